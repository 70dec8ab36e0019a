/** How much of an article was known at a moment, and in words for the reader why the rest was not. */

import type { Moment } from '../domain/article.ts';
import type { ArticleHead } from '../domain/coverage.ts';

export type Known =
  | { readonly kind: 'whole' }
  /** The indexes of the entries of a live blog that had been made. */
  | { readonly kind: 'part'; readonly entries: ReadonlySet<number>; readonly reason: string }
  | { readonly kind: 'nothing'; readonly why: NotPlaced; readonly reason: string };

/** What is later, what gives only a day that was not over, and what gives no time at all. */
export type NotPlaced = 'later' | 'day-only' | 'undated';

/**
 * What gives its instant counts from then. What gives only a day counts once that day is over in UTC, since its hour is unknown; not
 * later, although evening papers west of Greenwich still print under that day, for else `--as-of` a day would leave out the whole day.
 * What gives neither cannot be placed and never counts; a day taken from the sources beside it places it as well as can be. Entries of a live blog count one by one. Its headline and whatever in it has no
 * time are written anew as it goes on, so they count when the last of it is known: its newest entry, and the moment it is dated itself.
 */
export function knownAsOf(head: Pick<ArticleHead, 'published' | 'publishedInferred' | 'entries'>, at: Moment): Known {
  const now = Date.parse(at);
  const timed = head.entries.filter((entry) => entry.at !== null);
  const moments = [head.published, ...timed.map((entry) => entry.at)].filter((moment) => moment !== null);
  if (moments.length > 0 && moments.every((moment) => countsFrom(moment) <= now)) return { kind: 'whole' };
  if (timed.length === 0) return { kind: 'nothing', ...whyNot(head, at) };
  const seen = timed.filter((entry) => countsFrom(entry.at ?? '') <= now);
  if (seen.length === 0) return { kind: 'nothing', why: 'later', reason: `has no entry from before ${inWords(at)}` };
  return {
    kind: 'part',
    entries: new Set(seen.map(({ index }) => index)),
    reason: whyPart(timed.length - seen.length, at),
  };
}

const LAST_SECOND = 'T23:59:59Z';

/** Milliseconds since 1970. */
function countsFrom(moment: Moment): number {
  return Date.parse(isDay(moment) ? `${moment}${LAST_SECOND}` : moment);
}

function isDay(moment: Moment): boolean {
  return !moment.includes('T');
}

function whyNot(
  { published, publishedInferred }: Pick<ArticleHead, 'published' | 'publishedInferred'>,
  at: Moment,
): { readonly why: NotPlaced; readonly reason: string } {
  if (published === null)
    return { why: 'undated', reason: 'has no date, so it may be later: give its date in sources.yaml' };
  if (!isDay(published))
    return { why: 'later', reason: `was published at ${inWords(published)}, which is later than ${inWords(at)}` };
  if (published !== at.slice(0, 10))
    return { why: 'later', reason: `is of ${published}, which is later than ${inWords(at)}` };
  const day = publishedInferred
    ? `is dated only by the sources beside it, ${published}`
    : `gives only its day, ${published}`;
  const than = inWords(at).slice(published.length + 1);
  return { why: 'day-only', reason: `${day}, so it may be later than ${than}` };
}

function whyPart(later: number, at: Moment): string {
  if (later === 0) return `gives no time for its headline and lead, which may be later than ${inWords(at)}`;
  const entries = later === 1 ? 'an entry is' : `${later} entries are`;
  return `went on after ${inWords(at)}: ${entries} left out, and what has no time, such as its headline`;
}

/** "2026-03-02 17:18 UTC" */
function inWords(instant: Moment): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`;
}
