/** Where the sources differ on what is asked: the positions, as the claim ledger has them or as the best answers contradict each other. */

import { ledgerOf } from '../claims/ledger.ts';
import { placeOf, type Stance } from '../claims/matter.ts';
import { sidesIn, type Sides } from '../claims/sides.ts';
import type { EarlyReports } from '../claims/early-reports.ts';
import type { Found } from '../search/find-sentences.ts';
import type { Sentence } from '../search/sentence.ts';
import { wordsOfSide } from '../points/file-matters.ts';
import type { Judged, PartAnswer } from './answer-part.ts';
import { answersIn } from './answers-in.ts';
import { competing } from './competing.ts';
import { isTyped } from './nearness.ts';

export interface Differences {
  readonly sides: Sides;
  readonly early: EarlyReports;
  /** Every side's words, as a point may show them beside its own. */
  readonly shown: readonly { readonly text: string }[];
  /** The matters in dispute, each with its stances. */
  readonly stances: readonly (readonly Stance[])[];
}

/** How many of the sentences found claims are looked for in. */
const LOOKED_AT = 40;

export function differencesAmong(parts: readonly PartAnswer[]): Differences {
  const best = new Map<string, Found>();
  for (const { found } of parts)
    for (const { sentence, match } of found.slice(0, LOOKED_AT)) {
      const place = placeOf(sentence);
      if ((best.get(place)?.relevance ?? 0) < match) best.set(place, { sentence, relevance: match });
    }
  const found = [...best.values()];
  const ledger = ledgerOf(found, [], idfAmong(found));
  return {
    sides: sidesIn(ledger),
    early: ledger.early,
    shown: ledger.disputed.flatMap(({ stances }) => stances.map((stance) => ({ text: wordsOfSide(stance) }))),
    stances: ledger.disputed.map(({ stances }) => stances),
  };
}

function idfAmong(found: readonly Found[]): (concept: string) => number {
  const counts = new Map<string, number>();
  for (const { sentence } of found)
    for (const concept of sentence.concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return (concept) => Math.log(1 + found.length / (1 + (counts.get(concept) ?? 0)));
}

/** One sentence of each position on what was asked, that of the best answer first; empty where there is no dispute about it. */
export function positionsOn(part: PartAnswer, { stances }: Differences): readonly Sentence[] {
  const [best] = part.chosen;
  if (best === undefined) return [];
  for (const positions of stances) {
    const own = positions.find((stance) => stance.some((telling) => takesUp(telling, best, part)));
    if (own === undefined) continue;
    const sentences = [own, ...positions.filter((stance) => stance !== own)].flatMap((stance) => bestOf(stance, part));
    if (sentences.length > 1) return sentences;
  }
  return competing(part);
}

/** Of those that take a position, one that names whose claim it is, else the nearest to the question; none where none answers in kind. */
function bestOf(stance: Stance, { question, found }: PartAnswer): readonly Sentence[] {
  const place = new Map(found.map(({ sentence }, i) => [placeOf(sentence), i]));
  const rankOf = ({ holder, sentence }: Stance[number]): number =>
    (holder === null ? found.length : 0) + (place.get(placeOf(sentence)) ?? found.length);
  const answering = stance.filter(
    ({ sentence }) => !isTyped(question.kind) || answersIn(sentence, question).length > 0,
  );
  return answering
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap(({ sentence }) => sentence)
    .slice(0, 1);
}

/** Whether the telling is of what was asked: it holds the answer, or the question asks for more than its form. */
function takesUp(telling: Stance[number], best: Judged, { question }: PartAnswer): boolean {
  if (placeOf(telling.sentence) !== placeOf(best.sentence)) return false;
  if (best.answers.length === 0) return question.agreement || question.kind === 'yes-no' || question.kind === 'any';
  return best.answers.some(({ start, end }) => start < telling.end && telling.start < end);
}
