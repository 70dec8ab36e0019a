/** Near copies of an article as local papers make them: words changed, paragraphs cut, moved and added, another headline. */

import type { Article } from '../../src/domain/article.ts';
import { articleOf } from '../coverage/article-of.ts';

export interface Edits {
  /** Share of the words that are replaced, dropped or joined by another. */
  readonly words: number;
  /** Share of the paragraphs that are cut. */
  readonly cut: number;
  /** How many paragraphs of another article are added. */
  readonly added: number;
}

export interface Making extends Edits {
  readonly seed: number;
  /** Where the added paragraphs come from. */
  readonly local: Article;
}

/** Changed wherever they stand, besides the share of words: spelling, numbers as words, and what desks like better. */
const HOUSE_STYLE: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'centre=center harbour=harbor neighbour=neighbor defence=defense colour=color programme=program labour=labor metre=meter kilometres=km ' +
    'organisation=organization realise=realize recognise=recognize honour=honor theatre=theater towards=toward per=a percent=% two=2 three=3 ' +
    'four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 11=eleven 12=twelve large=big warned=cautioned ' +
    'killed=dead injured=hurt attack=assault overnight=nightly residents=locals Monday=Sunday Friday=Thursday Thursday=Wednesday'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
/** A copy keeps at least this share of the paragraphs. */
const LEAST_KEPT = 0.4;

export function nearCopyOf({ passages, source }: Article, { seed, local, ...edits }: Making): Article {
  const roll = diceOf(seed);
  const paragraphs = passages.filter(({ role }) => role !== 'headline').map(({ text }) => text);
  const cuts = new Set(
    shuffled([...paragraphs.keys()], roll).slice(
      0,
      Math.floor(paragraphs.length * Math.min(edits.cut, 1 - LEAST_KEPT)),
    ),
  );
  const kept = paragraphs.filter((_, i) => !cuts.has(i)).map((text) => edit(text, edits.words, roll));
  const ordered = edits.added > 0 ? shuffled(kept, roll) : kept;
  const added = local.passages.filter(({ role }) => role === 'prose').slice(1, 1 + edits.added);
  return articleOf(
    ['What our readers should know today', ...ordered, ...added.map(({ text }) => text)].join('\n\n'),
    {},
    `copy-of-${source}`,
  );
}

function edit(text: string, share: number, roll: () => number): string {
  const words = text.split(' ');
  return words
    .flatMap((word) => {
      const styled = HOUSE_STYLE[word] ?? word;
      if (roll() >= share) return [styled];
      const other = words[Math.floor(roll() * words.length)] ?? word;
      const way = roll();
      return way < 0.5 ? [other] : way < 0.75 ? [] : [styled, other];
    })
    .join(' ');
}

function shuffled<T>(all: readonly T[], roll: () => number): readonly T[] {
  return all
    .map((one) => ({ one, at: roll() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Between 0 and 1, by the mulberry32 generator, so that every machine makes the same copies. */
function diceOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
