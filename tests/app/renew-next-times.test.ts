/** When digests are due, once the clocks of the world are known otherwise than when that was last worked out. */

import { expect, test } from 'vitest';
import { renewed, renewNextTimes } from '../../src/app/renew-next-times.ts';
import type { Daily, Subscription } from '../../src/domain/subscription.ts';
import { writeState } from '../../src/store/open-state.ts';
import { allSubscriptions, saveSubscription, type Followed } from '../../src/store/subscriptions.ts';
import { openedState } from '../store/state-file.ts';

/** Half past seven in Oslo, of a Wednesday. */
const SLOT = Date.parse('2026-03-04T06:30:00Z');
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const DAILY: Daily = { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Oslo' };

/** Had its edition of the day before. */
function followed(row: Partial<Followed> = {}, change: Partial<Subscription> = {}): Followed {
  const subscription: Subscription = {
    ...{ id: 'morning', platform: 'slack', tenant: 'T1', channel: 'C1', topics: ['harbour-fire'], rhythm: DAILY },
    ...{ whenQuiet: 'note', paused: null, owner: 'U1' },
    ...change,
  };
  const had = { since: SLOT - 9 * DAY_MS, lastDay: '2026-03-03', lastAt: SLOT - DAY_MS, toldUntil: SLOT - DAY_MS };
  return { subscription, ...had, nextAt: SLOT, ...row };
}

const timesOf = (...kept: readonly Followed[]) => renewed(kept).map(({ nextAt }) => nextAt);

test.each([
  ['an hour too late', SLOT + HOUR_MS],
  ['an hour too early', SLOT - HOUR_MS],
  ['not known', null],
])('a time that is %s by the clocks as they are known now is mended, and nothing else', (_, nextAt) => {
  expect(renewed([followed({ nextAt })])).toEqual([followed({ nextAt: SLOT })]);
});

test('a time that is right is left alone', () => {
  expect(timesOf(followed())).toEqual([]);
});

test('what is overdue stays so: the first day that was not decided on is owed, not the next to come', () => {
  const days = { lastDay: '2026-02-27', lastAt: SLOT - 5 * DAY_MS };
  expect(timesOf(followed({ ...days, nextAt: SLOT - 4 * DAY_MS }))).toEqual([]);
  expect(timesOf(followed({ ...days, nextAt: SLOT - 4 * DAY_MS + HOUR_MS }))).toEqual([SLOT - 4 * DAY_MS]);
});

test('a day that had its edition has no second one, where its time turns out to be later', () => {
  const now = SLOT + HOUR_MS;
  const early = followed({ lastDay: '2026-03-04', lastAt: SLOT - HOUR_MS, nextAt: now });
  expect(timesOf(early)).toEqual([SLOT + DAY_MS]);
});

test('nothing is owed from before it was resumed', () => {
  expect(timesOf(followed({ since: SLOT + 1, nextAt: SLOT }))).toEqual([SLOT + DAY_MS]);
});

test('what rests has no time, and what comes when something changes keeps its own', () => {
  const paused = { at: 5, why: 'by hand' };
  const rhythm = { kind: 'on-change', mostADay: 2, quiet: null, zone: 'Europe/Oslo' } as const;
  expect(timesOf(followed({ nextAt: null }, { paused }))).toEqual([]);
  expect(timesOf(followed({ nextAt: SLOT + 7 }, { rhythm }))).toEqual([]);
});

test('a zone that is not known here keeps no start from happening', () => {
  const unknown = followed({ nextAt: SLOT + 7 }, { rhythm: { ...DAILY, zone: 'Port/Lindow' } });
  expect(timesOf(unknown, followed({ nextAt: null }))).toEqual([SLOT]);
});

test('all that are kept are mended, on every platform', () => {
  const state = openedState();
  const stale = [
    followed({ nextAt: SLOT + HOUR_MS }, { platform: 'discord' }),
    followed({ nextAt: SLOT + HOUR_MS }),
    followed({ nextAt: SLOT + HOUR_MS }, { tenant: 'T2' }),
    followed({ nextAt: null }, { tenant: 'T3', paused: { at: 5, why: 'by hand' } }),
  ];
  writeState(state, () => {
    for (const one of stale) saveSubscription(state.db, one);
  });
  renewNextTimes(state);
  expect(allSubscriptions(state)).toEqual(stale.map((one) => (one.nextAt === null ? one : { ...one, nextAt: SLOT })));
});
