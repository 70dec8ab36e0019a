/** Gives the entries of a live blog their instants, minding the zone and the days on which midnight passes. */

import type { Moment } from '../domain/article.ts';
import { instantOf, shiftDay, toInstant } from '../language/clock.ts';
import type { EntryFound } from './live-blog.ts';

/** In minutes: a jump against the order of the page that is longer is midnight, a shorter one an entry out of order. */
const OUT_OF_ORDER = 3 * 60;
const DAY = 24 * 60;

export function timesOf(entries: readonly EntryFound[], published: Moment | null): (Moment | null)[] {
  if (published === null) return entries.map(() => null);
  const zone =
    entries.flatMap(({ clock }) => (clock?.kind === 'time' && clock.zone !== null ? [clock.zone] : []))[0] ?? null;
  const reference = published.length > 10 ? Date.parse(published) : null;
  const step = newestFirst(entries) ? -1 : 1;
  let day = published.slice(0, 10);
  let previous: number | null = null;
  return entries.map(({ clock }) => {
    if (clock === null) return null;
    if (clock.kind === 'ago') return reference === null ? null : toInstant(reference - clock.minutes * 60_000);
    const jump = previous === null ? 0 : (clock.minutes - previous) * step;
    if (jump < -OUT_OF_ORDER) day = shiftDay(day, step);
    previous = clock.minutes;
    const named = clock.zone ?? zone;
    return named === null ? null : instantOf(day, clock.minutes, named);
  });
}

/** By the shorter way round the clock from each entry to the next, so that midnight does not count against it. */
function newestFirst(entries: readonly EntryFound[]): boolean {
  const minutes = entries.flatMap(({ clock }) => (clock?.kind === 'time' ? [clock.minutes] : []));
  const steps = minutes.slice(1).map((now, at) => (now - (minutes[at] ?? now) + DAY) % DAY);
  const back = steps.filter((step) => step > DAY / 2).length;
  const forth = steps.filter((step) => step > 0 && step <= DAY / 2).length;
  return back >= forth;
}
