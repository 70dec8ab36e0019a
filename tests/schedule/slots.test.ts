/** When digests are due, where clocks are changed and where they are not. */

import { describe, expect, test } from 'vitest';
import type { Daily, Weekday } from '../../src/domain/subscription.ts';
import { dueSlot, GRACE_MS, localDay, nextOwed, nextSlot } from '../../src/schedule/slots.ts';
import type { Slot } from '../../src/schedule/slots.ts';
import { checkZone } from './check-zone.ts';
import { changesSeen, HALF_HOURS } from './wall-clock.ts';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const MINUTE_MS = 60_000;

function daily(at: string, zone: string, days = EVERY_DAY): Daily {
  return { kind: 'daily', at, days, zone };
}

/** The next slots after an instant, each as the clock of the zone shows it, behind the day that it is of. */
function following(rhythm: Daily, after: string, count: number): readonly string[] {
  const slots: Slot[] = [];
  for (let last = Date.parse(after); slots.length < count;) {
    const slot = nextSlot(rhythm, last);
    slots.push(slot);
    last = slot.at;
  }
  return slots.map(({ at, day }) => `${day}: ${clock(at, rhythm.zone)}`);
}

function clock(at: number, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return there.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}

describe('the next slot', () => {
  test('is later than the instant that is given, never that instant', () => {
    const rhythm = daily('07:30', 'Europe/Oslo');
    const at = Date.parse('2026-03-02T06:30Z');
    expect(nextSlot(rhythm, at - 1)).toEqual({ at, day: '2026-03-02' });
    expect(nextSlot(rhythm, at).day).toBe('2026-03-03');
  });

  test('keeps to the days of the week, by the calendar of the zone', () => {
    // Friday evening in New York is Saturday in UTC.
    expect(following(daily('20:00', 'America/New_York', [1, 5]), '2026-03-06T12:00Z', 3)).toEqual([
      '2026-03-06: 2026-03-06T20:00-05:00',
      '2026-03-09: 2026-03-09T20:00-04:00',
      '2026-03-13: 2026-03-13T20:00-04:00',
    ]);
  });

  test('comes at the end of a gap in which the clock does not show its time', () => {
    expect(following(daily('03:30', 'Europe/Kyiv'), '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29: 2026-03-29T04:00+03:00',
      '2026-03-30: 2026-03-30T03:30+03:00',
    ]);
  });

  test('comes at the first of two equal times, once', () => {
    expect(following(daily('03:30', 'Europe/Kyiv'), '2026-10-24T12:00Z', 2)).toEqual([
      '2026-10-25: 2026-10-25T03:30+03:00',
      '2026-10-26: 2026-10-26T03:30+02:00',
    ]);
  });

  test('comes at the end of a gap at midnight', () => {
    expect(following(daily('00:00', 'Africa/Cairo'), '2026-04-23T12:00Z', 2)).toEqual([
      '2026-04-24: 2026-04-24T01:00+03:00',
      '2026-04-25: 2026-04-25T00:00+03:00',
    ]);
  });

  test('comes at midnight for a day that ends early, and is still of that day', () => {
    expect(following(daily('23:30', 'America/Nuuk'), '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-28: 2026-03-29T00:00-01:00',
      '2026-03-29: 2026-03-29T23:30-01:00',
    ]);
    const justBefore = Date.parse('2026-03-29T01:00Z') - 1;
    expect(nextSlot(daily('23:30', 'America/Nuuk'), justBefore).day).toBe('2026-03-28');
  });

  test('leaves out a day that the zone left out', () => {
    expect(following(daily('07:30', 'Pacific/Apia'), '2011-12-29T00:00Z', 2)).toEqual([
      '2011-12-29: 2011-12-29T07:30-10:00',
      '2011-12-31: 2011-12-31T07:30+14:00',
    ]);
    // The Friday that Samoa did not have: two weeks from one Friday to the next.
    expect(following(daily('07:30', 'Pacific/Apia', [5]), '2011-12-22T00:00Z', 2)).toEqual([
      '2011-12-23: 2011-12-23T07:30-10:00',
      '2012-01-06: 2012-01-06T07:30+14:00',
    ]);
    expect(following(daily('07:30', 'Pacific/Kwajalein'), '1993-08-20T00:00Z', 2)).toEqual([
      '1993-08-20: 1993-08-20T07:30-12:00',
      '1993-08-22: 1993-08-22T07:30+12:00',
    ]);
  });

  test('is the same by an old name of the zone', () => {
    const after = Date.parse('2026-03-28T12:00Z');
    for (const [old, name] of [
      ['Europe/Kiev', 'Europe/Kyiv'],
      ['Asia/Calcutta', 'Asia/Kolkata'],
      ['US/Eastern', 'America/New_York'],
      ['NZ', 'Pacific/Auckland'],
    ] as const) {
      expect(nextSlot(daily('03:30', old), after), old).toEqual(nextSlot(daily('03:30', name), after));
    }
  });

  test('is refused where there can be none, with the reason', () => {
    expect(() => nextSlot(daily('07:30', 'Europe/Oslo', []), 0)).toThrow('at least one day of the week');
    for (const at of ['24:00', '07:60', '7:30', '07:30:00']) {
      expect(() => nextSlot(daily(at, 'Europe/Oslo'), 0), at).toThrow(`"${at}" is no time of day`);
    }
    for (const zone of ['Europe/Lindow', '+02:00', '2026-03-02[Europe/Oslo]', '']) {
      expect(() => nextSlot(daily('07:30', zone), 0), zone).toThrow(`"${zone}" is no time zone`);
    }
  });
});

describe('one digest for each local day', () => {
  /** What is odd about each stands beside it; all zones and all changes are in tests/bench/schedule-zones.bench.ts. */
  const ODD = [
    'Europe/Kyiv',
    'America/New_York',
    'Australia/Lord_Howe', // half an hour of summer time
    'Asia/Kathmandu', // 45 minutes
    'Pacific/Chatham', // 45 minutes, with summer time
    'Africa/Casablanca', // winter time in Ramadan
    'Europe/Dublin', // "negative" summer time
    'Antarctica/Troll', // two hours
    'Africa/Cairo', // a gap at midnight
    'Asia/Beirut', // a gap at midnight
    'America/Havana', // a gap at midnight, midnight twice
    'America/Nuuk', // a day that ends at 23:00
    'America/Scoresbysund', // moved by an hour, and to other rules
    'Asia/Almaty', // moved by an hour
    'Asia/Gaza', // several changes a year
  ];
  const [from, to] = [Date.UTC(2024, 0, 1), Date.UTC(2027, 0, 1)];

  test.for(ODD)('in %s', (zone) => {
    const seen = changesSeen(zone, from, to);
    const checked = (seen.length === 0 ? [from] : seen).map((around) =>
      checkZone(
        zone,
        around,
        HALF_HOURS.filter((_, half) => half < 8 || half > 44),
      ),
    );
    expect(checked.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(checked.every(({ digests }) => digests >= 33)).toBe(true);
  });

  test.for([
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Kwajalein', '1993-08-21'],
    ['Pacific/Enderbury', '1994-12-31'],
    ['America/St_Johns', '2010-11-07'], // at one minute past midnight
    ['Asia/Pyongyang', '2015-08-15'], // half an hour
    ['America/Caracas', '2016-05-01'], // half an hour
  ] as const)('in %s around %s, when its clocks jumped', ([zone, day]) => {
    // A change at one minute past is not read off quarter hours: only times that it leaves alone are held against them.
    const times = zone === 'America/St_Johns' ? HALF_HOURS.filter((_, half) => half > 4 && half < 46) : HALF_HOURS;
    expect(checkZone(zone, Date.parse(day), times).wrong).toEqual([]);
  });
});

describe('what is due', () => {
  const rhythm = daily('07:30', 'Europe/Oslo');
  const slot = { at: Date.parse('2026-03-04T06:30Z'), day: '2026-03-04' };
  const since = Date.parse('2026-03-01T12:00Z');

  function due(lateMs: number, lastDay: string | null = '2026-03-03'): ReturnType<typeof dueSlot> {
    return dueSlot(rhythm, { lastDay, since, now: slot.at + lateMs, graceMs: GRACE_MS });
  }

  test('is nothing before the slot, and the slot from its first millisecond', () => {
    expect(due(-1)).toEqual({ kind: 'none', next: slot });
    expect(due(0)).toEqual({ kind: 'send', slot, delayed: false, older: [] });
  });

  test('is marked as delayed after a minute, and skipped after the grace', () => {
    expect(due(MINUTE_MS)).toMatchObject({ kind: 'send', delayed: false });
    expect(due(MINUTE_MS + 1)).toMatchObject({ kind: 'send', delayed: true });
    expect(due(GRACE_MS)).toEqual({ kind: 'send', slot, delayed: true, older: [] });
    expect(due(GRACE_MS + 1)).toEqual({ kind: 'skip', slot, older: [] });
  });

  test('is only the newest of several, and the others are named', () => {
    const older = ['2026-03-02', '2026-03-03'].map((day) => ({ at: Date.parse(`${day}T06:30Z`), day }));
    expect(due(5 * MINUTE_MS, null)).toEqual({ kind: 'send', slot, delayed: true, older });
    expect(due(2 * GRACE_MS, null)).toEqual({ kind: 'skip', slot, older });
  });

  test('is nothing of a day that was dealt with, nor of the time before the subscription', () => {
    expect(due(0, '2026-03-04')).toMatchObject({ kind: 'none', next: { day: '2026-03-05' } });
    const now = slot.at + MINUTE_MS;
    const joined = { lastDay: null, now, graceMs: GRACE_MS };
    expect(dueSlot(rhythm, { ...joined, since: slot.at })).toMatchObject({ kind: 'none', next: { day: '2026-03-05' } });
    expect(dueSlot(rhythm, { ...joined, since: slot.at - 1 })).toMatchObject({ kind: 'send', slot });
  });

  test('keeps a digest that lies behind when it is asked what is owed', () => {
    expect(nextOwed(rhythm, { lastDay: '2026-03-01', since }).day).toBe('2026-03-02');
    expect(nextOwed(rhythm, { lastDay: '2026-03-20', since }).day).toBe('2026-03-21');
  });
});

test('the local day is the calendar of the zone, not of UTC', () => {
  const at = Date.parse('2026-03-02T23:30Z');
  expect(['America/Lima', 'Europe/Oslo'].map((zone) => localDay(zone, at))).toEqual(['2026-03-02', '2026-03-03']);
});
