/** When a daily digest is due: one slot for each local day, whatever the clocks of its zone do. */

import { Problem } from '../domain/problem.ts';
import type { Daily } from '../domain/subscription.ts';
import { isLocalTime, zoneId } from './local-time.ts';

export interface Slot {
  /** When it is sent, in milliseconds since 1970. */
  readonly at: number;
  /** The local day it is of, `2026-03-02`. */
  readonly day: string;
}

/** What a subscription has had: no slot of a day up to `lastDay`, and none up to the instant `since`, is owed any more. */
export interface Had {
  /** The local day of the last slot that was sent or skipped; null before the first. */
  readonly lastDay: string | null;
  /** When it was made, changed or resumed, in milliseconds since 1970. */
  readonly since: number;
}

export type Due =
  /** Nothing, until the slot `next`. */
  | { readonly kind: 'none'; readonly next: Slot }
  /** `older` slots went by unseen as well, and are not sent. */
  | { readonly kind: 'send'; readonly slot: Slot; readonly delayed: boolean; readonly older: readonly Slot[] }
  /** Even the newest slot is past the grace: nothing is sent, and it is said that `older` and `slot` were missed. */
  | { readonly kind: 'skip'; readonly slot: Slot; readonly older: readonly Slot[] };

/** How late a digest may still be sent. */
export const GRACE_MS = 60 * 60_000;
/** Ticks are seconds apart and a tick has its work: what is no later than this is on time. */
const ON_TIME_MS = 60_000;
/** A zone that crosses the date line can leave out the one weekday that is asked for, which then is two weeks away. */
const FARTHEST_DAYS = 14;

/** The first slot later than `after`. Throws a Problem for a rhythm without a day, an unknown zone or an impossible time. */
export function nextSlot(rhythm: Daily, after: number): Slot {
  return nextOwed(rhythm, { lastDay: null, since: after });
}

/** The first slot that is owed; it may have passed. */
export function nextOwed(rhythm: Daily, { lastDay, since }: Had): Slot {
  check(rhythm);
  // Once a clock has shown a later day, the slot of the day before has passed, though the clock be set back after that.
  const today = dateIn(rhythm.zone, since);
  let date = lastDay === null ? today : laterOf(today, Temporal.PlainDate.from(lastDay).add({ days: 1 }));
  for (let looked = 0; looked <= FARTHEST_DAYS; looked += 1) {
    const slot = rhythm.days.some((day) => day === date.dayOfWeek) ? slotOf(date, rhythm) : null;
    if (slot !== null && slot.at > since) return slot;
    date = date.add({ days: 1 });
  }
  throw new Problem('internal', `No slot was found for ${rhythm.at} in ${rhythm.zone} after ${date.toString()}.`);
}

/** What to do at `now`: of the slots that have come, only the newest counts, and that one only within the grace. */
export function dueSlot(
  rhythm: Daily,
  { lastDay, since, now, graceMs }: Had & { readonly now: number; readonly graceMs: number },
): Due {
  let next = nextOwed(rhythm, { lastDay, since });
  const come: Slot[] = [];
  while (next.at <= now) {
    come.push(next);
    next = nextOwed(rhythm, { lastDay: next.day, since });
  }
  const slot = come.at(-1);
  if (slot === undefined) return { kind: 'none', next };
  const older = come.slice(0, -1);
  const lateMs = now - slot.at;
  return lateMs > graceMs ? { kind: 'skip', slot, older } : { kind: 'send', slot, delayed: lateMs > ON_TIME_MS, older };
}

/** The local day at an instant, `2026-03-02`. */
export function localDay(zone: string, at: number): string {
  return dateIn(zone, at).toString();
}

/**
 * The first instant at which the day's clock shows the time or a later one: in a gap the end of the gap, of a repeated hour the first.
 * Null for a day that the zone left out altogether.
 */
function slotOf(date: Temporal.PlainDate, { at, zone }: Daily): Slot | null {
  const wanted = date.toPlainDateTime(at);
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wanted)) return { at: earlier.epochMilliseconds, day: date.toString() };
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return null;
  const gap = earlier.getTimeZoneTransition('next');
  if (gap === null)
    throw new Problem('internal', `${zone} has no ${wanted.toString()}, and no change of its clocks after it.`);
  return { at: gap.epochMilliseconds, day: date.toString() };
}

function check({ at, days, zone }: Daily): void {
  if (days.length === 0) throw new Problem('internal', 'A daily digest needs at least one day of the week.');
  if (!isLocalTime(at))
    throw new Problem('internal', `"${at}" is no time of day: write two digits each, such as 07:30.`);
  if (zoneId(zone) === null)
    throw new Problem('internal', `"${zone}" is no time zone of the IANA database, such as Europe/Oslo.`);
}

function dateIn(zone: string, at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

function laterOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? b : a;
}
