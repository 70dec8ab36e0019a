/** A year of digests for 1,000 subscriptions: calm, and with restarts, a clock that is set and a machine that sleeps. */

import { expect, test } from 'vitest';
import type { Weekday } from '../../src/domain/subscription.ts';
import { diceOf } from './dice.ts';
import { expectedDigests } from './expected-digests.ts';
import { simulate } from './simulated-year.ts';
import type { Mishap, Subscriber } from './simulated-year.ts';

const SUBSCRIBERS = 1_000;
const RESTARTS = 50;
const YEAR = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)] as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAYS: readonly (readonly Weekday[])[] = [[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5], [6, 7], [1, 4], [3]];

test('sends each digest of a calm year once and on time', { timeout: 600_000 }, () => {
  const { counts } = yearWith([]);
  expect(counts).toMatchObject({ wrong: 0, doubled: 0, skipped: 0, delayed: 0 });
  expect(counts.sent).toBeGreaterThan(100_000);
});

test('sends each digest of a troubled year once, or says that it was missed', { timeout: 600_000 }, () => {
  const roll = diceOf(9);
  const sometime = (): number => YEAR[0] + roll(upTo(365 * 24 * 60)) * MINUTE_MS;
  const killed = Array.from({ length: RESTARTS }, (_, index): Mishap => {
    const downMs = roll([5_000, MINUTE_MS, 20 * MINUTE_MS, 50 * MINUTE_MS, 90 * MINUTE_MS, 3 * HOUR_MS]);
    return { at: sometime(), kind: 'killed', when: index % 2 === 0 ? 'before' : 'after', downMs };
  });
  const setBy = [HOUR_MS, -HOUR_MS, -HOUR_MS, HOUR_MS];
  const set = setBy.map((byMs): Mishap => ({ at: sometime(), kind: 'clock-set', byMs }));
  const slept: Mishap = { at: sometime(), kind: 'sleep', forMs: 2 * HOUR_MS };
  const { counts } = yearWith([...killed, ...set, slept]);
  expect(counts).toMatchObject({ wrong: 0, doubled: 0 });
  expect(counts.skipped).toBeGreaterThan(0);
  expect(counts.delayed).toBeGreaterThan(0);
});

interface Counts {
  readonly sent: number;
  readonly delayed: number;
  readonly skipped: number;
  readonly doubled: number;
  /** Not sent, not sent then, not said to be skipped, or sent though not owed: everything that the model says otherwise. */
  readonly wrong: number;
}

function yearWith(mishaps: readonly Mishap[]): { readonly counts: Counts } {
  const subscribers = someSubscribers();
  const began = performance.now();
  const { ticks, sent, skipped } = simulate(subscribers, mishaps, YEAR);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const expected = expectedDigests(subscribers, ticks, YEAR);
  const found = new Map<string, unknown>([
    ...skipped.map(({ id, day }) => [`${id} ${day}`, 'skipped'] as const),
    ...sent.map(({ id, day, at, delayed }) => [`${id} ${day}`, { at, delayed }] as const),
  ]);
  const keys = new Set([...expected.keys(), ...found.keys()]);
  const counts = {
    sent: sent.length,
    delayed: sent.filter(({ delayed }) => delayed).length,
    skipped: skipped.length,
    doubled: sent.length + skipped.length - found.size,
    wrong: [...keys].filter((key) => JSON.stringify(expected.get(key)) !== JSON.stringify(found.get(key))).length,
  };
  const { size } = expected;
  console.log(
    `${SUBSCRIBERS} subscriptions, ${ticks.length} ticks, ${mishaps.length} mishaps: ${size} digests owed, ${counts.sent} sent ` +
      `(${counts.delayed} late), ${counts.skipped} skipped and said, ${size - counts.sent - counts.skipped} missed, ` +
      `${counts.doubled} doubled, ${counts.wrong} otherwise than the model, in ${seconds} s`,
  );
  return { counts };
}

function someSubscribers(): readonly Subscriber[] {
  const roll = diceOf(1);
  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 3 === 0);
  return Array.from({ length: SUBSCRIBERS }, (_, index) => {
    const minutes = roll(upTo(96)) * 15;
    const at = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    // A fifth of them joins during the year.
    const since = index % 5 === 0 ? YEAR[0] + roll(upTo(300 * 24 * 60)) * MINUTE_MS : YEAR[0];
    return { id: `channel-${index}`, rhythm: { kind: 'daily', at, days: roll(DAYS), zone: roll(zones) }, since };
  });
}

function upTo(many: number): readonly number[] {
  return Array.from({ length: many }, (_, each) => each);
}
