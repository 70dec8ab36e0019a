/** What a year of digests should have been, worked out from the clocks of the zones and the ticks that there were. */

import type { Subscriber } from './simulated-year.ts';
import { readingsOf } from '../schedule/wall-clock.ts';
import type { Reading } from '../schedule/wall-clock.ts';

const GRACE_MS = 3_600_000;
const ON_TIME_MS = 60_000;
const DAY_MS = 86_400_000;

/** By `ID DAY`: the reading of the clock at which it is sent, and whether that is late; or that it is skipped. */
export type Expected = ReadonlyMap<string, { readonly at: number; readonly delayed: boolean } | 'skipped'>;

export function expectedDigests(
  subscribers: readonly Subscriber[],
  ticks: readonly number[],
  [from, to]: readonly [number, number],
): Expected {
  const readings = new Map<string, readonly Reading[]>();
  const highest = highestSoFar(ticks);
  const expected = new Map<string, { at: number; delayed: boolean } | 'skipped'>();
  for (const { id, rhythm, since } of subscribers) {
    const { zone } = rhythm;
    const read = readings.get(zone) ?? readingsOf(zone, from - 2 * DAY_MS, to + 2 * DAY_MS);
    readings.set(zone, read);
    /** By tick, the newest slot that it finds. */
    const found = new Map<number, { key: string; at: number }>();
    for (const { at, day } of slotsOfYear(read, rhythm)) {
      const tick = at > since ? firstReaching(highest, at) : highest.length;
      if (tick === highest.length) continue;
      const earlier = found.get(tick);
      if (earlier !== undefined) expected.set(earlier.key, 'skipped');
      found.set(tick, { key: `${id} ${day}`, at });
    }
    for (const [tick, { key, at }] of found) {
      const sentAt = ticks[tick] ?? 0;
      expected.set(key, sentAt - at > GRACE_MS ? 'skipped' : { at: sentAt, delayed: sentAt - at > ON_TIME_MS });
    }
  }
  return expected;
}

/** In order; `readings` hold all days of the year. */
function slotsOfYear(
  readings: readonly Reading[],
  { at: time, days }: Subscriber['rhythm'],
): readonly { at: number; day: string }[] {
  const all = [...new Set(readings.map(({ clock }) => clock.slice(0, 10)))].sort().slice(1, -1);
  let index = 0;
  return all.flatMap((day) => {
    const wanted = `${day}, ${time}`;
    while ((readings[index]?.clock ?? '~') < wanted) index += 1;
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    const isWanted = days.some((one) => one % 7 === weekday);
    return isWanted ? [{ at: readings[index]?.at ?? 0, day }] : [];
  });
}

/** A clock that is set back shows nothing new until it has caught up. */
function highestSoFar(ticks: readonly number[]): readonly number[] {
  let highest = -Infinity;
  return ticks.map((tick) => (highest = Math.max(highest, tick)));
}

/** The first index with a value of at least `wanted`; the length where there is none. */
function firstReaching(ascending: readonly number[], wanted: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
