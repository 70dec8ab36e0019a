/** Whether every figure of the sentence stands in the evidence, counting the same of the same. */

import { conceptsOf } from '../../language/concepts.ts';
import { figuresIn } from '../../language/figures.ts';
import { relatedTo } from '../../language/related.ts';
import type { Quantity } from '../../language/quantities.ts';
import { speechIn } from '../../language/speech.ts';
import { homesOf, type Alignment } from '../alignment.ts';
import { countsBy, placesOf, ratesIn } from './figure-scope.ts';
import type { ToldSentence } from '../telling.ts';

/** A figure of the evidence with the sentence it stands in. */
interface Held {
  readonly sentence: ToldSentence;
  readonly each: Quantity;
}

export function unsupportedFigure(alignment: Alignment): string | null {
  const { claim, evidence } = alignment;
  const values = new Set(evidence.flatMap(({ text }) => figuresIn(text).map(({ value }) => value)));
  const held = evidence.flatMap((sentence) => sentence.quantities.map((each): Held => ({ sentence, each })));
  const quantities = ownDeeds(claim);
  for (const { start, end, value } of figuresIn(claim.text)) {
    const quantity = quantities.find((each) => each.start <= start && end <= each.end) ?? null;
    if (values.has(value)) {
      if (quantity?.value === value && isMiscounted(quantity, held, alignment)) return value;
    } else if (
      !isLoose(value, claim.text.slice(start, end)) &&
      (quantity === null || !(isImplied(quantity, held, alignment) || isListed(value, [claim, ...evidence])))
    )
      return value;
  }
  return ratesIn(claim.text).find((rate) => !evidence.some(({ text }) => countsBy(rate, text))) ?? null;
}

/** The figures of the claim; that somebody tells of them is no deed of theirs. */
function ownDeeds({ text, quantities }: ToldSentence): readonly Quantity[] {
  const speech = speechIn(text);
  if (speech === null) return quantities;
  const said = conceptsOf(text.slice(speech.start, speech.end));
  return quantities.map((each) => ({ ...each, deeds: each.deeds.filter((deed) => !said.has(deed)) }));
}

/** "One option", "for the first time": no more than an article. */
function isLoose(value: string, written: string): boolean {
  return value === '1' && !/\d/u.test(written);
}

function isImplied(quantity: Quantity, held: readonly Held[], alignment: Alignment): boolean {
  const bounded = isBounded(quantity, alignment.claim.text);
  return (bounded && held.some(({ each }) => contains(quantity, each))) || isTotal(quantity, alignment);
}

/** Whether words bound the figure; a plain round one is no other, however near. */
export function isBounded({ start, range }: Quantity, text: string): boolean {
  return (
    range.high === Infinity || range.low === -Infinity || !figuresIn(text).some((figure) => figure.start === start)
  );
}

const TOTAL = /\b(?:total|in all|altogether|combined|together|overall|sum)\b/iu;

/** "More than 500" holds where 550 are told of. */
export function contains(claim: Quantity, { range, unit, kind }: Quantity): boolean {
  return (
    unit === claim.unit &&
    kind === claim.kind &&
    claim.range.low <= range.low &&
    range.high <= claim.range.high &&
    claim.range.low < claim.range.high
  );
}

/**
 * Whether figures of the evidence add up to it: "12 boats and 3 rafts" are 15 where both are named again or neither is, and other figures only where
 * the sentence says that it adds.
 */
export function isTotal(quantity: Quantity, { claim, evidence }: Alignment): boolean {
  const adds = TOTAL.test(claim.text);
  const counts = evidence.flatMap((sentence) =>
    sentence.quantities
      .filter(({ kind, value }) => kind === 'count' && Number(value) > 0)
      .map((each) => ({ sentence, each })),
  );
  return counts.some((a, i) =>
    counts
      .slice(i + 1)
      .some(
        (b) =>
          Number(a.each.value) + Number(b.each.value) === Number(quantity.value) &&
          (adds || (a.each.joined && a.sentence === b.sentence && countsBoth(quantity, a.each, b.each))),
      ),
  );
}

/** Whether what a total counts is what both of its parts count: each by its name, or neither by any. */
function countsBoth(total: Quantity, a: Quantity, b: Quantity): boolean {
  const names = (counted: readonly string[]): boolean =>
    counted.slice(-1).some((concept) => near(concept).some((each) => total.counted.includes(each)));
  const [first, second] = [names(a.counted), names(b.counted)];
  return first === second;
}

const PAIR = /\b(?:both|pair|couple|twins?)\b|\p{Lu}[\p{L}’']+(?:\s\p{Lu}[\p{L}’']+)*,? and (?:\p{Ll}+ ){0,5}\p{Lu}/iu;

/** "Two cities" where two are named with "and" between them. */
function isListed(value: string, sentences: readonly ToldSentence[]): boolean {
  return value === '2' && sentences.some(({ text }) => PAIR.test(text));
}

/** Whether the evidence counts otherwise. */
function isMiscounted(claim: Quantity, held: readonly Held[], alignment: Alignment): boolean {
  const isAlike = ({ each }: Held): boolean => each.kind === claim.kind && each.unit === claim.unit;
  const homes = homesOf(alignment, alignment.claim.words, { share: 0.5, least: 0 });
  const same = held.filter((one) => one.each.value === claim.value && isAlike(one));
  const rivals = held.filter(
    (one) =>
      one.each.value !== claim.value && isAlike(one) && homes.includes(one.sentence) && !contains(claim, one.each),
  );
  return (
    isSwapped(claim, same, rivals) ||
    (same.length > 0 && same.every(({ each }) => boundsAgainst(claim, each))) ||
    (claim.compared &&
      same.length > 0 &&
      same.every((one) => !one.each.compared && rivals.some((other) => isEarlier(other, one)))) ||
    (!isAge(claim) && isMisplaced(claim, same, alignment))
  );
}

/** Whether another figure counts what this one is said to count, and this one does not. */
function isSwapped(claim: Quantity, same: readonly Held[], rivals: readonly Held[]): boolean {
  if (claim.kind === 'ordinal' && same.length === 0) return rivals.length > 0 && claim.value !== '1';
  const [first, second] = claim.deeds;
  const nearest = [first, second].filter((deed) => deed !== undefined);
  const isDone = same.some(({ each }) => sharesDeed(claim.deeds, each)) || same.length === 0;
  // "12 families left their homes" is no swap with the 30 homes of the evidence, where 12 are families there too.
  const countsSame = same.some(({ each }) => each.counted.at(-1) === claim.counted.at(-1));
  const befell = ({ each }: Held): Quantity => (countsSame ? { ...each, counted: [] } : each);
  if (!isDone && rivals.some((rival) => sharesDeed(nearest, befell(rival)))) return true;
  return !same.some(({ each }) => sharesAspect(claim, each)) && rivals.some(({ each }) => sharesCounted(claim, each));
}

/** Whether any of the deeds is told of a figure. */
function sharesDeed(deeds: readonly string[], other: Quantity): boolean {
  return deeds.some((concept) =>
    near(concept).some((each) => other.deeds.includes(each) || other.counted.includes(each)),
  );
}

/** Whether the same is told of two figures: what is counted, or what befell it. */
function sharesAspect(claim: Quantity, other: Quantity): boolean {
  const wanted = [...claim.counted, ...claim.deeds];
  if (wanted.length === 0) return true;
  const has = new Set([...other.counted, ...other.deeds]);
  return wanted.some((concept) => near(concept).some((each) => has.has(each)));
}

/** Whether two count the same: by what is counted, or by the nearest deed where only that tells it. */
function sharesCounted(claim: Quantity, other: Quantity): boolean {
  const wanted =
    claim.counted.length > 0 && claim.deeds.length === 0
      ? claim.counted.slice(-1)
      : [...claim.counted.slice(-1), ...claim.deeds.slice(0, 1)];
  const has = new Set([...other.counted, ...other.deeds.slice(0, 1)]);
  return wanted.some((concept) => near(concept).some((each) => has.has(each)));
}

function near(concept: string): readonly string[] {
  return [concept, ...relatedTo(concept, concept).keys()];
}

/** "Up to 40" is not "more than 40". */
function boundsAgainst({ range: a }: Quantity, { range: b }: Quantity): boolean {
  return (a.high === Infinity && b.low === -Infinity) || (a.low === -Infinity && b.high === Infinity);
}

const EARLIER = /\b(?:last|previous|earlier|former|old|prior|from|than)\b/iu;

/** Whether one figure is the one before the other: "550, breaking a record set last week when 537". */
function isEarlier({ sentence, each }: Held, one: Held): boolean {
  return (
    sentence === one.sentence &&
    one.each.end <= each.start &&
    EARLIER.test(sentence.text.slice(one.each.end, each.start))
  );
}

/** Whoever is 71 is so everywhere. */
function isAge({ kind, unit, counted }: Quantity): boolean {
  return kind === 'measure' && unit === 'month' && counted.includes('old');
}

/** Whether the figure is told of a place that no sentence with it names. */
function isMisplaced(claim: Quantity, same: readonly Held[], { claim: { text } }: Alignment): boolean {
  const told = same.map(({ sentence, each }) => ({ sentence, places: placesOf(sentence.text, each) }));
  if (told.every(({ places }) => places.length === 0)) return false;
  return placesOf(text, claim).some(
    (place) =>
      // What is told of a town may be told of its country.
      !place.startsWith('@') &&
      !told.some(({ sentence, places }) =>
        places.length === 0 ? sentence.byConcept.has(place) : places.includes(place),
      ),
  );
}
