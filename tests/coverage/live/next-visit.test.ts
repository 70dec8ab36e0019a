/** When a source is visited, and when an article is looked at again. */

import { describe, expect, test } from 'vitest';
import { afterFailure, afterSuccess, dueSources, nextLookAt } from '../../../src/coverage/live/next-visit.ts';
import { newVisit } from '../../../src/coverage/live/visit-tools.ts';
import { patience } from '../../../src/coverage/live/patience.ts';
import { COURIER, DAY, feedOf, HOUR, MINUTE, NOON } from './live-desk.ts';

/** Each keeps a distance of its own, up to a twentieth. */
const about = (ms: number): [number, number] => [ms * 0.95 - 1, ms * 1.05 + 1];

function expectAbout(value: number, ms: number): void {
  const [least, most] = about(ms);
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}

describe('the next visit', () => {
  test('comes after the time that its keeper set, or its publisher where that is longer', () => {
    expectAbout(afterSuccess(COURIER, null, NOON) - NOON, 15 * MINUTE);
    expectAbout(afterSuccess(COURIER, 5 * MINUTE, NOON) - NOON, 15 * MINUTE);
    expectAbout(afterSuccess(COURIER, 2 * HOUR, NOON) - NOON, 2 * HOUR);
    expectAbout(afterSuccess(COURIER, 365 * DAY, NOON) - NOON, DAY);
  });

  test('comes twice as late after each failure, and at least twice a day', () => {
    const waits = [1, 2, 3, 4].map((failures) => afterFailure(COURIER, { failures, retryAfterMs: null }, NOON) - NOON);
    for (const [at, wait] of waits.entries()) expectAbout(wait, 15 * MINUTE * 2 ** at);
    expectAbout(afterFailure(COURIER, { failures: 5000, retryAfterMs: null }, NOON) - NOON, 12 * HOUR);
  });

  test('comes not before the host wants it, within a day', () => {
    const after = (retryAfterMs: number): number => afterFailure(COURIER, { failures: 1, retryAfterMs }, NOON) - NOON;
    expect(after(3 * HOUR)).toBe(3 * HOUR);
    expectAbout(after(MINUTE), 15 * MINUTE);
    expect(after(1000 * DAY)).toBe(DAY);
  });

  test('is spread among sources, and the same for each', () => {
    const at = Array.from({ length: 40 }, (_, n) => afterSuccess(feedOf(`paper-${n}`), null, NOON));
    expect(new Set(at).size).toBeGreaterThan(30);
    expect(at).toEqual(Array.from({ length: 40 }, (_, n) => afterSuccess(feedOf(`paper-${n}`), null, NOON)));
  });
});

describe('due are', () => {
  const visited = (name: string, nextAt: number, more = {}) => {
    return { ...newVisit(feedOf(name)), triedAt: NOON - HOUR, nextAt, ...more };
  };
  const due = (visits: readonly ReturnType<typeof visited>[], names: readonly string[]): string[] => {
    const known = new Map(visits.map((visit) => [visit.origin, visit]));
    return dueSources(
      names.map((name) => feedOf(name)),
      known,
      NOON,
    ).map(({ origin }) => origin);
  };

  test('those whose time has come, the longest overdue first, after those that were never visited', () => {
    const visits = [visited('a', NOON), visited('b', NOON - MINUTE), visited('c', NOON + 1)];
    expect(due(visits, ['a', 'b', 'c', 'd'])).toEqual(['d', 'b', 'a']);
  });

  test('one that has another address now, and all after the clock was set back', () => {
    const moved = visited('a', NOON + HOUR, { address: 'http://old.example/feed.xml' });
    const ahead = visited('b', NOON + 30 * DAY, { triedAt: NOON + 30 * DAY - HOUR });
    const failing = visited('c', NOON + 30 * DAY, { triedAt: NOON + 30 * DAY - HOUR, failures: 3 });
    expect(due([moved, ahead, failing], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  });
});

test('an article is looked at after one hour, six, a day and three, and then no more', () => {
  const looks: number[] = [];
  for (let at = nextLookAt(NOON, NOON); at !== null; at = nextLookAt(NOON, at)) looks.push((at - NOON) / HOUR);
  expect(looks).toEqual([1, 6, 24, 72]);
});

describe('patience', () => {
  test('tries what fails for a time ever more rarely, and what fails for good once a day', () => {
    const waits = patience();
    const wait = (name: string, now: number): number => {
      let at = now;
      while (waits.stateOf(name, at) !== 'due') at += MINUTE;
      return at - now;
    };
    let now = NOON;
    const passing = [10, 40, 160, 640, 1440, 1440].map(() => {
      waits.failed('quay', { now, isPassing: true });
      expect(waits.stateOf('quay', now)).toBe('waits');
      const ms = wait('quay', now);
      now += ms;
      return ms / MINUTE;
    });
    expect(passing).toEqual([10, 40, 160, 640, 1440, 1440]);
    waits.failed('pier', { now, isPassing: false });
    expect(waits.stateOf('pier', now)).toBe('idle');
    expect(wait('pier', now)).toBe(DAY);
    waits.done('pier');
    expect(waits.stateOf('pier', now)).toBe('due');
  });

  test('ends when the clock is set back', () => {
    const waits = patience();
    waits.failed('quay', { now: NOON, isPassing: false });
    expect(waits.stateOf('quay', NOON - 1)).toBe('due');
  });
});
