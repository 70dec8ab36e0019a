/** Answers one part of a question: the sentences that say it, or that none does. */

import type { Article } from '../domain/article.ts';
import type { Coverage } from '../domain/coverage.ts';
import { findCandidates } from './find-candidates.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Question } from './question.ts';
import { rank, type Ranked } from './rank.ts';

/** A sentence with how surely it answers. */
export interface Judged extends Ranked {
  /** Log odds that it answers the question. */
  readonly confidence: number;
}

export interface PartAnswer {
  readonly question: Question;
  /** Best first; empty where the coverage does not say. */
  readonly chosen: readonly Judged[];
  /** All that came near, best first. */
  readonly near: readonly Judged[];
}

/** How many of the best are looked at closely. */
const CLOSELY = 10;
/** From these log odds on an answer is given. */
const GIVEN = -99;
const MOST = 3;
/** A further sentence must score this share of the best. */
const AS_GOOD = 0.42;
/** Sentences that share more than this of the shorter's concepts say the same. */
const SAME = 0.75;

export function answerPart(question: Question, coverage: Coverage, article: (source: string) => Article): PartAnswer {
  const sought = findCandidates(question, coverage);
  const near = rank(sought.candidates, question)
    .slice(0, CLOSELY)
    .map((each) => {
      const confidence = judgeAnswer(each, { question, sought, article });
      return { ...each, confidence, score: each.score * (0.5 + odds(confidence)) };
    })
    .toSorted((a, b) => b.score - a.score);
  const [best] = near;
  return { question, chosen: best === undefined || best.confidence < GIVEN ? [] : choose(near), near };
}

function odds(log: number): number {
  return 1 / (1 + Math.exp(-log));
}

function choose(near: readonly Judged[]): readonly Judged[] {
  const chosen: Judged[] = [];
  const least = AS_GOOD * (near[0]?.score ?? 0);
  for (const each of near) {
    if (chosen.length === MOST || each.score < least) break;
    if (!chosen.some((other) => isSame(each, other))) chosen.push(each);
  }
  return chosen;
}

function isSame({ sentence: a }: Ranked, { sentence: b }: Ranked): boolean {
  const shared = [...a.concepts].filter((concept) => b.concepts.has(concept)).length;
  return shared > SAME * Math.min(a.concepts.size, b.concepts.size);
}
