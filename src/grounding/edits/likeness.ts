/** Whether a word put in the place of others may mean the same. */

import { areAntonyms, baseOf } from '../../language/antonyms.ts';
import { DEGREES } from '../../language/data/degrees.ts';
import { STAND_INS } from '../../language/data/stand-ins.ts';
import { SAYING_VERBS } from '../../language/data/reporting-verbs.ts';
import { likenessOf } from '../../language/name-spelling.ts';
import { kinOf } from '../../language/places.ts';
import { phrasesIn, relatedTo } from '../../language/related.ts';
import type { EditToken } from './tokens.ts';
import { areOpposed } from './words.ts';
import { areAlternatives } from '../likelihood/alternatives.ts';

const degrees = DEGREES.map((line) => line.split('<').map((side) => new Set(side.trim().split(' ').map(baseOf))));

/** The lines that a word stands in, by its base form. */
const standIns = new Map<string, Set<number>>();
STAND_INS.forEach((line, at) => {
  for (const word of line.split(' ').map(baseOf)) standIns.set(word, (standIns.get(word) ?? new Set()).add(at));
});

/** Whether both cannot be meant of one thing: opposites, words of one kind, and a stronger word for a weaker one. */
export function exclude(word: EditToken, other: EditToken): boolean {
  const [own, its] = [baseOf(word.folded), baseOf(other.folded)];
  return (
    areAntonyms(word.folded, other.folded) ||
    areAlternatives(word.concept, other.concept) ||
    areOpposed(word.folded, other.folded) ||
    degrees.some(([weak, strong]) => (weak?.has(its) && strong?.has(own) && !weak.has(own)) === true)
  );
}

/** Whether one word of the sentence may stand for one of the evidence. */
export function mayStandFor(word: EditToken, other: EditToken): boolean {
  if (word.key === other.key) return true;
  if (word.value !== null || other.value !== null) return false;
  if (exclude(word, other)) return false;
  if (word.capital && other.capital && likenessOf(word.folded, other.folded) !== 'other') return true;
  if (word.concept === other.concept || areStandIns(word.folded, other.folded)) return true;
  if (SAYING_VERBS.has(word.folded) && SAYING_VERBS.has(other.folded)) return true;
  return (
    relatedTo(word.concept, word.folded).has(other.concept) ||
    relatedTo(other.concept, other.folded).has(word.concept) ||
    kinOf(word.concept).has(other.concept)
  );
}

function areStandIns(one: string, other: string): boolean {
  const lines = linesOf(one);
  return lines !== NO_LINES && !lines.isDisjointFrom(linesOf(other));
}

function linesOf(word: string): ReadonlySet<number> {
  return standIns.get(baseOf(word)) ?? NO_LINES;
}

const NO_LINES: ReadonlySet<number> = new Set();

/** The concepts of the phrases of a text that hold any of the words, and of what may stand for them. */
export function phraseConceptsIn(text: string, words: readonly EditToken[]): ReadonlySet<string> {
  if (words.length === 0) return NONE;
  return new Set(
    phrasesIn(text)
      .filter(({ start, end }) => words.some((word) => start < word.end && word.start < end))
      .flatMap(({ concept }) => [concept, ...relatedTo(concept, concept).keys()]),
  );
}

const NONE: ReadonlySet<string> = new Set();
