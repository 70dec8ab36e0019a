/** Looks words up in the coverage: which of them to search for, how rare they are, and the sentences of the passages that hold them. */

import type { Coverage, Hit } from '../domain/coverage.ts';
import { sentencesIn, type Sentence } from './sentence.ts';

export interface LookedUp {
  /** The words to search for, rarest first, as many as the budget of postings allows. */
  readonly words: readonly string[];
  /** Concepts of words that would take the search beyond its budget. */
  readonly cut: ReadonlySet<string>;
  /** Inverse document frequency of each concept that the coverage holds. */
  readonly rarity: ReadonlyMap<string, number>;
  /** What a concept would have that no passage holds. */
  readonly absent: number;
}

/** `words`: folded words, each with its concept; `most`: rows of the word index that the search may walk, which keeps it fast. */
export function lookUp(words: ReadonlyMap<string, string>, { terms }: Coverage, most: number): LookedUp {
  const total = terms.passages();
  const rarity = new Map<string, number>();
  const counted = [...words]
    .map(([word, concept]) => ({ word, concept, rows: terms.holding(word) }))
    .filter(({ rows }) => rows > 0);
  counted.sort((a, b) => a.rows - b.rows || (a.word < b.word ? -1 : 1));
  const idfOf = (rows: number): number => Math.log(1 + (total - rows + 0.5) / (rows + 0.5));
  const within: string[] = [];
  const cut = new Set<string>();
  let postings = 0;
  for (const { word, concept, rows } of counted) {
    rarity.set(concept, Math.min(rarity.get(concept) ?? Infinity, idfOf(rows)));
    postings += rows;
    if (postings > most) cut.add(concept);
    if (within.length === 0 || postings <= most) within.push(word);
  }
  return { words: within, cut, rarity, absent: idfOf(0) };
}

export function readSentences(hits: readonly Hit[]): readonly Sentence[] {
  return hits.flatMap((hit) => sentencesIn(hit, hit.head));
}
