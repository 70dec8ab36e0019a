/** A year of ticks over rows in memory: with restarts, a clock that is set, and a machine that sleeps. */

import type { Daily } from '../../src/domain/subscription.ts';
import { dueNow } from '../../src/schedule/due-now.ts';
import type { DailyRow } from '../../src/schedule/due-now.ts';
import { nextOwed } from '../../src/schedule/slots.ts';

const TICK_MS = 10_000;

export interface Subscriber {
  readonly id: string;
  readonly rhythm: Daily;
  readonly since: number;
}

/** From the moment `at` on: of the true time, not of the clock. */
export type Mishap = { readonly at: number } & (
  | { readonly kind: 'clock-set'; readonly byMs: number }
  | { readonly kind: 'sleep'; readonly forMs: number }
  /** At the next tick that decides something, before or after that is written down. */
  | { readonly kind: 'killed'; readonly when: 'before' | 'after'; readonly downMs: number }
);

export interface Happened {
  /** What the clock showed at every tick that was carried out, in their order. */
  readonly ticks: readonly number[];
  readonly sent: readonly {
    readonly id: string;
    readonly day: string;
    readonly at: number;
    readonly delayed: boolean;
  }[];
  readonly skipped: readonly { readonly id: string; readonly day: string }[];
}

export function simulate(
  subscribers: readonly Subscriber[],
  mishaps: readonly Mishap[],
  [from, to]: readonly [number, number],
): Happened {
  const sent: { id: string; day: string; at: number; delayed: boolean }[] = [];
  const skipped: { id: string; day: string }[] = [];
  const ticks: number[] = [];
  const coming = mishaps.toSorted((a, b) => a.at - b.at);
  let rows: readonly DailyRow[] = subscribers.map((one) => {
    const had = { lastDay: null, since: one.since };
    return { ...one, ...had, nextAt: nextOwed(one.rhythm, had).at };
  });
  let earliest = earliestOf(rows);
  let skew = 0;
  let death: Extract<Mishap, { kind: 'killed' }> | null = null;
  for (let time = from; time < to; time += TICK_MS) {
    for (let next = coming[0]; next !== undefined && next.at <= time; next = coming[0]) {
      coming.shift();
      if (next.kind === 'clock-set') skew += next.byMs;
      else if (next.kind === 'sleep') time += next.forMs;
      else death = next;
    }
    const now = time + skew;
    if (now < earliest) {
      ticks.push(now);
      continue;
    }
    const { send, skip, nextAt } = dueNow(rows, now);
    if (death?.when !== 'before') {
      ticks.push(now);
      for (const { id, slot, delayed, older } of send) {
        sent.push({ id, day: slot.day, at: now, delayed });
        for (const { day } of older) skipped.push({ id, day });
      }
      for (const { id, slot, older } of skip) {
        for (const { day } of [...older, slot]) skipped.push({ id, day });
      }
      const days = new Map([...send, ...skip].map(({ id, slot }) => [id, slot.day]));
      rows = rows.map((row) => ({
        ...row,
        lastDay: days.get(row.id) ?? row.lastDay,
        nextAt: nextAt.get(row.id) ?? row.nextAt,
      }));
    }
    if (death !== null) {
      // What was not written down is gone; all that is left are the rows as a file holds them.
      rows = JSON.parse(JSON.stringify(rows)) as readonly DailyRow[];
      time += death.downMs;
      death = null;
    }
    earliest = earliestOf(rows);
  }
  return { ticks, sent, skipped };
}

function earliestOf(rows: readonly DailyRow[]): number {
  return Math.min(...rows.map(({ nextAt }) => nextAt ?? 0));
}
