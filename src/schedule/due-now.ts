/** What to do about the daily digests at one tick: decided here from plain rows, carried out by the store and the ticker. */

import type { Daily } from '../domain/subscription.ts';
import { dueSlot, GRACE_MS, localDay, nextOwed } from './slots.ts';
import type { Had, Slot } from './slots.ts';

/** One subscription that does not rest, as the store holds it. */
export interface DailyRow extends Had {
  readonly id: string;
  readonly rhythm: Daily;
  /** `next_at`: when there is something to decide, in milliseconds since 1970; null where that is not known. */
  readonly nextAt: number | null;
}

export interface Tick {
  /** Editions to send, and slots that no edition will come of. What both say of `slot.day` becomes the row's `lastDay`. */
  readonly send: readonly Sent[];
  readonly skip: readonly Skipped[];
  /** By id, for every row that was looked at: the new `next_at`, to be written together with what is sent or skipped. */
  readonly nextAt: ReadonlyMap<string, number>;
}

export interface Sent {
  readonly id: string;
  readonly slot: Slot;
  readonly delayed: boolean;
  /** Older slots that went by unseen. */
  readonly older: readonly Slot[];
}

export type Skipped = Omit<Sent, 'delayed'>;

/**
 * Rows whose time has not come are left alone. The same rows and the same `now` give the same decision, so that one which was
 * lost before it was written is made again.
 */
export function dueNow(rows: readonly DailyRow[], now: number, graceMs = GRACE_MS): Tick {
  const send: Sent[] = [];
  const skip: Skipped[] = [];
  const nextAt = new Map<string, number>();
  for (const { id, rhythm, lastDay, since, nextAt: known } of rows) {
    if (known !== null && known > now) continue;
    const due = dueSlot(rhythm, { lastDay, since, now, graceMs });
    if (due.kind === 'none') {
      nextAt.set(id, due.next.at);
      continue;
    }
    const { slot, older } = due;
    if (due.kind === 'send') send.push({ id, slot, delayed: due.delayed, older });
    else skip.push({ id, slot, older });
    nextAt.set(id, nextOwed(rhythm, { lastDay: slot.day, since }).at);
  }
  return { send, skip, nextAt };
}

/**
 * What a row becomes when its time, days or zone change, or when it is resumed, at `now`. `lastAt` is when its last slot was
 * (null before the first): a day that has had its digest, by the old zone or by the new one, does not get another.
 */
export function changedAt(
  rhythm: Daily,
  { lastDay, lastAt, now }: { readonly lastDay: string | null; readonly lastAt: number | null; readonly now: number },
): Had & { readonly nextAt: number } {
  const there = lastAt === null ? null : localDay(rhythm.zone, lastAt);
  const had = { lastDay: laterOf(lastDay, there), since: now };
  return { ...had, nextAt: nextOwed(rhythm, had).at };
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? b : a;
}
