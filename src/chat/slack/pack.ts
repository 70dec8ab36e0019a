/** Puts the blocks of a message into as few posts as its length takes, and says plainly where it goes on. */

import { shortened } from '../source-words.ts';
import { escaped, storedLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import { charactersIn } from './measure.ts';
import { QUIET } from './post.ts';
import type { SlackPost, Strip } from './post.ts';

/** For the lines that say where a part goes on: one at each end. */
const NOTES = { blocks: 2, characters: 500 } as const;
const ROOM = {
  blocks: LIMITS.blocksBudget - NOTES.blocks,
  characters: LIMITS.charactersBudget - NOTES.characters,
} as const;

const LONGEST_TITLE = 70;

/** Every strip keeps to the limits of a block already. `title` is named where a part goes on; '' where there is none. */
export function packed(strips: readonly Strip[], title: string): readonly SlackPost[] {
  const parts: Strip[][] = [];
  let characters = 0;
  for (const bundle of bundlesOf(strips)) {
    const last = parts.at(-1);
    const own = bundle.reduce((sum, strip) => sum + costOf(strip), 0);
    characters += own;
    if (last !== undefined && last.length + bundle.length <= ROOM.blocks && characters <= ROOM.characters) {
      last.push(...bundle);
    } else {
      parts.push([...bundle]);
      characters = own;
    }
  }
  return parts.map((part, index) => postOf(noted(part, { index, count: parts.length, title })));
}

/** A header stays with what it stands over. */
function bundlesOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  return strips.flatMap((strip, index) => {
    const before = strips[index - 1];
    const next = strips[index + 1];
    if (before !== undefined && isHeader(before) && !isHeader(strip)) return [];
    return [isHeader(strip) && next !== undefined && !isHeader(next) ? [strip, next] : [strip]];
  });
}

function isHeader({ block }: Strip): boolean {
  return block.type === 'header';
}

/** Characters of the block as Slack stores them, or of its text where that is longer. */
function costOf({ block, text }: Strip): number {
  return Math.max(charactersIn(block), storedLength(text));
}

interface Place {
  readonly index: number;
  readonly count: number;
  readonly title: string;
}

function noted(part: readonly Strip[], { index, count, title }: Place): readonly Strip[] {
  const number = `part ${index + 1} of ${count}`;
  const of = title === '' ? 'Continued' : `${shortened(title, LONGEST_TITLE)}, continued`;
  return [
    ...(index === 0 ? [] : [note(`${of}: ${number}`)]),
    ...part,
    ...(index === count - 1 ? [] : [note(`P${number.slice(1)}, continued in the next message`)]),
  ];
}

function note(text: string): Strip {
  return { block: { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }, text };
}

function postOf(strips: readonly Strip[]): SlackPost {
  return {
    blocks: strips.map(({ block }) => block),
    text: escaped(strips.map(({ text }) => text).join('\n\n')),
    ...QUIET,
  };
}
