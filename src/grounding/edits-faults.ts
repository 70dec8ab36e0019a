/** What is wrong with the words that stand in a spot of a sentence that else runs along its evidence. */

import { relatedTo } from '../language/related.ts';
import type { Alignment } from './alignment.ts';
import { isImplied } from './check-figures.ts';
import { mayStandFor, exclude, phraseConceptsIn } from './edits-likeness.ts';
import type { Spot } from './edits-runs.ts';
import { editTokensOf, type EditToken } from './edits-tokens.ts';
import { areOpposed, DENIES, HARMLESS, isNegation, QUANTIFIERS, STANDS_FOR } from './edits-words.ts';
import { isRole } from './roles.ts';
import type { Shortfall } from './supports.ts';
import type { ToldSentence } from './telling.ts';

export interface Fault {
  readonly reason: Shortfall;
  readonly word: EditToken;
}

interface Place extends Spot {
  readonly home: ToldSentence;
  readonly alignment: Alignment;
  /** Those words of the evidence that no word of the spot repeats. */
  readonly free: readonly EditToken[];
}

/** From so many words on a spot is a clause of its own, of which the evidence must lack most. */
const CLAUSE = 4;
const MOST = 0.6;
/** Negations among more words than these belong to something else that was left out. */
const SHORT = 3;

export function faultAt(spot: Spot, home: ToldSentence, alignment: Alignment): Fault | null {
  const own = new Set(spot.words.map(({ key }) => key));
  const free = spot.place.filter(({ key }) => !own.has(key));
  const place: Place = { ...spot, home, alignment, free };
  const keys = new Set(spot.place.map(({ key }) => key));
  const words = spot.words.filter(({ key }) => !keys.has(key));
  const faults = words.flatMap((word) => faultOf(word, place) ?? []);
  const grave = faults.find(({ reason }) => reason !== 'unsupported');
  if (grave !== undefined) return grave;
  const content = words.filter((each) => each.content);
  if (content.length >= CLAUSE && free.length < content.length && faults.length < MOST * content.length) return null;
  return faults[0] ?? lostNegation(place);
}

/** A negation of the evidence that fell out between two words that stayed together. */
function lostNegation({ words, free, place, beside }: Place): Fault | null {
  const [word] = [...words, ...beside];
  const lost = place.length <= SHORT && beside.length === 2 && free.some(({ folded }) => isNegation(folded));
  if (!lost || word === undefined || place.slice(1).some(({ apart }) => apart)) return null;
  if (words.some((each) => isDenial(each) || free.some((other) => exclude(each, other)))) return null;
  return { reason: 'polarity', word };
}

function isDenial({ folded }: EditToken): boolean {
  return isNegation(folded) || DENIES.test(folded);
}

function faultOf(word: EditToken, place: Place): Fault | null {
  const fault = (reason: Shortfall): Fault => ({ reason, word });
  if (word.value !== null) return isCounted(word, place) ? null : fault('unsupported-figure');
  if (isNegation(word.folded)) return place.free.some(isDenial) ? null : fault('polarity');
  if (!word.content) return isOutOfPlace(word, place) ? fault('unsupported') : null;
  if (place.free.some((other) => mayStandFor(word, other)) || isRephrased(word, place)) return null;
  if (isName(word, place.alignment.claim)) return isNamed(word, place) ? null : fault('unsupported-name');
  if (place.free.some((other) => exclude(word, other))) return fault('polarity');
  return isTold(word, place) ? null : fault(DENIES.test(word.folded) ? 'polarity' : 'unsupported');
}

/** A figure for none, which other checks judge, or one that the figure in its place makes true: "more than 500" for 550. */
function isCounted(word: EditToken, { free, alignment }: Place): boolean {
  const others = free.filter(({ value }) => value !== null);
  if (others.length === 0) return !free.some(({ folded }) => folded === 'one' || folded === 'another');
  const quantity = alignment.claim.quantities.find(({ start, end }) => start <= word.start && word.end <= end);
  return quantity !== undefined && isImplied(quantity, alignment);
}

function isOutOfPlace(word: EditToken, { free, place }: Place): boolean {
  if (free.some(({ folded }) => areOpposed(word.folded, folded))) return true;
  if (!QUANTIFIERS.has(word.folded)) return false;
  return !place.some(({ folded, value }) => QUANTIFIERS.has(folded) || value !== null);
}

/** Whether a phrase that the word belongs to, or one of the evidence in its place, tells the same in other words. */
function isRephrased(word: EditToken, { free, home, alignment: { claim } }: Place): boolean {
  const own = phraseConceptsIn(claim.text, [word]);
  if (free.some(({ concept }) => own.has(concept))) return true;
  const its = phraseConceptsIn(home.text, free);
  return its.has(word.concept) || [...own].some((concept) => its.has(concept));
}

function isName({ folded, capital, start, concept }: EditToken, { names }: ToldSentence): boolean {
  return names.has(folded) || concept.startsWith('@') || (capital && start === 0 && relatedTo(concept, folded).size === 0);
}

/** A name that the evidence has: beside the same word as here, or where no other name stands in the place. */
function isNamed(word: EditToken, place: Place): boolean {
  const { free, beside, alignment } = place;
  const rivals = free.some((other) => other.capital && other.content && !isDescription(other));
  if (isBeside(word, beside, alignment.evidence)) return true;
  return (!rivals || free.some(isDescription)) && stands(word, alignment);
}

function isDescription({ folded }: EditToken): boolean {
  return STANDS_FOR.test(folded) || isRole(folded);
}

/** "Donald" in "Donald Trump". */
function isBeside(word: EditToken, beside: readonly EditToken[], evidence: readonly ToldSentence[]): boolean {
  return evidence.some(({ text }) => {
    const tokens = editTokensOf(text);
    return tokens.some(
      ({ key }, i) =>
        key === word.key &&
        beside.some(({ key: near, capital }) => capital && (near === tokens[i - 1]?.key || near === tokens[i + 1]?.key)),
    );
  });
}

function stands({ start }: EditToken, { claim, meets }: Alignment): boolean {
  const told = claim.words.find((word) => word.start === start);
  return told !== undefined && (meets.get(told)?.size ?? 0) > 0;
}

/** Whether a word with a topic is harmless there, or stands in the evidence near a word that it is near here. */
function isTold(word: EditToken, place: Place): boolean {
  const { free, alignment } = place;
  if (HARMLESS.has(word.folded)) return true;
  if (isDescription(word) && (free.length === 0 || free.some(({ capital }) => capital) || free.some(isDescription))) return stands(word, alignment) || free.some(({ capital }) => capital);
  return isNear(word, place);
}

/** How near, in UTF-16 units, words are that belong together. */
const NEAR = 30;

function isNear(word: EditToken, { words, beside, alignment: { claim, meets } }: Place): boolean {
  const told = claim.words.find(({ start }) => start === word.start);
  const company = claim.words.filter(
    ({ start }) => start !== word.start && [...words, ...beside].some((each) => each.start === start),
  );
  if (told === undefined) return false;
  return [...(meets.get(told) ?? [])].some(([sentence, met]) =>
    met.some((own) =>
      company.some((each) =>
        (meets.get(each)?.get(sentence) ?? []).some(({ word: other }) => Math.abs(other.start - own.word.start) <= NEAR && other !== own.word),
      ),
    ),
  );
}
