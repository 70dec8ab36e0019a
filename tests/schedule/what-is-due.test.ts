/** What is due of one subscription, as a service decides it and a rehearsal tells it. */

import { describe, expect, test } from 'vitest';
import type { Daily, OnChange } from '../../src/domain/subscription.ts';
import { whatIsDue } from '../../src/schedule/what-is-due.ts';
import type { DueRow } from '../../src/schedule/what-is-due.ts';

const MINUTE_MS = 60_000;
const SLOT = { at: Date.parse('2026-03-04T06:30Z'), day: '2026-03-04' };
const NEXT = Date.parse('2026-03-05T06:30Z');
const OSLO: Daily = { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Oslo' };
const CHANGES: OnChange = {
  kind: 'on-change',
  mostADay: 2,
  quiet: { from: '22:00', to: '07:00' },
  zone: 'Europe/Oslo',
};
const ROW: DueRow = { rhythm: OSLO, lastDay: '2026-03-03', since: Date.parse('2026-03-01T12:00Z'), nextAt: SLOT.at };

describe('a daily digest', () => {
  test('is due at its minute, and not a moment before', () => {
    expect(whatIsDue(ROW, SLOT.at - 1, [])).toEqual({ kind: 'nothing', until: SLOT.at });
    expect(whatIsDue(ROW, SLOT.at, [])).toEqual({ kind: 'send', slot: SLOT, delayed: false, nextAt: NEXT });
  });

  test('is delayed within the hour, and left out after it', () => {
    expect(whatIsDue(ROW, SLOT.at + 20 * MINUTE_MS, [])).toMatchObject({ kind: 'send', delayed: true });
    expect(whatIsDue(ROW, SLOT.at + 61 * MINUTE_MS, [])).toEqual({ kind: 'skip', slot: SLOT, nextAt: NEXT });
  });

  test('that was due and has had its day comes the next one', () => {
    expect(whatIsDue({ ...ROW, lastDay: SLOT.day }, SLOT.at, [])).toEqual({ kind: 'nothing', until: NEXT });
  });
});

describe('a digest of changes', () => {
  const row = { ...ROW, rhythm: CHANGES };

  test('may be told as often a day as it says, by the clocks of its city', () => {
    const justBefore = Date.parse('2026-03-03T22:59Z');
    const told = [SLOT.at - 20 * MINUTE_MS, justBefore];
    expect(whatIsDue(row, SLOT.at, told)).toMatchObject({ kind: 'send', slot: SLOT });
    expect(whatIsDue(row, SLOT.at, [...told, justBefore + 2 * MINUTE_MS])).toEqual({
      kind: 'wait',
      why: 'told-enough',
    });
  });

  test('waits for the end of its quiet hours', () => {
    const early = SLOT.at - 31 * MINUTE_MS;
    expect(whatIsDue({ ...row, nextAt: early }, early, [])).toEqual({ kind: 'wait', why: 'quiet-hours' });
    expect(whatIsDue({ ...row, nextAt: early }, early + MINUTE_MS, [])).toMatchObject({ kind: 'send' });
  });

  test('rests until it is looked at again', () => {
    expect(whatIsDue(row, SLOT.at - 1, [])).toEqual({ kind: 'nothing', until: SLOT.at });
    expect(whatIsDue({ ...row, nextAt: null }, SLOT.at, [])).toEqual({ kind: 'nothing', until: null });
  });
});
