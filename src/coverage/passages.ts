/** Cuts blocks into passages: a paragraph each, or runs of sentences where a paragraph is very long. */

import type { Passage, PassageRole } from '../domain/article.ts';
import { passageId } from '../domain/article.ts';
import type { Stretch } from '../language/sentences.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { Block } from './block.ts';
import { part } from './block.ts';

/** In UTF-16 units: what a reader is shown at once, and what ranks well as one thing. */
const LONGEST = 1000;
const CUT = 700;
const STRETCH = 3000;

export interface Standing {
  readonly source: string;
  readonly entry: number | null;
  readonly role: PassageRole;
}

export function passagesOf(block: Block, { source, entry, role }: Standing): Passage[] {
  return pieces(block).map(({ start, end, text, runs }) => ({
    id: passageId({ source, start, end }),
    source,
    start,
    end,
    text,
    runs,
    entry,
    role,
  }));
}

function pieces(block: Block): Block[] {
  const bullets = bulletsIn(block.text);
  if (bullets.length > 1) return cut(block, bullets);
  if (block.text.length <= LONGEST) return [block];
  return cut(block, grouped(sentencesIn(block.text)));
}

function cut(block: Block, stretches: readonly Stretch[]): Block[] {
  return stretches.flatMap(({ start, end }) => part(block, start, end) ?? []);
}

/** Looked for in stretches, so that a paragraph without an end costs no more than its length; no sentence is longer. */
function sentencesIn(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  for (let from = 0; from < text.length;) {
    const to = Math.min(text.length, wordEnd(text, from + STRETCH));
    const found = sentencesOf(text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end }));
    // The last may go on in the next stretch.
    if (to < text.length && found.length > 1) found.pop();
    sentences.push(...found);
    from = to < text.length ? (found.at(-1)?.end ?? to) : to;
  }
  return sentences;
}

/** The last white space before `at`, or `at` where there is none near; never inside a character. */
function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > at - 200) return space;
  return text.codePointAt(at - 1) === text.charCodeAt(at - 1) ? at : at + 1;
}

/** Whole sentences together up to the length of a passage; one longer than that stands alone. */
function grouped(sentences: readonly Stretch[]): Stretch[] {
  const groups: Stretch[] = [];
  for (const sentence of sentences) {
    const open = groups.at(-1);
    if (open !== undefined && sentence.end - open.start <= CUT)
      groups[groups.length - 1] = { start: open.start, end: sentence.end };
    else groups.push(sentence);
  }
  return groups;
}

/** A list whose line breaks were lost: "* one * two * three". */
function bulletsIn(text: string): Stretch[] {
  if (!/^[*•·▪●]\s/u.test(text)) return [];
  const marks = [...text.matchAll(/(?:^|\s)[*•·▪●](?=\s)/gu)].map(({ index }) => index);
  return marks.map((start, at) => ({ start, end: marks[at + 1] ?? text.length }));
}
