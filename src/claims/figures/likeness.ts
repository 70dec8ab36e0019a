/** How much two sentences, or two sets of words about figures, have in common. */

import type { Sentence } from '../../search/sentence.ts';
import type { Site } from './sites.ts';

/** How much two sentences have in common besides the figure: shared weight against the lighter one's, 0 to 1. */
export type Likeness = (a: Pick<Site, 'sentence'>, b: Pick<Site, 'sentence'>) => number;

/** `idf`: how telling a concept is. */
export function likenessBy(idf: (concept: string) => number): Likeness {
  const weights = new WeakMap<Sentence, number>();
  const weightOf = (sentence: Sentence): number => {
    const known = weights.get(sentence);
    if (known !== undefined) return known;
    let sum = 0;
    for (const concept of sentence.concepts) if (!/^\d/.test(concept)) sum += idf(concept);
    weights.set(sentence, sum);
    return sum;
  };
  return (a, b) => {
    const swap = a.sentence.concepts.size > b.sentence.concepts.size;
    const [few, many] = swap ? [b.sentence, a.sentence] : [a.sentence, b.sentence];
    let shared = 0;
    for (const concept of few.concepts) if (many.concepts.has(concept) && !/^\d/.test(concept)) shared += idf(concept);
    return shared / Math.max(1e-9, Math.min(weightOf(few), weightOf(many)));
  };
}

export function sharedIn(a: readonly string[], b: readonly string[]): number {
  return a.filter((concept) => b.includes(concept)).length;
}
