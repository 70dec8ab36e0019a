/** When an on-change subscription may be told of something. */

import { describe, expect, test } from 'vitest';
import type { OnChange } from '../../src/domain/subscription.ts';
import { mayTell } from '../../src/schedule/may-tell.ts';

const OSLO: OnChange = { kind: 'on-change', mostADay: 3, quiet: { from: '22:00', to: '07:00' }, zone: 'Europe/Oslo' };

function may(rhythm: OnChange, now: string, toldToday = 0): boolean {
  return mayTell(rhythm, { toldToday, now: Date.parse(now) });
}

describe('quiet hours', () => {
  test('may pass midnight, begin with their first minute and end with their last', () => {
    const at = ['20:59:59', '21:00:00', '23:30:00', '05:59:59', '06:00:00'];
    expect(at.map((time) => may(OSLO, `2026-03-02T${time}Z`))).toEqual([true, false, false, false, true]);
  });

  test('may lie within a day, fill it, or not be', () => {
    const noon = { ...OSLO, quiet: { from: '12:00', to: '13:00' } };
    const at = ['10:59', '11:00', '11:59', '12:00', '23:30'];
    expect(at.map((time) => may(noon, `2026-03-02T${time}Z`))).toEqual([true, false, false, true, true]);
    expect(may({ ...OSLO, quiet: { from: '07:00', to: '07:00' } }, '2026-03-02T12:00Z')).toBe(false);
    expect(may({ ...OSLO, quiet: null }, '2026-03-02T02:00Z')).toBe(true);
  });

  test('are those of the clock on the wall, before and after it is changed', () => {
    expect(['2026-03-28', '2026-03-29'].map((day) => may(OSLO, `${day}T05:30Z`))).toEqual([false, true]);
  });
});

test('a day has no more than was asked for', () => {
  expect([0, 2, 3, 4].map((told) => may(OSLO, '2026-03-02T12:00Z', told))).toEqual([true, true, false, false]);
});
