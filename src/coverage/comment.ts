/** Tells comment from reporting: labelled pieces, first-person pieces, and arguments that cite nobody. Quotations do not count. */

import type { Page } from './page.ts';
import { isProse } from './page.ts';

/** "World War I ended" and "Elizabeth I was" speak of nobody's own doings. */
const FIRST_PERSON =
  /(?<![\p{Ll},;] \p{Lu}\p{L}+ )\bI(?= \p{Ll}|[’']\p{Ll})|\b(?:my|myself)\b(?! (?:god|lord|lady)\b)/u;
const ARGUES = /\b(?:must|should|needs? to|ought to|has to|have to|why we|let[’']s|time (?:to|for)|it[’']s time)\b/iu;
const ATTRIBUTED =
  /\b(?:says?|said|saying|claim(?:s|ed)?|admit(?:s|ted)?|warn(?:s|ed)?|vow(?:s|ed)?|tells?|told|urge[sd]?|call(?:s|ed)?|according to|report(?:s|ed)?|announce[sd]?|wrote|writes|confirm(?:s|ed)?|ask(?:s|ed)?|add(?:s|ed)|argue[sd]|insist(?:s|ed)?|demand(?:s|ed)?|accuse[sd]|den(?:y|ies|ied)|state[sd]|hear[sd]?|finds?|found|poll|study)\b/iu;
const LABEL =
  /^(?:opinion|op-ed|comment|commentary|editorial|analysis|viewpoint|column|columnist|perspective|first person|letters?(?: to the editor)?|the .{1,20} view|guest (?:essay|column))\s*(?:[:|–—]|$)|[|–—:]\s*(?:opinion|op-ed|comment|commentary|editorial|analysis|column|viewpoint)$/iu;

const FEWEST_PARAGRAPHS = 3;
const PERSONAL_SHARE = 0.15;
const ATTRIBUTED_SHARE = 0.25;

/** Whether a whole article is comment. `title` is the index of its headline. */
export function isComment({ blocks, reasons }: Page, title: number | null): boolean {
  const headline = title === null ? null : (blocks[title]?.text ?? null);
  if (headline !== null && LABEL.test(headline)) return true;
  if (blocks.slice(0, 6).some(({ text }) => text.length < 40 && LABEL.test(text))) return true;
  const own = paragraphs(blocks.filter((_, at) => reasons[at] === null && at !== title).map(({ text }) => text));
  const personal = own.filter((text) => !hasQuotation(text) && FIRST_PERSON.test(text)).length;
  if (personal >= FEWEST_PARAGRAPHS && personal >= own.length * PERSONAL_SHARE) return true;
  return headline !== null && argues(headline) && own.length >= FEWEST_PARAGRAPHS && citesNobody(own);
}

/** Whether an entry of a live blog is comment: so short a text is personal at its first "I". */
export function isCommentEntry(headline: string | null, body: readonly string[]): boolean {
  const own = paragraphs(body);
  if (headline !== null && LABEL.test(headline)) return true;
  if (own.some((text) => FIRST_PERSON.test(text))) return true;
  return headline !== null && argues(headline);
}

/** Paragraphs of prose without what stands in quotation marks, also where these stay open over several of them. */
function paragraphs(texts: readonly string[]): string[] {
  let open = false;
  return texts.filter(isProse).map((text) => {
    const plain = (open ? `“${text}` : text).replace(/“[^”]*”|"[^"]*"/gu, ' “” ');
    const left = plain.lastIndexOf('“');
    open = left >= 0 && plain[left + 1] !== '”';
    const rest = open ? plain.slice(0, left) : plain;
    return rest.replace(/"[^"]*$/u, ' “” ').replace(/^[A-Z][\p{L}. ]{1,40}: .*$/u, '');
  });
}

function hasQuotation(text: string): boolean {
  return text.includes('“”');
}

/** A headline that says what must be done, in its own voice and in nobody's quotation. */
function argues(headline: string): boolean {
  const own = headline.replace(/[‘“"][^’”"]*[’”"]/gu, ' ');
  return ARGUES.test(own) && !ATTRIBUTED.test(own) && !/[:?‘“"]/u.test(headline);
}

function citesNobody(own: readonly string[]): boolean {
  const cited = own.filter((text) => hasQuotation(text) || ATTRIBUTED.test(text)).length;
  return cited < own.length * ATTRIBUTED_SHARE;
}
