/** Reads the day of publication off the page: a stamp, a "Published on" line, a dateline. */

import { firstDate } from '../language/dates.ts';
import { isProse } from './page.ts';
import type { Page } from './page.ts';

/** How far into the first paragraphs a dateline may stand. */
const DATELINE_WITHIN = 90;

/** A date line further down dates something in the story, unless it says that it was published then. */
const STAMP_WITHIN = 8;
const LABELLED = /^\W*(?:first |originally )?(?:published|posted)\b/iu;

export function inferDay({ blocks, reasons }: Page): string | null {
  const firstTeaser = reasons.indexOf('related-story');
  const stamps = blocks.flatMap(({ text }, at) => (reasons[at] === 'date-stamp' ? [{ text, at }] : []));
  const lastProse = blocks.findLastIndex(({ text }, at) => reasons[at] === null && isProse(text));
  const own = stamps.filter(({ at, text }) => {
    const place = at < STAMP_WITHIN || at > lastProse;
    return LABELLED.test(text) || (place && (firstTeaser < 0 || at < firstTeaser));
  });
  for (const { text } of own) {
    const found = firstDate(text);
    if (found !== null) return found.day;
  }
  for (const [at, { text }] of blocks.slice(0, 8).entries()) {
    if (reasons[at] !== null) continue;
    const dateline = /^(.{4,120}?)(?:\/\S*wire\S*\/|\((?:AP|Reuters|AFP|UPI)\)| [–—]|--|\|)/iu.exec(
      text.slice(0, 140),
    )?.[1];
    const found = dateline === undefined || dateline.length > DATELINE_WITHIN ? null : firstDate(dateline);
    if (found !== null) return found.day;
  }
  return null;
}
