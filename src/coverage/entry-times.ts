/** Gives the entries of a live blog their instants, minding the zone and the days on which midnight passes. */

import type { Moment } from '../domain/article.ts';
import { instantOf, shiftDay, toInstant } from '../language/clock.ts';
import type { EntryFound } from './live-blog.ts';

/** A jump of more than this between neighbours is midnight, a smaller one an entry out of order. */
const HALF_A_DAY = 12 * 60;

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
    if (jump < -HALF_A_DAY) day = shiftDay(day, step);
    previous = clock.minutes;
    const named = clock.zone ?? zone;
    return named === null ? null : instantOf(day, clock.minutes, named);
  });
}

function newestFirst(entries: readonly EntryFound[]): boolean {
  const minutes = entries.flatMap(({ clock }) => (clock?.kind === 'time' ? [clock.minutes] : []));
  const falls = minutes.filter((now, at) => at > 0 && now < (minutes[at - 1] ?? now)).length;
  return falls >= (minutes.length - 1) / 2;
}
