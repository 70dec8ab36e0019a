/** What the points chosen so far tell, and what a further candidate would add: a gain that can only shrink (submodular). */

import type { Candidate } from './candidates.ts';

/** What a new answer counts beside what a sentence stands for. */
const QUESTIONS = 3;
/** What a figure counts that several sources give and no point has told. */
const NEW_FIGURE = 0.5;
/** Relevance counts by this power when a sentence stands for others. */
const RELEVANCE_POWER = 1.5;
/** Up to so many sources, a sentence that nobody else has counts in full. */
const FEW_SOURCES = 5;
/** How much less each later question counts than the one before. */
const LATER = 0.04;

export interface Told {
  /** How well each candidate is already stood for, 0 to 1. */
  readonly covered: Float64Array;
  readonly weight: Float64Array;
  /** How well each question is already answered. */
  readonly answered: number[];
  /** What each figure not yet told counts: the more sources give it, the more. */
  readonly figures: Map<string, number>;
  /** What a sentence counts for that nobody else says: all where few sources are read, little where many could have said it. */
  readonly alone: number;
}

export function nothingTold(candidates: readonly Candidate[]): Told {
  const sources = new Set(candidates.map(({ sentence }) => sentence.passage.source));
  return {
    covered: new Float64Array(candidates.length),
    weight: Float64Array.from(candidates, (candidate) =>
      isComment(candidate) ? 0 : candidate.relevance ** RELEVANCE_POWER,
    ),
    answered: new Array<number>(candidates[0]?.answers.length ?? 0).fill(0),
    figures: figureWeights(candidates),
    alone: Math.min(1, Math.sqrt(FEW_SOURCES / Math.max(1, sources.size))),
  };
}

/** What candidate `i` would add. */
export function gainOf(candidate: Candidate, i: number, { covered, weight, answered, figures, alone }: Told): number {
  const fresh = 1 - (covered[i] ?? 0);
  let standsFor = alone * fresh * (weight[i] ?? 0);
  for (const { index, cosine } of candidate.near) {
    standsFor += Math.max(0, cosine - (covered[index] ?? 0)) * (weight[index] ?? 0);
  }
  for (const value of candidate.figures) standsFor += NEW_FIGURE * (figures.get(value) ?? 0);
  let asked = 0;
  candidate.answers.forEach((answer, question) => {
    asked += Math.max(0, answer - (answered[question] ?? 0)) * (1 - LATER * question);
  });
  return (QUESTIONS * asked + standsFor) * candidate.quality * Math.sqrt(fresh);
}

/** Takes candidate `i` into what is told. */
export function tell({ covered, answered, figures }: Told, candidate: Candidate, i: number): void {
  covered[i] = 1;
  for (const { index, cosine } of candidate.near) covered[index] = Math.max(covered[index] ?? 0, cosine);
  for (const value of candidate.figures) figures.set(value, 0);
  candidate.answers.forEach((answer, question) => {
    answered[question] = Math.max(answered[question] ?? 0, answer);
  });
}

function figureWeights(candidates: readonly Candidate[]): Map<string, number> {
  const relevance = new Map<string, Map<string, number>>();
  for (const candidate of candidates) {
    if (isComment(candidate)) continue;
    const { source } = candidate.sentence.passage;
    for (const value of candidate.figures) {
      const bySource = relevance.get(value) ?? new Map<string, number>();
      relevance.set(value, bySource.set(source, Math.max(bySource.get(source) ?? 0, candidate.relevance)));
    }
  }
  const sum = (bySource: ReadonlyMap<string, number>): number => [...bySource.values()].reduce((a, b) => a + b, 0);
  return new Map([...relevance].map(([value, bySource]) => [value, Math.log(Math.max(1, sum(bySource)))]));
}

/** Comment never outvotes reporting: it stands for nothing but itself. */
function isComment({ sentence }: Candidate): boolean {
  return sentence.passage.role === 'comment';
}
