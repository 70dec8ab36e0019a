/** What a tick does about the rows that it is shown. */

import { describe, expect, test } from 'vitest';
import type { Daily } from '../../src/domain/subscription.ts';
import { changedAt, dueNow } from '../../src/schedule/due-now.ts';
import type { DailyRow } from '../../src/schedule/due-now.ts';
import { nextSlot } from '../../src/schedule/slots.ts';

const MINUTE_MS = 60_000;
const OSLO: Daily = { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Oslo' };
const SLOT = { at: Date.parse('2026-03-04T06:30Z'), day: '2026-03-04' };
const NEXT = Date.parse('2026-03-05T06:30Z');
const ROW: DailyRow = {
  id: 'harbour',
  rhythm: OSLO,
  lastDay: '2026-03-03',
  since: Date.parse('2026-03-01T12:00Z'),
  nextAt: SLOT.at,
};

describe('a tick', () => {
  test('sends what is due, skips what is too late, and leaves alone what has time', () => {
    const rows = [
      ROW,
      { ...ROW, id: 'ferry', rhythm: { ...OSLO, at: '06:00' }, nextAt: Date.parse('2026-03-04T05:00Z') },
      { ...ROW, id: 'market', rhythm: { ...OSLO, at: '08:00' }, nextAt: Date.parse('2026-03-04T07:00Z') },
    ];
    const tick = dueNow(rows, SLOT.at + 5 * MINUTE_MS);
    expect(tick.send).toEqual([{ id: 'harbour', slot: SLOT, delayed: true, older: [] }]);
    expect(tick.skip).toEqual([
      { id: 'ferry', slot: { at: Date.parse('2026-03-04T05:00Z'), day: '2026-03-04' }, older: [] },
    ]);
    expect([...tick.nextAt]).toEqual([
      ['harbour', NEXT],
      ['ferry', Date.parse('2026-03-05T05:00Z')],
    ]);
  });

  test('decides the same again as long as nothing is written down, and nothing afterwards', () => {
    const first = dueNow([ROW], SLOT.at);
    expect(dueNow([ROW], SLOT.at)).toEqual(first);
    const after = { ...ROW, lastDay: SLOT.day, nextAt: first.nextAt.get(ROW.id) ?? null };
    expect(dueNow([after], SLOT.at)).toEqual({ send: [], skip: [], nextAt: new Map() });
    // Even if the clock is set back, or the time of the next slot was lost.
    expect(dueNow([{ ...after, nextAt: null }], SLOT.at - 30 * MINUTE_MS).send).toEqual([]);
    expect(dueNow([{ ...after, nextAt: null }], SLOT.at).nextAt).toEqual(new Map([[ROW.id, NEXT]]));
  });

  test('follows the time zone data of today: a time worked out from older data sends nothing too early', () => {
    const tick = dueNow([{ ...ROW, nextAt: SLOT.at - 60 * MINUTE_MS }], SLOT.at - 60 * MINUTE_MS);
    expect(tick).toEqual({ send: [], skip: [], nextAt: new Map([[ROW.id, SLOT.at]]) });
  });

  test('works out a time from new data where it is not known, though the slot has passed', () => {
    expect(dueNow([{ ...ROW, nextAt: null }], SLOT.at + 1).send).toMatchObject([{ slot: SLOT }]);
  });

  test('names the older slots of a long absence, and its own grace decides what is too late', () => {
    const row = { ...ROW, lastDay: '2026-03-01' };
    const older = [{ day: '2026-03-02' }, { day: '2026-03-03' }];
    expect(dueNow([row], SLOT.at + 10 * MINUTE_MS)).toMatchObject({ send: [{ slot: SLOT, older }], skip: [] });
    expect(dueNow([row], SLOT.at + 10 * MINUTE_MS, 5 * MINUTE_MS)).toMatchObject({
      send: [],
      skip: [{ slot: SLOT, older }],
    });
  });
});

describe('a row that changes', () => {
  const told = { lastDay: SLOT.day, lastAt: SLOT.at };

  function nextIn(rhythm: Daily, now: string): string {
    const { lastDay, since, nextAt } = changedAt(rhythm, { ...told, now: Date.parse(now) });
    const [send] = dueNow([{ id: 'harbour', rhythm, lastDay, since, nextAt }], nextAt).send;
    expect(send?.slot.at).toBe(nextAt);
    return `${send?.slot.day ?? ''}: ${new Date(nextAt).toISOString().slice(0, 16)}`;
  }

  test('to a later time of a day that has had its digest waits for the next day', () => {
    expect(nextIn({ ...OSLO, at: '09:00' }, '2026-03-04T07:00Z')).toBe('2026-03-05: 2026-03-05T08:00');
  });

  test('to a zone where it is still the day before does not get the same day again', () => {
    // 06:30 UTC is 20:30 on 3 March in Honolulu.
    expect(nextIn({ ...OSLO, zone: 'Pacific/Honolulu' }, '2026-03-04T07:00Z')).toBe('2026-03-05: 2026-03-05T17:30');
  });

  test('to a zone where its last digest fell on the day after does not get that day again', () => {
    const evening: Daily = { ...OSLO, at: '23:00', zone: 'Pacific/Honolulu' };
    const { at, day } = nextSlot(evening, Date.parse('2026-03-04T00:00Z'));
    expect(day).toBe('2026-03-03');
    // 23:00 in Honolulu was 10:00 on 4 March in Oslo: 18:00 of that day would be its second.
    const changed = changedAt({ ...OSLO, at: '18:00' }, { lastDay: day, lastAt: at, now: at + MINUTE_MS });
    expect(changed).toEqual({ lastDay: '2026-03-04', since: at + MINUTE_MS, nextAt: Date.parse('2026-03-05T17:00Z') });
  });

  test('owes nothing of the time before the change, and a later time of a day without a digest', () => {
    const now = Date.parse('2026-03-04T12:00Z');
    const none = { lastDay: null, lastAt: null, now };
    expect(changedAt(OSLO, none).nextAt).toBe(NEXT);
    expect(changedAt({ ...OSLO, at: '18:00' }, none).nextAt).toBe(Date.parse('2026-03-04T17:00Z'));
  });
});
