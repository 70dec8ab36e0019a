/** Tells comment from reporting: first-person pieces, op-eds, columns; quotations do not count. */

import type { Page } from './page.ts';

const QUOTED = /[“"][^“”"]*[”"]|^[“"].*$/gu;
const FIRST_PERSON = /\b(?:I|I’m|I'm|I’ve|I've|I’d|I'd|my|myself)\b/gu;
const ARGUES = /\b(?:must|should|needs? to|ought to|has to|have to|why we|let’s|let's|time (?:to|for))\b/iu;
const ATTRIBUTED =
  /\b(?:says?|said|claims?|admits?|warns?|vows?|tells?|urges?|calls?|according to|reports?|told|announced|wrote|confirmed|asked|added)\b|[:‘“"]/iu;
const LABEL =
  /^(?:opinion|op-ed|comment|commentary|editorial|analysis|viewpoint|column|letters?|the .{1,20} view|guest (?:essay|column))\b\s*(?:[:|–—-]|$)/iu;

export function isComment({ blocks, reasons }: Page, title: number | null, headline: string | null = null): boolean {
  const own = blocks.flatMap(({ text }, at) => (reasons[at] === null && at !== title ? [text] : []));
  const head = headline ?? (title === null ? null : (blocks[title]?.text ?? null));
  if (head !== null && LABEL.test(head)) return true;
  if (blocks.slice(0, 8).some(({ text }) => text.length < 60 && LABEL.test(text))) return true;
  const said = own.map((text) => text.replace(QUOTED, ' '));
  const persons = said.reduce((sum, text) => sum + (text.match(FIRST_PERSON)?.length ?? 0), 0);
  const length = said.reduce((sum, text) => sum + text.length, 0);
  if (persons >= 1 && (headline !== null || (persons >= 4 && persons / Math.max(1, length) > 1 / 500))) return true;
  return headline !== null && ARGUES.test(headline) && !ATTRIBUTED.test(headline);
}
