/** Whether two times may be of one event, and whether the words a citation shows tell the same time as a point. */

import type { Article, Moment } from '../domain/article.ts';
import type { Citation } from '../domain/span.ts';
import type { When } from '../domain/timeline.ts';
import { readingOf } from '../grounding/reading.ts';
import { daysBetween } from '../language/calendar.ts';
import { timesIn } from '../language/relative-days.ts';

type Period = Pick<When, 'from' | 'to'>;

/** Longest time, in days, that still says when something of one day happened. */
const WEEK = 7;
/** A night touches two days. */
const NIGHT = 2;

/** Days of both, the evening and the morning of a night included. */
export function overlap(a: Period, b: Period): boolean {
  return dayOf(a.from) <= dayOf(b.to) && dayOf(b.from) <= dayOf(a.to);
}

/** Whether both say with much the same precision when: a day is no telling of "earlier this week". */
export function comparable(a: Period, b: Period): boolean {
  return overlap(a, b) && lengthOf(a) <= NIGHT === lengthOf(b) <= NIGHT;
}

/** Whether the cited words themselves date the event so, by the day on which they were told. */
export function tellsSameTime(citation: Citation, when: Period, article: Article): boolean {
  const longest = Math.max(WEEK, lengthOf(when));
  return timesIn(readingOf(citation, article), toldWhen(citation, article)).some(
    (time) => overlap(time, when) && lengthOf(time) <= longest,
  );
}

function toldWhen({ start, end }: Citation, { passages, entries, published }: Article): Moment | null {
  const passage = passages.findLast((each) => each.start < end && start < each.end);
  const entry = passage?.entry == null ? undefined : entries[passage.entry];
  return entry?.at ?? published;
}

function lengthOf({ from, to }: Period): number {
  return daysBetween(dayOf(from), dayOf(to)) + 1;
}

function dayOf(moment: Moment): string {
  return moment.slice(0, 10);
}
