/** What an article is called: its headline, or the beginning of its first sentence. */

import { sentencesOf } from '../language/sentences.ts';
import type { Page } from './page.ts';
import { isProse } from './page.ts';

const LONGEST = 110;

export function titleFrom({ blocks, reasons }: Page, headline: number | null, source: string): string {
  const own = blocks.filter((_, at) => reasons[at] === null);
  const text = headline === null ? (own.find((block) => isProse(block.text)) ?? own[0])?.text : blocks[headline]?.text;
  if (text === undefined) return source;
  if (headline !== null && text.length <= 200) return text;
  const first = sentencesOf(text.slice(0, 600))[0];
  return shortened(first === undefined ? text : text.slice(first.start, first.end));
}

/** Cut after a word, with the mark that says so. */
function shortened(sentence: string): string {
  const plain = sentence.replace(/[.]$/u, '');
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  const words = cut.slice(0, cut.lastIndexOf(' ') > 40 ? cut.lastIndexOf(' ') : LONGEST);
  return `${words.replace(/[\s,;:–—-]+$/u, '')}…`;
}
