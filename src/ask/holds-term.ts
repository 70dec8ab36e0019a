/** How far a sentence holds a term of a question: itself, by what may stand for it, or by what stands around it. */

import { phrasesIn } from '../language/related.ts';
import { kinOf } from '../language/places.ts';
import { stemOf } from '../language/words.ts';
import { headingConcepts } from '../search/relevance.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Term } from './question.ts';

/** What a seat of government counts for its country. */
const KIN = 0.6;
/** What another word of the same family counts. */
const FAMILY = 0.85;
/** What the surroundings of a sentence count: the one before, the one after, its heading. */
const BEFORE = 0.6;
const BESIDE = 0.4;
const HEADING = 0.5;
/** A number of the sentence before is seldom meant. */
const FIGURE_BEFORE = 0.35;

/** A sentence between its neighbours in its passage, as far as it has any. */
export interface Placed {
  readonly sentence: Sentence;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

/** 1 where the sentence says it itself, 0 where nothing does. */
export function holdsTerm({ sentence, before, after }: Placed, term: Term): number {
  const { concept, role } = term;
  return Math.max(
    holdsItself(sentence, term),
    (role === 'figure' ? FIGURE_BEFORE : BEFORE) * (before === null ? 0 : holds(before.concepts, concept)),
    BESIDE * (after === null ? 0 : holds(after.concepts, concept)),
    HEADING * holds(headingConcepts(sentence), concept),
  );
}

function holdsItself(sentence: Sentence, term: Term): number {
  if (term.parts.length > 0) return holdsPhrase(sentence, term);
  const { word, concept, related } = term;
  const held = holds(sentence.concepts, concept);
  if (held < 1) return Math.max(held, relatedIn(sentence, related));
  const stem = stemOf(word);
  const words = sentence.words.filter((each) => each.concept === concept);
  return words.some(({ folded }) => stemOf(folded) === stem) ? 1 : FAMILY;
}

/** The phrase itself, its words apart, or what may stand for it. */
function holdsPhrase(sentence: Sentence, { concept, related, parts }: Term): number {
  if (phrasesOf(sentence).has(concept)) return 1;
  // "Shot down" says something else than "shot"; "lost power" does not, however far apart its words stand.
  if (parts.length < 2) return relatedIn(sentence, related);
  const apart = parts.filter((part) => sentence.concepts.has(part.concept)).length / parts.length;
  return Math.max(FAMILY * apart, relatedIn(sentence, related));
}

function relatedIn(sentence: Sentence, related: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [concept, closeness] of related)
    if (closeness > best && (concept.includes('_') ? phrasesOf(sentence) : sentence.concepts).has(concept))
      best = closeness;
  return best;
}

/** Sentences in which phrases were looked for, with those found. */
const phrases = new WeakMap<Sentence, ReadonlySet<string>>();

function phrasesOf(sentence: Sentence): ReadonlySet<string> {
  const known = phrases.get(sentence) ?? new Set(phrasesIn(sentence.text).map(({ concept }) => concept));
  phrases.set(sentence, known);
  return known;
}

function holds(concepts: ReadonlySet<string>, concept: string): number {
  if (concepts.has(concept)) return 1;
  for (const kin of kinOf(concept)) if (concepts.has(kin)) return KIN;
  return 0;
}
