/** Finds teasers of other stories: what follows "More like this", dated teasers at the end, lines in capitals between paragraphs. */

import { isDateLine } from '../language/dates.ts';
import { isRelatedHeader } from './classify-line.ts';
import type { Finding, Page } from './page.ts';
import { endsSentence, isHeadingLike, isProse, wordCount } from './page.ts';

/** A blurb is shorter than this; a longer paragraph is an article that goes on. */
const LONGEST_BLURB = 260;
const MOST_LINKS = 8;
/** Section, headline, two lines of blurb, author, date. */
const BLOCKS_PER_TEASER = 6;

/** From a heading such as "More like this" on: headlines, blurbs and dates to the end, or a few headlines before the article goes on. */
export function relatedTails({ blocks, reasons }: Page): Finding[] {
  const texts = blocks.map(({ text }) => text);
  const tail = tailStart(texts);
  const findings: Finding[] = [];
  let prose = 0;
  for (const [at, text] of texts.entries()) {
    if (reasons[at] === null && isProse(text)) prose += 1;
    if (prose < 2 || reasons[at] !== 'related-story' || !isRelatedHeader(text)) continue;
    if (at + 1 >= tail && lengthOf(texts.slice(at + 1)) <= lengthOf(texts.slice(0, at)))
      return [...findings, ...from(at + 1, texts)];
    findings.push(...linksAfter(at, texts));
  }
  return findings;
}

/** Where the teasers at the end may begin: nothing from there on is a long paragraph, or a paragraph after another. */
function tailStart(texts: readonly string[]): number {
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const [above = '', text = ''] = [texts[at - 1], texts[at]];
    if (isProse(text) && !isCutOff(text) && text.length > LONGEST_BLURB) return at + 1;
    if (isProse(above) && isProse(text) && !isCutOff(above) && !isCutOff(text)) return at + 1;
  }
  return 0;
}

function isCutOff(text: string): boolean {
  return /(?:…|\.\.\.)$/u.test(text);
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function from(first: number, texts: readonly string[]): Finding[] {
  return texts
    .slice(first)
    .map((text, at) => ({ at: first + at, reason: isDateLine(text) ? 'date-stamp' : 'related-story' }));
}

function linksAfter(header: number, texts: readonly string[]): Finding[] {
  const links: Finding[] = [];
  for (let at = header + 1; at < texts.length && links.length < MOST_LINKS; at += 1) {
    const text = texts[at] ?? '';
    if (isProse(text) || !isHeadingLike(text)) break;
    links.push({ at, reason: 'related-story' });
  }
  return links;
}

/** Teasers without a heading: at the end, where no article runs any more, headlines with dates of their own. */
export function datedTeasers({ blocks }: Page): Finding[] {
  const texts = blocks.map(({ text }) => text);
  const tail = tailStart(texts);
  const dates = texts.filter((text, at) => at >= tail && isDateLine(text)).length;
  if (tail === 0 || dates < 2) return [];
  const first = texts.findIndex(
    (text, at) => at >= tail && isHeadingLike(text) && wordCount(text) > 3 && !isDateLine(text),
  );
  return first < 0 || texts.length - first > dates * BLOCKS_PER_TEASER ? [] : from(first, texts);
}

/** "In other news, …" as the last word of an article. */
export function otherNews({ blocks, reasons }: Page): Finding[] {
  const last = reasons.findLastIndex((reason) => reason === null);
  const opens = /^(?:in other [\p{L}’'-]{0,20} ?news|elsewhere on (?:the site|our site)|also in the news)\b/iu;
  return last > 1 && opens.test(blocks[last]?.text.slice(0, 60) ?? '') ? [{ at: last, reason: 'related-story' }] : [];
}

const LABEL_IN_CAPITALS = /^(?:\p{Lu}[\p{Lu}\p{N}.'’&-]+ ){1,5}\p{Lu}[\p{Lu}\p{N}.'’&-]+: \P{Lu}*\p{Lu}/u;

/** Headlines of other stories between paragraphs: in capitals throughout, or behind a label in capitals. */
export function capitalTeasers({ blocks, reasons }: Page): Finding[] {
  const candidates = blocks.flatMap(({ text }, at) => (reasons[at] === null && isShouted(text) ? [at] : []));
  if (candidates.length > blocks.length / 4) return [];
  return candidates.filter((at) => at > 1).map((at) => ({ at, reason: 'related-story' }));
}

function isShouted(text: string): boolean {
  if (text.length > 170 || endsSentence(text.replace(/[?!]+$/u, '')) || wordCount(text) < 5) return false;
  // Scripts without capitals shout nothing.
  const inCapitals = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  return inCapitals || (LABEL_IN_CAPITALS.test(text) && wordCount(text) >= 7 && !/[?!]$/u.test(text));
}
