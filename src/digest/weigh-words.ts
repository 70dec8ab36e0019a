/** How telling a word is of one claim among all that is told of the same: what every sentence holds tells two apart no more. */

import type { Article } from '../domain/article.ts';
import { conceptsOf, type ConceptWord } from '../language/concepts.ts';
import { relatedTo } from '../language/related.ts';
import { kinOf } from '../language/places.ts';
import type { Claim } from './read-claim.ts';

/** Of a concept. */
export type Weight = (concept: string) => number;

/** Inverse document frequency over the passages of what is cited. */
export function weightOver(articles: readonly Article[]): Weight {
  const counts = new Map<string, number>();
  const texts = articles.flatMap(({ passages }) => passages.map(({ text }) => conceptsOf(text)));
  for (const concepts of texts) for (const each of concepts) counts.set(each, (counts.get(each) ?? 0) + 1);
  return (concept) => Math.log(1 + (FEWEST + texts.length) / (1 + (counts.get(concept) ?? 0)));
}

/** So that in a handful of passages no word is worth next to nothing. */
const FEWEST = 10;

/** Share of the words that another claim holds, 0 to 1; words that stand for one another count in part. */
export function heldBy(words: readonly ConceptWord[], { concepts }: Pick<Claim, 'concepts'>, weight: Weight): number {
  let held = 0;
  let all = 0;
  for (const { concept, folded } of words) {
    const worth = weight(concept);
    all += worth;
    held += worth * nearness({ concept, folded }, concepts);
  }
  return all === 0 ? 0 : held / all;
}

/** 1 for the word itself in any form, 0 for one that has nothing to do with any of them. */
export function nearness(
  { concept, folded }: Pick<ConceptWord, 'concept' | 'folded'>,
  concepts: ReadonlySet<string>,
): number {
  if (concepts.has(concept)) return 1;
  if (!kinOf(concept).isDisjointFrom(concepts)) return KIN;
  let best = 0;
  for (const [related, closeness] of relatedTo(concept, folded))
    if (concepts.has(related)) best = Math.max(best, closeness);
  return best;
}

/** A country for its capital. */
const KIN = 0.8;
