/** Whether a claim tells a channel nothing that it has not been told: the same in other words, or what was overtaken since. */

import { isBefore } from '../claims/told-when.ts';
import type { Moment } from '../domain/article.ts';
import { overlaps } from '../domain/span.ts';
import { figuresSwapped } from '../grounding/holders.ts';
import { quotesStand } from '../grounding/supports.ts';
import { conceptOf } from '../language/concepts.ts';
import { likenessOf } from '../language/name-spelling.ts';
import { kinOf } from '../language/places.ts';
import { quotedIn } from '../language/quotes.ts';
import { wordsOf } from '../language/words.ts';
import { isCarriedOut, isReset } from './follows-up.ts';
import { answersLater, sameFigures } from './later-figures.ts';
import type { Claim } from './read-claim.ts';
import { heldBy, type Weight } from './weigh-words.ts';

/** Share of a claim that one other must hold: on the same words, in the same quotation, with the same figures, and otherwise. */
const ENOUGH = { sameWords: 0.5, sameQuotation: 0.4, sameFigures: 0.4, otherWords: 0.6 } as const;
/** Share of each clause that some claim must hold where no single one holds all of them. */
const CLAUSE = 0.5;
/** Below this share two claims have nothing to do with one another. */
const NEAR = 0.2;
/** Words between quotation marks that two reporters do not choose alike. */
const REMARK = 3;

/** `told`: everything that the channel knows. */
export function saysAgain(claim: Claim, told: readonly Claim[], weight: Weight): boolean {
  const near = told.filter((other) => shareWords(claim, other) || heldBy(claim.words, other, weight) >= NEAR);
  return (
    near.some((other) => isSame(claim, other, weight) || answersLater(claim, other, weight) !== null) ||
    isSaidByMany(claim, near, weight) ||
    told.some((other) => isOvertaken(claim, other, weight))
  );
}

/** A plan that was carried out, as far as times tell: it may also be the next one. */
function isOvertaken(claim: Claim, other: Claim, weight: Weight): boolean {
  return isCarriedOut(claim, other, weight) && !isBefore(other.at, claim.at);
}

/** Whether one who was told the other learns nothing from `claim`. */
function isSame(claim: Claim, other: Claim, weight: Weight): boolean {
  if (claim.text === other.text && shareWords(claim, other)) return true;
  if (!isFigured(claim, [other]) || !isNamed(claim, [other]) || isFollowed(other, claim, weight)) return false;
  const held = heldBy(claim.words, other, weight);
  if (shareWords(claim, other) && held >= ENOUGH.sameWords) return true;
  if (shareRemark(claim, other) && held >= ENOUGH.sameQuotation) return true;
  if (claim.negative !== other.negative || figuresSwapped(other.text, claim.text)) return false;
  return held >= ENOUGH.otherWords || (held >= ENOUGH.sameFigures && sameFigures(claim, other, weight));
}

/** Whoever was told of the plan was not told that it was carried out, or set for another time. */
function isFollowed(other: Claim, claim: Claim, weight: Weight): boolean {
  return isReset(other, claim) || isCarriedOut(other, claim, weight);
}

/** Each clause was told by one, none was told turned round, and so was every figure and name. */
function isSaidByMany(claim: Claim, near: readonly Claim[], weight: Weight): boolean {
  if (claim.clauses.length < 2) return false;
  const able = near.filter((other) => other.negative === claim.negative && !isFollowed(other, claim, weight));
  const telling = claim.clauses.map((words) => able.filter((other) => heldBy(words, other, weight) >= CLAUSE));
  const all = [...new Set(telling.flat())];
  return telling.every(({ length }) => length > 0) && isFigured(claim, all) && isNamed(claim, all);
}

/** One receipt, or two that overlap; the same words may have moved. */
function shareWords(a: Claim, b: Claim): boolean {
  return a.citations.some((one) =>
    b.citations.some(
      (other) =>
        one.source === other.source &&
        (one.quote === other.quote ||
          (overlaps(one, other) && (one.quote.includes(other.quote) || other.quote.includes(one.quote)))),
    ),
  );
}

/** Whatever is quoted at length is quoted of the other, too. */
function shareRemark({ text }: Claim, other: Claim): boolean {
  const quoted = quotedIn(text).filter(({ start, end }) => wordsOf(text.slice(start, end)).length >= REMARK);
  return quoted.length > 0 && quotesStand(around([other]), text);
}

/** Every figure was told; the year of something past is no news. */
function isFigured({ figures, at }: Claim, others: readonly Claim[]): boolean {
  const told = others.reduce((all, each) => all.union(each.figures), new Set<string>());
  return [...figures].every((value) => told.has(value) || isPastYear(value, at));
}

function isPastYear(value: string, at: Moment | null): boolean {
  return /^(?:19|20)\d\d$/.test(value) && at !== null && value < at.slice(0, 4);
}

/** Every name was told in some spelling, or stands beside the words that were. */
function isNamed({ names }: Claim, others: readonly Claim[]): boolean {
  const text = around(others);
  const words = [...new Set(wordsOf(text).map(({ folded }) => folded))];
  const concepts = new Set(words.map((word) => conceptOf(word, true)));
  return [...names].every((name) => {
    const concept = conceptOf(name, true);
    return (
      concepts.has(concept) ||
      !kinOf(concept).isDisjointFrom(concepts) ||
      words.some((word) => likenessOf(name, word) === 'one')
    );
  });
}

function around(others: readonly Claim[]): string {
  return others.flatMap(({ text, citations }) => [text, ...citations.map(({ quote }) => quote)]).join('\n');
}
