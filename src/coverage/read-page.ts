/** Reads a file as a page: its blocks, and what its markup says about the article, whichever format it has. */

import type { Block } from './block.ts';
import { linesOf } from './block.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Stated } from './stated.ts';
import { unwrap } from './unwrap.ts';

export interface PageRead {
  readonly blocks: readonly Block[];
  /** What the markup states; `sources.yaml` goes before it. */
  readonly stated: Stated;
}

export function readPage(source: string, text: string): PageRead {
  if (source.endsWith('.html')) return readHtml(text);
  if (source.endsWith('.md')) return readMarkdown(text);
  return { blocks: unwrap(linesOf(text)), stated: {} };
}
