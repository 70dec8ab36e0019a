/** How much of one article's wording stands in another: runs of a few words outside quotations, so that light edits leave most of them. */

import type { Article } from '../../domain/article.ts';
import { NUMBER_WORDS } from '../../language/data/number-words.ts';
import { ownVoice } from '../../language/quotes.ts';
import { recall, VOCABULARY } from '../../language/recall.ts';
import { fold, stemOf } from '../../language/words.ts';

/** Hashes of runs of words, each once, in numerical order. */
export type Runs = Int32Array;

export interface Wording {
  readonly runs: Runs;
  readonly paragraphs: readonly Runs[];
}

/** Words in a run: the same four in the same order are rarely chance, and one changed word spoils only four runs. */
const RUN = 4;
/** As many articles as a few briefings look at. */
const ARTICLES = 500;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,]*(?<![.,'’])/gu;
/** Stands where a quotation was, so that no run reaches across it. */
const GAP = '\u0001';

/** Of the prose and the comment of an article; headlines are rewritten by every desk, and what people said belongs to all. */
export function wordingOf({ passages }: Article): Wording {
  return wordingOfText(
    passages
      .filter(({ role }) => role !== 'headline')
      .map(({ text }) => text)
      .join('\n'),
  );
}

/** Articles are read anew for each briefing, so their text is what is remembered. */
const wordingOfText = recall((text: string): Wording => {
  const paragraphs = text.split('\n').map(runsOf);
  return { runs: sorted(paragraphs.flat()), paragraphs: paragraphs.filter(({ length }) => length > 0).map(sorted) };
}, ARTICLES);

function sorted(runs: readonly number[]): Runs {
  return Int32Array.from(new Set(runs)).sort();
}

function runsOf(paragraph: string): readonly number[] {
  const runs: number[] = [];
  for (const stretch of ownVoice(paragraph, GAP).split(GAP)) {
    const hashes = (stretch.match(WORD) ?? []).map(hashOfWord);
    for (let end = RUN; end <= hashes.length; end++) {
      let run = 0;
      for (let at = end - RUN; at < end; at++) run = Math.imul(run ^ (hashes[at] ?? 0), MIX) ^ (run >>> 15);
      runs.push(run >> SMALL);
    }
  }
  return runs;
}

/** Odd, with its bits well spread (the golden ratio of 2^32), as Knuth's multiplicative hashing wants it. */
const MIX = 0x9e3779b1;
/** Thirty bits are enough for a few thousand runs and stay small integers. */
const SMALL = 2;

/** Inflections are one word, and so are "four" and "4". */
const hashOfWord = recall((word: string): number => {
  const folded = fold(word);
  const plain = String(NUMBER_WORDS.get(folded) ?? stemOf(folded));
  let hash = 0;
  for (let at = 0; at < plain.length; at++) hash = Math.imul(hash ^ plain.charCodeAt(at), MIX) ^ (hash >>> 13);
  return hash;
}, VOCABULARY);

/** How many runs two texts have in common. */
export function sharedRuns(a: Runs, b: Runs): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** The same for all pairs at once, by an index of who has which run: most runs stand in one text, so that costs less. */
export function sharedByPair(all: readonly Runs[]): (a: number, b: number) => number {
  const counts = new Int32Array(all.length * all.length);
  const owners = new Map<number, number | number[]>();
  all.forEach((runs, own) => {
    for (const run of runs) {
      const before = owners.get(run);
      if (before === undefined) owners.set(run, own);
      else {
        const others = typeof before === 'number' ? [before] : before;
        for (const other of others) counts[own * all.length + other] = 1 + (counts[own * all.length + other] ?? 0);
        others.push(own);
        owners.set(run, others);
      }
    }
  });
  return (a, b) => counts[Math.max(a, b) * all.length + Math.min(a, b)] ?? 0;
}
