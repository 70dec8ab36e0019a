/** Takes off a paragraph what a scraper or an agency glued to it: a date stamp in front, a signature behind. */

import type { FurnitureReason } from '../domain/article.ts';
import type { Block } from './block.ts';
import { part } from './block.ts';
import { sentencesOf } from '../language/sentences.ts';

const STAMP = /^date:?\s+\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s|$)/iu;
/** A dash and a name after the last full stop: "… on Friday. – Courier". */
const SIGNATURE = /(?<=[.!?]["”’)]{0,2}\s{1,3})[–—-]{1,2}\s?\(?\p{Lu}[\p{L}.'’& -]{1,40}\)?$/u;

const PROVIDED = /^(?:\([cC]\)|©) ?Provided by .{2,40}$/u;
const COPYRIGHT = /(?<=[.!?)]["”’)]? )(?:\([cC]\)|©) ?(?:19|20)\d\d [\p{L}.'’& -]{2,40}$/u;

/** Peels every block. "(c) Provided by …" on lines of its own says which words to take off where it is glued to a paragraph. */
export function peelAll(blocks: readonly Block[]): Block[] {
  const provided = new Set(blocks.map(({ text }) => text).filter((text) => text.length < 60 && PROVIDED.test(text)));
  return blocks.flatMap((block) => unglue(block, provided) ?? peel(block));
}

/** One sentence between credits is a caption; more is a paragraph of the article. */
function unglue(block: Block, provided: ReadonlySet<string>): Block[] | null {
  const credit = [...provided].find(
    (each) => block.text.length > each.length + 60 && block.text.startsWith(`${each} `),
  );
  if (credit === undefined) return null;
  const offset = Math.max(0, block.text.length - 60);
  const copyright = COPYRIGHT.exec(block.text.slice(offset));
  const to = copyright === null ? block.text.length : offset + copyright.index;
  const body = part(block, credit.length, to);
  const sentences = body === null ? 0 : sentencesOf(body.text.slice(0, 1000)).length;
  return [
    ...marked(part(block, 0, credit.length), 'credit'),
    ...marked(body, sentences > 1 ? block.mark : 'caption'),
    ...marked(part(block, to, block.text.length), 'credit'),
  ];
}

function peel(block: Block): Block[] {
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
