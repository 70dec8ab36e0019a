/** From what was found for the parts of a question to an answer that is to pass the gate, or to why there is none. */

import type { Sides } from '../claims/sides.ts';
import { placeOf } from '../claims/matter.ts';
import { independentAmong } from '../claims/origins/independence.ts';
import type { AnswerDraft, Refusal } from '../domain/answer.ts';
import { spanWithin } from '../domain/article.ts';
import { OWN_WORDS, type Point } from '../domain/briefing.ts';
import { overlaps, type Citation } from '../domain/span.ts';
import { newest } from '../grounding/ground-briefing.ts';
import type { Gate } from '../grounding/ground-point.ts';
import { makePoint, type Evidence } from '../points/make-point.ts';
import type { ArticleOf } from '../search/read-once.ts';
import type { Sentence } from '../search/sentence.ts';
import { answerPart, type Found, type PartAnswer } from './answer-part.ts';
import { differencesAmong, positionsOn } from './disputes.ts';
import { inQuestionsTerms } from './missing.ts';
import { namedBehind } from './named-behind.ts';
import { notesOnTimes } from './notes-on-times.ts';
import { nearestOf, refuse } from './refuse.ts';
import type { Window } from './times/window.ts';

/** What the reader is told besides. */
export type Told = Pick<Refusal, 'question' | 'understood' | 'notes'>;

export interface Reading {
  readonly told: Told;
  /** For each part of the question. */
  readonly found: readonly Found[];
  /** The time it asks about, if any. */
  readonly window: Window | null;
}

/** Most points of an answer, and where several things were asked. */
const MOST = 3;
const MOST_OF_SEVERAL = 4;

/** An answer before anyone words it. */
export interface Plan {
  readonly draft: AnswerDraft;
  /** What a disputed figure may have beside it. */
  readonly shown: readonly { readonly text: string }[];
  readonly gate: Gate;
  /** What the draft's points are made of, then what came near, best first. */
  readonly sentences: readonly Sentence[];
  readonly pointOf: (sentence: Sentence) => Point | null;
  readonly evidence: Evidence;
  /** Where no point passes the gate. */
  readonly refusal: () => Refusal;
}

export function planAnswer({ told, found, window }: Reading, article: ArticleOf): Plan | Refusal {
  const parts = found.map((each) => answerPart(each, article));
  const confidence = Math.max(0, ...parts.map(({ near }) => near[0]?.odds ?? 0));
  const answered = parts.filter(({ chosen }) => chosen.length > 0);
  const refusal = (): Refusal => refuse({ ...told, confidence }, parts, article);
  if (answered.length === 0) return refusal();
  const differences = differencesAmong(answered);
  const positions = answered.map((part) => positionsOn(part, differences)).find((each) => each.length > 1);
  const pool = answered.flatMap(({ near }) => near.map(({ sentence }) => sentence));
  const sentences =
    positions ??
    best(
      answered.map((part) => withoutReplaced(part, differences.sides)),
      article,
    );
  // Positions stand side by side, so that none needs the other figure in brackets.
  const sides = positions === undefined ? differences.sides : withoutOthers(differences.sides);
  const evidence = { alike: pool, article, early: differences.early, sides };
  const missing = parts.filter(({ chosen }) => chosen.length === 0);
  const points = sentences.flatMap((sentence) => pointOf(sentence, evidence) ?? []);
  const asked = { question: told.question, parts: found.map(({ question }) => question), window };
  const draft: AnswerDraft = {
    ...told,
    notes: [...told.notes, ...notesOnTimes(asked, sentences, article)],
    status: positions !== undefined ? 'disputed' : missing.length > 0 ? 'partly' : 'answered',
    points: positions === undefined ? points : points.map(asPosition),
    missing: missing.map(({ question }) => inQuestionsTerms(question.text)),
    nearest: missing.length > 0 ? nearestBesides(sentences, missing, article) : [],
    confidence,
    writer: OWN_WORDS,
  };
  const asOf = newest(pool.flatMap(({ entry, head }) => entry?.at ?? head.published ?? []));
  return {
    draft,
    shown: differences.shown,
    gate: { article, asOf, independent: independentAmong(article) },
    sentences: [...sentences, ...pool.filter((one) => !sentences.some((each) => placeOf(each) === placeOf(one)))],
    pointOf: (sentence) => pointOf(sentence, evidence),
    evidence,
    refusal,
  };
}

/** One passage near what is missing that no point shows already. */
function nearestBesides(
  sentences: readonly Sentence[],
  missing: readonly PartAnswer[],
  article: ArticleOf,
): readonly Citation[] {
  const shown = sentences.map(({ passage, start, end }) => spanWithin(passage, start, end));
  return nearestOf(missing, article)
    .filter((citation) => !shown.some((span) => overlaps(span, citation)))
    .slice(0, 1);
}

/** What a later report replaces is left out where anything else answers. */
function withoutReplaced(part: PartAnswer, { isReplaced }: Sides): PartAnswer {
  const holding = part.chosen.filter(({ sentence }) => !isReplaced(sentence));
  return holding.length === 0 ? part : { ...part, chosen: holding };
}

/** The best sentences of each part in turn, each once; asked who, the one that names whom the first only describes. */
function best(answered: readonly PartAnswer[], article: ArticleOf): readonly Sentence[] {
  const told = answered.map(({ question, chosen }) => {
    const sentences = chosen.map(({ sentence }) => sentence);
    const [first] = sentences;
    const asksWho = question.kind === 'speaker' || question.kind === 'person';
    const named = first !== undefined && asksWho ? namedBehind(first, article(first.passage.source)) : null;
    return named === null ? sentences : [...sentences.slice(0, 1), named, ...sentences.slice(1)];
  });
  const inTurn = Array.from({ length: MOST }, (_, rank) => told.flatMap((sentences) => sentences[rank] ?? [])).flat();
  const once = inTurn.filter((one, i) => inTurn.findIndex((each) => placeOf(each) === placeOf(one)) === i);
  return once.slice(0, answered.length === 1 ? MOST : MOST_OF_SEVERAL);
}

/** Beside another position a point stands as one of two, however many sources make it. */
function asPosition(point: Point): Point {
  return { ...point, standing: 'disputed' };
}

function withoutOthers({ of, isReplaced }: Sides): Sides {
  return { of: (sentence) => of(sentence).map((side) => ({ ...side, others: [] })), isReplaced };
}

/** The whole sentence, but for a list's mark before it: what a reader asks for may stand in any clause of it. */
function pointOf(sentence: Sentence, evidence: Evidence): Point | null {
  const start = /^\s*[*•·–—-]\s+/u.exec(sentence.text)?.[0].length ?? 0;
  const kept = [{ start, end: sentence.text.length }];
  return makePoint({ sentence, kept, text: sentence.text.slice(start) }, evidence);
}
