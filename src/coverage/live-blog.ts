/** Finds the time-stamped entries of a live blog among its blocks. */

import type { Block } from './block.ts';
import { isHeadingLike, isProse, wordCount } from './page.ts';
import type { ClockReading } from '../language/clock.ts';
import { readClock } from '../language/clock.ts';

/** Fewer time stamps may be a timetable or a stray "updated at". */
const FEWEST_STAMPS = 3;
/** And times without a word about them belong to a timetable or to a list of videos. */
const FEWEST_TOLD = 2;

export interface EntryFound {
  /** Indexes of blocks: where the entry begins and, exclusive, ends. */
  readonly from: number;
  readonly to: number;
  /** Above the first update. */
  readonly isLead: boolean;
  readonly stamp: number | null;
  readonly clock: ClockReading | null;
  readonly headline: number | null;
}

/** The entries in the order of the page, the undated lead first; null for what is no live blog. `stated`: that it is one. */
export function findEntries(blocks: readonly Block[], stated: boolean): EntryFound[] | null {
  const stamps = blocks.flatMap(({ text }, at) => {
    const clock = readClock(text);
    return clock === null ? [] : [{ at, clock }];
  });
  if (stamps.length < (stated ? 1 : FEWEST_STAMPS)) return null;
  const isHeadline = (at: number): boolean => {
    const text = blocks[at]?.text;
    return text !== undefined && isHeadingLike(text) && wordCount(text) >= 2;
  };
  const below = stamps.filter(({ at }) => isHeadline(at + 1)).length;
  const above = stamps.filter(({ at }) => isHeadline(at - 1)).length;
  const headlineFirst = above > below && above > stamps.length / 2;
  const starts = stamps.map(({ at }) => (headlineFirst && isHeadline(at - 1) ? at - 1 : at));
  const lead: EntryFound = { from: 0, to: starts[0] ?? 0, isLead: true, stamp: null, clock: null, headline: null };
  const entries = stamps.map(({ at, clock }, index) => {
    const headline = headlineFirst ? at - 1 : at + 1;
    const from = starts[index] ?? at;
    return {
      from,
      to: starts[index + 1] ?? blocks.length,
      isLead: false,
      stamp: at,
      clock,
      headline: isHeadline(headline) ? headline : null,
    };
  });
  const told = entries.filter(({ from, to }) => blocks.slice(from, to).some(({ text }) => isProse(text))).length;
  if (!stated && (told < FEWEST_TOLD || told * 2 < entries.length)) return null;
  return lead.to === 0 ? entries : [lead, ...entries];
}
