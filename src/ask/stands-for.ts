/** Whether a word of a text stands for a term of a question. */

import { kinOf } from '../language/places.ts';
import type { Term } from './question.ts';

export function standsFor(concept: string, term: Term): boolean {
  return (
    concept === term.concept ||
    term.related.has(concept) ||
    term.parts.some((part) => part.concept === concept) ||
    kinOf(term.concept).has(concept)
  );
}
