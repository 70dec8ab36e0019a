/** The updates of a live blog whose page states them, found among its blocks by where they begin. */

import type { ArrivedEntry } from '../domain/arrival.ts';
import type { Moment } from '../domain/article.ts';
import type { Block } from './block.ts';
import type { EntryFound } from './live-blog.ts';

/** In the order of the page; what stands above the first is its lead. */
export function placeEntries(blocks: readonly Block[], entries: readonly ArrivedEntry[]): readonly EntryFound[] {
  const starts = entries.map(({ start }) => {
    const at = blocks.findIndex((block) => block.start >= start);
    return at === -1 ? blocks.length : at;
  });
  const placed = entries.map(({ headline }, index): EntryFound => {
    const from = starts[index] ?? blocks.length;
    const isHeadline = headline !== null && blocks[from]?.text === headline;
    const to = starts[index + 1] ?? blocks.length;
    return { from, to, isLead: false, stamp: null, clock: null, headline: isHeadline ? from : null };
  });
  const first = starts[0] ?? 0;
  const lead: EntryFound = { from: 0, to: first, isLead: true, stamp: null, clock: null, headline: null };
  return first === 0 ? placed : [lead, ...placed];
}

/** Of those found, the lead without a time. */
export function placedTimes(
  found: readonly EntryFound[],
  entries: readonly ArrivedEntry[],
): readonly (Moment | null)[] {
  const times = entries.map(({ at }) => at);
  return found.length > times.length ? [null, ...times] : times;
}
