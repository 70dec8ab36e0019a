/** Chooses the part of a page that is its article, with Readability; where that finds none, the whole page. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { TidyPage } from './tidy-page.ts';

/** As much of the document's interface as is used here. */
interface Tree {
  readonly body: Element;
  querySelectorAll(names: string): Iterable<Element>;
}

interface Element {
  readonly tagName: string;
  readonly parentElement: Element | null;
  readonly textContent: string;
  className: string;
}

/** A picture's caption is no longer than this. */
const LONGEST_CAPTION = 300;
/** These hold an article's own text, or too much of it, however short it is. */
const NO_FRAME = new Set('ARTICLE,MAIN,TABLE,TBODY,TR,UL,OL,LI,P,A,H1,H2,H3,H4,H5,H6'.split(','));

/** Its markup, classes and all. */
export function chooseArticle({ head, html }: TidyPage): string {
  const whole = `<html><head><title></title></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: Tree };
  const [title] = document.querySelectorAll('title');
  if (title !== undefined) Object.assign(title, { textContent: head.title });
  for (const picture of document.querySelectorAll('img,picture')) markCaption(picture, document.body);
  return read(document) ?? html;
}

function read(document: Tree): string | null {
  const readability = new Readability(document, {
    keepClasses: true,
    disableJSONLD: true,
  });
  return readability.parse()?.content ?? null;
}

/** What little text shares an element with a picture tells what it shows, or who took it. */
function markCaption(picture: Element, body: Element): void {
  let frame: Element | null = null;
  for (let at = picture.parentElement; at !== null && at !== body; at = at.parentElement) {
    if (NO_FRAME.has(at.tagName)) break;
    const length = at.textContent.trim().length;
    if (length > LONGEST_CAPTION) break;
    if (length > 0) frame = at;
  }
  if (frame !== null) frame.className = 'caption';
}
