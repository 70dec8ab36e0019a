/** Puts the pieces of a message into as few posts as its length takes, and says plainly where it goes on. */

import { ComponentType } from 'discord.js';
import { shortened } from '../source-words.ts';
import { escaped } from './escape.ts';
import { LIMITS } from './limits.ts';
import { charactersIn, componentsIn } from './measure.ts';
import { DIVIDER, postOf, text } from './post.ts';
import type { DiscordPost, Part, Strip } from './post.ts';

/** For the lines that say where a part goes on, one at each end, and for one that is added when it is posted. */
const NOTES = { components: 3, characters: 600 } as const;
const ROOM = {
  components: LIMITS.components - NOTES.components,
  characters: LIMITS.characters - NOTES.characters,
} as const;

/** What a title, its strip and the line above it must share. */
export const STRIP_ROOM = 2_800;

const LONGEST_TITLE = 70;

/** Every strip keeps to its room already. `title` is named where a part goes on; '' where there is none. */
export function packed(strips: readonly Strip[], title: string): readonly DiscordPost[] {
  const parts: (readonly Strip[])[] = [];
  for (const bundle of bundlesOf(strips)) {
    const longer = [...(parts.at(-1) ?? []), ...bundle];
    if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(bundle);
  }
  return parts.map((part, index) => postOf(noted(laidOut(part), { index, count: parts.length, title })));
}

/** A title stays with what it stands over. */
function bundlesOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  return strips.flatMap((strip, index) => {
    const before = strips[index - 1];
    const next = strips[index + 1];
    if (before?.kind === 'title' && strip.kind !== 'title') return [];
    return [strip.kind === 'title' && next !== undefined && next.kind !== 'title' ? [strip, next] : [strip]];
  });
}

function fits(strips: readonly Strip[]): boolean {
  const parts = laidOut(strips);
  return componentsIn(postOf(parts)) <= ROOM.components && charactersIn(parts) <= ROOM.characters;
}

/** What goes on is one text with what it follows; a line parts what is small from the rest. */
function laidOut(strips: readonly Strip[]): readonly Part[] {
  const parts: Part[] = [];
  for (const [index, strip] of strips.entries()) {
    const last = parts.at(-1);
    if (strip.kind === 'row') parts.push(strip.row);
    else if (strip.under !== null && last?.type === ComponentType.TextDisplay)
      parts[parts.length - 1] = text(`${last.content}\n${strip.text}`);
    else {
      if (strip.kind === 'small' && index > 0 && strips[index - 1]?.kind !== 'small') parts.push(DIVIDER);
      parts.push(text([strip.under ?? '', strip.text].filter((line) => line !== '').join('\n')));
    }
  }
  return parts;
}

interface Place {
  readonly index: number;
  readonly count: number;
  readonly title: string;
}

function noted(part: readonly Part[], { index, count, title }: Place): readonly Part[] {
  const number = `part ${index + 1} of ${count}`;
  const of = title === '' ? 'Continued' : `${shortened(title, LONGEST_TITLE)}, continued`;
  return [
    ...(index === 0 ? [] : [smallLine(`${of}: ${number}`)]),
    ...part,
    ...(index === count - 1 ? [] : [smallLine(`P${number.slice(1)}, continued in the next message`)]),
  ];
}

function smallLine(words: string): Part {
  return text(`-# ${escaped(words)}`);
}
