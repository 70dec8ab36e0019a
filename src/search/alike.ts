/** How alike sentences are: cosine of tf-idf vectors over their concepts, found through an inverted index. */

import type { Sentence } from './sentence.ts';

export interface Neighbour {
  readonly index: number;
  /** 0 to 1. */
  readonly cosine: number;
}

/** Least cosine worth keeping. */
const LEAST = 0.12;
/** A concept in more sentences than this share tells nothing about likeness, and would make the index quadratic. */
const TOO_COMMON = 0.25;

/** For each sentence its neighbours, nearest first. Quadratic only within the rarer concepts. */
export function neighboursOf(
  sentences: readonly Sentence[],
  idf: (concept: string) => number,
): readonly (readonly Neighbour[])[] {
  const postings = new Map<string, { index: number; weight: number }[]>();
  const lengths = sentences.map(({ concepts }) =>
    Math.sqrt([...concepts].reduce((sum, concept) => sum + idf(concept) ** 2, 0)),
  );
  sentences.forEach(({ concepts }, index) => {
    for (const concept of concepts) {
      const list = postings.get(concept) ?? [];
      list.push({ index, weight: idf(concept) / (lengths[index] ?? 1) });
      postings.set(concept, list);
    }
  });
  const most = Math.max(12, sentences.length * TOO_COMMON);
  const sums = new Float64Array(sentences.length);
  return sentences.map(({ concepts }, own) => {
    sums.fill(0);
    for (const concept of concepts) {
      const list = postings.get(concept) ?? [];
      if (list.length > most) continue;
      const weight = idf(concept) / (lengths[own] ?? 1);
      for (const each of list) sums[each.index] = (sums[each.index] ?? 0) + weight * each.weight;
    }
    const near: Neighbour[] = [];
    sums.forEach((cosine, index) => {
      if (index !== own && cosine >= LEAST) near.push({ index, cosine });
    });
    return near.sort((a, b) => b.cosine - a.cosine || a.index - b.index);
  });
}
