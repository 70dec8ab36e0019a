/** Whether an on-change subscription may be told of something at this moment. */

import type { LocalTime, OnChange } from '../domain/subscription.ts';

/** `toldToday`: how often it was told on the local day of `now` (see `localDay`). What may not be told is kept for later. */
export function mayTell(
  { mostADay, quiet, zone }: OnChange,
  { toldToday, now }: { readonly toldToday: number; readonly now: number },
): boolean {
  if (toldToday >= mostADay) return false;
  return quiet === null || !isWithin(clockIn(zone, now), quiet);
}

/** From `from` until just before `to`; where `to` is not later in the day, it is the next day's. The same time twice is all day. */
function isWithin(clock: LocalTime, { from, to }: { readonly from: LocalTime; readonly to: LocalTime }): boolean {
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
}

function clockIn(zone: string, now: number): LocalTime {
  const time = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainTime();
  return time.toString({ smallestUnit: 'minute' });
}
