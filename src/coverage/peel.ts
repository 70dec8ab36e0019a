/** Takes off a paragraph what a scraper or an agency glued to it: a date stamp in front, a signature behind. */

import type { FurnitureReason } from '../domain/article.ts';
import type { Block } from './block.ts';
import { part } from './block.ts';

const STAMP = /^date:?\s+\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s|$)/iu;
/** A dash and a name after the last full stop: "… on Friday. – Courier". */
const SIGNATURE = /(?<=[.!?]["”’)]{0,2}\s{1,3})[–—-]{1,2}\s?\(?\p{Lu}[\p{L}.'’& -]{1,40}\)?$/u;

export function peel(block: Block): Block[] {
  const from = STAMP.exec(block.text.slice(0, 60))?.[0].length ?? 0;
  const offset = Math.max(0, block.text.length - 60);
  const signature = SIGNATURE.exec(block.text.slice(offset));
  const to = signature === null ? block.text.length : offset + signature.index;
  if (from === 0 && signature === null) return [block];
  return [
    ...marked(part(block, 0, from), 'date-stamp'),
    ...marked(part(block, from, to), block.mark),
    ...marked(part(block, to, block.text.length), 'byline'),
  ];
}

function marked(block: Block | null, mark: FurnitureReason | Block['mark']): Block[] {
  return block === null ? [] : [{ ...block, mark }];
}
