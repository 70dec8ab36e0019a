/** Finds the headline of a page, and the subheadings between its paragraphs. */

import type { FurnitureReason } from '../domain/article.ts';
import { isRelatedHeader } from './classify-line.ts';
import type { Finding, Page } from './page.ts';
import { isHeadingLike, isProse, wordCount } from './page.ts';

/** Among these may be a headline that only looks like a teaser: "Opinion: …", "Watch: …". */
const RESCUED: ReadonlySet<FurnitureReason | null> = new Set(['related-story', 'media-stub', 'caption', 'credit']);

/** Gives back the headline where a rule took the only one for a teaser. */
export function rescueHeadline(page: Page): Page {
  if (headlineOf(page) !== null) return page;
  const { blocks } = page;
  const first = page.reasons.findIndex((reason, at) => reason === null && isProse(blocks[at]?.text ?? ''));
  const at = page.reasons.findIndex(
    (reason, index) => index < Math.min(first, 3) && RESCUED.has(reason) && wordCount(blocks[index]?.text ?? '') >= 4,
  );
  const text = blocks[at]?.text;
  if (text === undefined || !isHeadingLike(text) || isRelatedHeader(text)) return page;
  return { blocks, reasons: page.reasons.map((reason, index) => (index === at ? null : reason)) };
}

/** How far down, among blocks that are no furniture, a headline may stand. */
const HEADLINE_WITHIN = 6;

/** Index of the headline's block, or null where the page begins with its first paragraph. */
export function headlineOf({ blocks, reasons }: Page): number | null {
  const marked = blocks.findIndex(({ mark }, at) => mark === 'title' && reasons[at] === null);
  if (marked >= 0) return marked;
  let seen = 0;
  for (const [at, { text }] of blocks.entries()) {
    if (reasons[at] !== null) continue;
    seen += 1;
    if (seen > HEADLINE_WITHIN) return null;
    if (isHeadingLike(text) && wordCount(text) >= 3) return at;
    if (isProse(text)) return null;
  }
  return null;
}

const SUBHEADING_WORDS = 12;

/** A short line without a full stop, alone between paragraphs of prose. */
export function subheadings({ blocks, reasons }: Page, headlines: ReadonlySet<number>): Finding[] {
  const own = blocks.flatMap((block, at) => (reasons[at] === null ? [{ ...block, at }] : []));
  return own.flatMap(({ text, at, mark }, index) => {
    if (headlines.has(at)) return [];
    if (mark === 'heading') return [{ at, reason: 'subheading' as const }];
    const [above, below] = [own[index - 1], own[index + 1]];
    if (above === undefined || below === undefined || !isProse(above.text) || !isProse(below.text)) return [];
    const short =
      wordCount(text) <= SUBHEADING_WORDS &&
      text.length <= 90 &&
      isHeadingLike(text) &&
      /^["“‘(]?[\p{Lu}\p{N}]/u.test(text);
    return short && !isSpoken(text) ? [{ at, reason: 'subheading' as const }] : [];
  });
}

/** Questions of an interview ("Q. Why?", "BELL: Why?"), quotations and sentences without their full stop are no subheadings. */
function isSpoken(text: string): boolean {
  return /[”"]$|^(?:Q|A)[.:]|^[\p{Lu}][\p{L}.'’]*(?: [\p{Lu}][\p{L}.'’]*){0,2}: |^(?:It|He|She|They|We|I)(?:[’']\p{L}+)? /u.test(
    text,
  );
}
