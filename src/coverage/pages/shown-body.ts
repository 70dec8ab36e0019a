/** Writes down what a browser would show of a page, in a tree of bounded depth and size: no script, nothing hidden. */

import { UNREAD, isHidden } from '../html-tags.ts';
import type { Tag } from '../html-tags.ts';

/** Pages nest some 40 deep; choosing an article takes seconds in a tree of thousands. Of deeper elements the text is kept. */
const DEEPEST = 250;
/** The longest articles have some 5,000 elements and 200,000 characters; what goes on for longer is cut there. */
const MOST_ELEMENTS = 12_000;
const MOST_TEXT = 1_000_000;
/** All that choosing the article looks at. */
const ATTRIBUTES = new Set('class,id,role,itemprop,rel,href,src,aria-modal'.split(','));
const LONGEST_ATTRIBUTE = 300;
/** The page itself; broken ones have several of them. */
const FRAME = new Set(['html', 'body']);
const VOID = new Set('area,base,br,col,embed,hr,img,input,link,meta,source,track,wbr'.split(','));
/** Read aloud and not shown. */
const READ_ALOUD =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|screenreader|a11y-hidden)(?=$|[\s_-])/i;

export function collectBody() {
  const pieces: string[] = [];
  /** Of each open element, whether it was written down. */
  const written: boolean[] = [];
  let [elements, letters] = [0, 0];
  /** Depth of the outermost element that is not read; Infinity where all is. */
  let unreadFrom = Infinity;
  return {
    open({ name, attributes }: Tag): void {
      const unread = UNREAD.has(name) || isUnseen({ name, attributes });
      if (unread && unreadFrom === Infinity) unreadFrom = written.length;
      const fits = written.length < DEEPEST && elements < MOST_ELEMENTS && letters < MOST_TEXT;
      const writes = unreadFrom === Infinity && fits && !FRAME.has(name);
      written.push(writes);
      if (!writes) return;
      elements += 1;
      pieces.push(`<${name}${attributesOf(attributes)}>`);
    },
    text(data: string): void {
      if (unreadFrom !== Infinity || elements >= MOST_ELEMENTS || letters >= MOST_TEXT) return;
      const text = escaped(data);
      letters += data.length;
      // Every sign that is escaped becomes a node of its own in the tree.
      if (text.length > data.length) elements += 1;
      pieces.push(text);
    },
    close(name: string): void {
      const wrote = written.pop();
      if (written.length <= unreadFrom) unreadFrom = Infinity;
      if (wrote === true && !VOID.has(name)) pieces.push(`</${name}>`);
    },
    depth: (): number => written.length,
    done: (): string => pieces.join(''),
  };
}

/** Pages are often hidden whole until their script has run, which ours never does. */
function isUnseen(tag: Tag): boolean {
  const { name, attributes } = tag;
  if (FRAME.has(name)) return false;
  if (isHidden(tag) || attributes['aria-hidden'] === 'true') return true;
  if (/visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])/i.test(attributes['style'] ?? '')) return true;
  return READ_ALOUD.test(attributes['class'] ?? '');
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes))
    if (ATTRIBUTES.has(name))
      text += ` ${name}="${escaped(value.slice(0, LONGEST_ATTRIBUTE)).replaceAll('"', '&quot;')}"`;
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
