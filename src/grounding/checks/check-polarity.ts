/** Whether the sentence denies what its evidence denies, and says of nothing the opposite. */

import { areAntonyms } from '../../language/antonyms.ts';
import type { Denial } from '../../language/reality.ts';
import { homesOf, SURELY, type Alignment, type Met, type Nearness } from '../alignment.ts';
import { clausesOf } from '../clauses.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

/** The word in question is missing there. */
const WITHOUT_IT: Nearness = { share: 0.8, least: 0.3 };

export function turnsRound(alignment: Alignment): string | null {
  return (
    notAll(alignment) ??
    clausesOf(alignment.claim)
      .map(
        (clause) => turnedIn(alignment, clause) ?? deniedTogether(alignment, clause) ?? oppositeIn(alignment, clause),
      )
      .find((fault) => fault !== null) ??
    null
  );
}

const NOT_ALL = /\bnot (all|every\p{L}*)\b/iu;

/** "Not everyone" where the evidence has everyone. */
function notAll({ claim, evidence }: Alignment): string | null {
  const [phrase, whole] = NOT_ALL.exec(claim.text) ?? [];
  if (phrase === undefined || whole === undefined || evidence.some(({ text }) => NOT_ALL.test(text))) return null;
  const all = new RegExp(`\\b${whole}\\b`, 'iu');
  return evidence.some(({ text }) => all.test(text)) ? phrase : null;
}

/** A word that the clause denies and every sentence about the same tells, or the other way round. */
function turnedIn(alignment: Alignment, clause: readonly ToldWord[]): string | null {
  const telling = clause.filter(({ name }) => !name);
  const homes = homesOf(alignment, telling.length > 1 ? telling : clause, SURELY);
  const turned = homes.map((home) => turnedBy(alignment, telling, home));
  return turned.includes(null) ? null : (turned[0] ?? null);
}

function turnedBy({ meets }: Alignment, clause: readonly ToldWord[], home: ToldSentence): string | null {
  const met = (word: ToldWord): readonly ToldWord[] => nearestOf(meets.get(word)?.get(home) ?? []);
  const words = clause.filter(({ folded }) => !/^\d/u.test(folded));
  const [first, ...more] = words.filter(({ denial }) => denial === 'denied' || denial === 'disputed');
  if (first !== undefined) {
    const found = met(first).length === 0 ? [] : [first, ...more].flatMap(met);
    const isTold = ({ denial, open }: ToldWord): boolean =>
      denial === 'told' && ((open?.openness ?? 0) < POSSIBLE || first.open !== null);
    return found.length > 0 && found.every(isTold) ? first.folded : null;
  }
  const denied = (word: ToldWord): boolean =>
    met(word).length > 0 && met(word).every(({ denial }) => denial === 'denied');
  return words.find((word) => word.denial === 'told' && denied(word))?.folded ?? null;
}

/** What is told to be no more than this is not told against. */
const POSSIBLE = 3;

/** The word itself, where it stands there, before others that may stand for it. */
function nearestOf(met: readonly Met[]): readonly ToldWord[] {
  const most = Math.max(0, ...met.map(({ closeness }) => closeness));
  return met.filter(({ closeness }) => closeness === most).map(({ word }) => word);
}

const IN_PART: Nearness = { share: 0, least: 0.4 };

/** Two words that one sentence denies together, and no other tells together. */
function deniedTogether(alignment: Alignment, clause: readonly ToldWord[]): string | null {
  const telling = clause.filter(({ name, denial, folded }) => !name && denial === 'told' && !/^\d/u.test(folded));
  const holding = (home: ToldSentence, denial: Denial): readonly ToldWord[] =>
    telling.filter((word) =>
      (alignment.meets.get(word)?.get(home) ?? []).some((met) => met.closeness === 1 && met.word.denial === denial),
    );
  for (const home of homesOf(alignment, telling, IN_PART)) {
    const denied = holding(home, 'denied');
    const told = alignment.evidence.some(
      (each) => holding(each, 'told').filter((word) => denied.includes(word)).length > 1,
    );
    if (denied.length > 1 && !told) return denied[0]?.folded ?? null;
  }
  return null;
}

/** A word of the clause for which the evidence has one that excludes it, with the same neighbours. */
function oppositeIn(alignment: Alignment, clause: readonly ToldWord[]): string | null {
  const { claim, meets } = alignment;
  const homes = homesOf(alignment, clause, WITHOUT_IT);
  const words = clause.filter(
    (word) => !word.name && !/^\d/u.test(word.folded) && !isAge(word, claim.text) && !isAspect(word, claim.text),
  );
  return (
    words.find((word) =>
      homes.some(
        (home) =>
          meets.get(word)?.has(home) !== true && home.words.some((other) => excludes({ word, other }, home, alignment)),
      ),
    )?.folded ?? null
  );
}

interface Pair {
  readonly word: ToldWord;
  readonly other: ToldWord;
}

function excludes({ word, other }: Pair, home: ToldSentence, alignment: Alignment): boolean {
  return (
    (other.denial === 'told') === (word.denial === 'told') &&
    areAntonyms(word.folded, other.folded) &&
    !isAge(other, home.text) &&
    !alignment.claim.byConcept.has(other.concept) &&
    [-1, 1].some((step) => sharesNeighbour({ word, other }, { home, step, alignment }))
  );
}

interface Side {
  readonly home: ToldSentence;
  /** -1: before, 1: behind. */
  readonly step: number;
  readonly alignment: Alignment;
}

/** How many words of the evidence may stand between, its own counted. */
const NEAR = 3;

/** Whether the next word of the sentence on one side, or the next that is no part of a name, stands near on the same side in the evidence. */
function sharesNeighbour({ word, other }: Pair, { home, step, alignment: { claim, meets } }: Side): boolean {
  const own = claim.words.indexOf(word);
  const beyond = step < 0 ? claim.words.slice(0, own).toReversed() : claim.words.slice(own + 1);
  const neighbours = [beyond[0], beyond.find(({ name, folded }) => !name && !/^\d/u.test(folded))];
  const at = home.words.indexOf(other);
  const around = Array.from({ length: NEAR }, (_, i) => home.words[at + step * (i + 1)]);
  return neighbours.some(
    (each) => each !== undefined && (meets.get(each)?.get(home) ?? []).some((met) => around.includes(met.word)),
  );
}

/** "Are starting to dream": it tells of the dream, not of a start. */
function isAspect({ folded, end }: ToldWord, text: string): boolean {
  return /^(?:start|begin|began|begun|ceas|continu)/u.test(folded) && /^\sto\s\p{Ll}/u.test(text.slice(end, end + 5));
}

/** "A (19-year-)old". */
function isAge({ folded, start }: ToldWord, text: string): boolean {
  return folded === 'old' && /(?:years?|months?|weeks?|days?)[\s-]$/iu.test(text.slice(Math.max(0, start - 8), start));
}
