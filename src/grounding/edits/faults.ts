/** What is wrong with the words that stand in a spot of a sentence that else runs along its evidence. */

import type { Quantity } from '../../language/quantities.ts';
import { PRONOUN, REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { relatedTo } from '../../language/related.ts';
import { speechIn } from '../../language/speech.ts';
import type { Alignment } from '../alignment.ts';
import { contains, isBounded, isTotal } from '../checks/check-figures.ts';
import { exclude, mayStandFor, phraseConceptsIn } from './likeness.ts';
import type { Spot } from './runs.ts';
import { editTokensOf, type EditToken } from './tokens.ts';
import { areOpposed, DENIES, HARMLESS, isNegation, QUANTIFIERS, STANDS_FOR } from './words.ts';
import { isRole } from '../roles.ts';
import type { Shortfall } from '../supports.ts';
import type { ToldSentence } from '../telling.ts';

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
const CLAUSE = 3;
const MOST = 0.6;
/** Negations among more words than these belong to something else that was left out. */
const SHORT = 3;

export function faultAt(spot: Spot, home: ToldSentence, alignment: Alignment): Fault | null {
  const [own, its] = [spot.words, spot.place].map((words) => new Set(words.map(({ key }) => key)));
  const free = spot.place.filter(({ key }) => own?.has(key) !== true);
  const place: Place = { ...spot, home, alignment, free };
  const words = spot.words.filter(({ key }) => its?.has(key) !== true);
  const faults = words.flatMap((word) => faultOf(word, place) ?? []);
  const grave = faults.find(({ reason }) => reason !== 'unsupported');
  if (grave !== undefined) return grave;
  const many = spot.words.filter(({ content }) => content).length;
  if (many >= CLAUSE && faults.length < MOST * many) return null;
  return faults[0] ?? lostNegation(place);
}

/** A negation of the evidence that fell out between two words that stayed together. */
function lostNegation({ words, free, place, beside }: Place): Fault | null {
  const lost = free.find(({ folded }) => isNegation(folded));
  if (lost === undefined || beside.length < 2 || place.length > SHORT) return null;
  if (place.slice(1).some(({ apart }) => apart)) return null;
  if (words.some((word) => isDenial(word) || free.some((other) => exclude(word, other)))) return null;
  return { reason: 'polarity', word: lost };
}

/** Whether the evidence denies in the place, or somewhere where the spot is more than a word or two. */
function isDenied({ words, free, home }: Place): boolean {
  return free.some(isDenial) || (words.length > SHORT && editTokensOf(home.text).some(isDenial));
}

function isDenial({ folded }: EditToken): boolean {
  return isNegation(folded) || DENIES.test(folded);
}

/** Whose words they are is for other checks. */
function faultOf(word: EditToken, place: Place): Fault | null {
  const fault = (reason: Shortfall): Fault => ({ reason, word });
  if (word.value !== null) return isCounted(word, place) ? null : fault('unsupported-figure');
  if (isNegation(word.folded)) return isDenied(place) ? null : fault('polarity');
  if (word.folded === 'according') return null;
  if (!word.content) return isOutOfPlace(word, place) ? fault('unsupported') : null;
  if (place.free.some((other) => mayStandFor(word, other)) || isRephrased(word, place)) return null;
  if (isName(word, place.alignment.claim)) return isNamed(word, place) ? null : fault('unsupported-name');
  if (place.free.some((other) => exclude(word, other))) return fault('polarity');
  return isTold(word, place) ? null : fault(DENIES.test(word.folded) ? 'polarity' : 'unsupported');
}

/** A figure for none, which other checks judge, or one that a figure in its place makes true: "more than 500" for 550. */
function isCounted(word: EditToken, { free, home, alignment }: Place): boolean {
  const others = free.filter(({ value }) => value !== null);
  if (others.length === 0) return !free.some(({ folded }) => folded === 'one' || folded === 'another');
  const own = quantityOf(word, alignment.claim);
  if (own === undefined) return false;
  return (
    isTotal(own, alignment) ||
    (isBounded(own, alignment.claim.text) && others.some((other) => isRounded(own, quantityOf(other, home))))
  );
}

function quantityOf({ start, end }: EditToken, { quantities }: ToldSentence): Quantity | undefined {
  return quantities.find((each) => each.start <= start && end <= each.end);
}

/** How far a bound may stand from what it bounds. */
const ROUND = 0.2;

/** An exact figure told with a bound. */
function isRounded(own: Quantity, other: Quantity | undefined): boolean {
  if (other === undefined || other.range.low !== other.range.high) return false;
  const [told, is] = [Number(own.value), Number(other.value)];
  return contains(own, other) && Math.abs(told - is) <= ROUND * is;
}

/** In reported speech "will" becomes "would": whoever said so expects the same. */
function isShifted({ folded }: EditToken, free: readonly EditToken[]): boolean {
  const other = folded === 'will' ? 'would' : folded === 'would' ? 'will' : null;
  return free.some((each) => each.folded === other);
}

function isOutOfPlace(word: EditToken, { free, place, alignment }: Place): boolean {
  const opposed = free.some(({ folded }) => areOpposed(word.folded, folded));
  if (opposed) return !(isShifted(word, free) && speechIn(alignment.claim.text) !== null);
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
  return (
    names.has(folded) || concept.startsWith('@') || (capital && start === 0 && relatedTo(concept, folded).size === 0)
  );
}

/** A name that the evidence has: beside the same word as here, or where no other name stands in the place. */
function isNamed(word: EditToken, place: Place): boolean {
  const rivals = place.free.some((other) => other.capital && other.content && !isDescription(other));
  if (place.beside.some(({ capital }) => capital) && isBeside(word, place)) return true;
  return (!rivals || place.free.some(isDescription)) && stands(word, place.alignment);
}

function isDescription({ folded }: EditToken): boolean {
  return STANDS_FOR.test(folded) || isRole(folded);
}

/** Whether the evidence has the word next to a word with a topic that it is next to here: "Dana" in "Dana Reed". */
function isBeside(word: EditToken, { beside, alignment: { evidence } }: Place): boolean {
  const near = new Set(beside.filter(({ content }) => content).map(({ key }) => key));
  return evidence.some(({ text }) => {
    const tokens = editTokensOf(text);
    return tokens.some(
      ({ key }, i) => key === word.key && [tokens[i - 1], tokens[i + 1]].some((each) => near.has(each?.key ?? '')),
    );
  });
}

function stands({ start }: EditToken, { claim, meets }: Alignment): boolean {
  const told = claim.words.find((word) => word.start === start);
  return told !== undefined && (meets.get(told)?.size ?? 0) > 0;
}

/** Whether a word with a topic may be there: a description for a name; where it takes no other's place, a harmless one or one that the evidence has near. */
function isTold(word: EditToken, place: Place): boolean {
  const { free, alignment } = place;
  if (isDescription(word) && free.some(({ capital, folded }) => capital || PRONOUN.test(folded))) return true;
  if (isAttribution(word) && stands(word, alignment) && !free.some(isAttribution)) return true;
  if (free.some(({ content }) => content)) return isBeside(word, place);
  return HARMLESS.has(word.folded) || (isDescription(word) && stands(word, alignment)) || isNear(word, place);
}

function isAttribution({ folded }: EditToken): boolean {
  return REPORTING_VERBS.has(folded) && !DENIES.test(folded);
}

/** How near, in UTF-16 units, words are that belong together. */
const NEAR = 30;

function isNear(word: EditToken, { words, beside, alignment: { claim, meets } }: Place): boolean {
  const told = claim.words.find(({ start }) => start === word.start);
  const around = new Set([...words, ...beside].filter((each) => each !== word).map(({ start }) => start));
  const company = claim.words.filter(({ start }) => around.has(start));
  return [...((told && meets.get(told)) ?? [])].some(([sentence, met]) =>
    met.some(({ word: own }) =>
      company.some((each) =>
        (meets.get(each)?.get(sentence) ?? []).some(
          ({ word: other }) => other !== own && Math.abs(other.start - own.start) <= NEAR,
        ),
      ),
    ),
  );
}
