/** When an entry of a live blog was written, by the clock that the blog prints, in UTC and in the zones asked for. */

import type { Article, Moment } from '../../domain/article.ts';
import { readClock, shiftDay } from '../../language/clock.ts';
import { ZONES } from '../../language/data/time-zones.ts';
import type { Sentence } from '../../search/sentence.ts';
import { abbreviated, zoneOfTime } from './zone-named.ts';
import { clockAt, clockBeside, instantIn, UTC, type Zone } from './zone.ts';

/** "entry of 12:53 BST, 11:53 UTC"; null for a sentence of no entry with a time. What the blog printed is read off `article`. */
export function entryTimes({ entry }: Sentence, article: Article, zones: readonly Zone[]): string | null {
  if (entry === null || entry.at === null) return null;
  const { at } = entry;
  const printed = zonePrinted(article, at);
  const first = clockAt(at, printed ?? UTC);
  if (first === null) return null;
  const told = [printed ?? UTC, UTC, ...zones];
  const clocks = told.flatMap((zone, which) => {
    const there = clockAt(at, zone);
    const same = told.slice(0, which).some((other) => clockAt(at, other)?.minutes === there?.minutes);
    return there === null || same ? [] : [clockBeside(there, zone, first.day)];
  });
  return `entry of ${clocks.join(', ')}`;
}

/** The zone of a time stamp that means the entry's instant; null where none does. */
function zonePrinted({ furniture, text }: Article, at: Moment): Zone | null {
  const stamps = furniture.flatMap(({ reason, start, end }) => {
    const clock = reason === 'date-stamp' ? readClock(text.slice(start, end).trim()) : null;
    return clock?.kind === 'time' ? [clock] : [];
  });
  // A blog may write its zone once.
  const usual = stamps.find(({ zone }) => zone !== null)?.zone ?? null;
  for (const { minutes, zone } of stamps) {
    const named = zoneOfStamp(zone ?? usual);
    if (named !== null && means(minutes, named, at)) return named;
  }
  return null;
}

/** `key` of `ZONES`. */
function zoneOfStamp(key: string | null): Zone | null {
  return key === null || ZONES[key] === undefined ? null : (abbreviated(key) ?? zoneOfTime(key));
}

function means(minutes: number, zone: Zone, at: Moment): boolean {
  const day = at.slice(0, 10);
  return [-1, 0, 1].some((days) => instantIn({ day: shiftDay(day, days), minutes }, zone) === at);
}
