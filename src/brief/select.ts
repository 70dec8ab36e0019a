/**
 * Chooses the candidates that together tell a topic in a budget of words: those that answer its questions and those that stand for
 * what many relevant sentences say. Greedy by gain per word over a submodular objective (Lin & Bilmes 2011: facility location for
 * coverage, here weighted by relevance), so that nothing is told twice.
 */

import type { Candidate } from './candidates.ts';

export interface Budget {
  /** Words of all points together. */
  readonly words: number;
  /** Most words from one source. */
  readonly wordsPerSource: number;
}

const n = (k: string, d: number) => Number(process.env[k] ?? d);
const QUESTIONS = n('T_Q', 3);
const LENGTH = n('T_P', 0.5);
const LEAST_RELEVANCE = n('T_R', 0.7);
const RELEVANCE_POWER = n('T_RP', 1.5);
const ECHOED = n('T_EC', 3);
const LEAST_GAIN = n('T_LG', 0.1);
const FEW_SOURCES = 5;
const NEW_FIGURE = n('T_F', 0.5);

/** Calls `take` with each choice in order; what it refuses is passed over. Returns what was taken. */
export function select<T extends { readonly words: number }>(
  candidates: readonly Candidate[],
  budget: Budget,
  take: (candidate: Candidate, wordsLeft: number) => T | null,
): readonly T[] {
  const taken: T[] = [];
  const state = begin(candidates);
  let left = budget.words;
  let first = 0;
  const used = new Map<string, number>();
  const open = new Set(candidates.keys());
  for (;;) {
    const best = bestOf(
      candidates,
      state,
      (i, { words, sentence }) =>
        open.has(i) && words <= left && (used.get(sentence.passage.source) ?? 0) + words <= budget.wordsPerSource,
    );
    const candidate = best === null ? undefined : candidates[best.index];
    if (best === null || candidate === undefined) return taken;
    first = Math.max(first, best.gain);
    if (best.gain < LEAST_GAIN * first) return taken;
    open.delete(best.index);
    const made = take(candidate, left);
    if (made === null) continue;
    taken.push(made);
    left -= made.words;
    const { source } = candidate.sentence.passage;
    used.set(source, (used.get(source) ?? 0) + made.words);
    tell(state, candidate, best.index);
  }
}

interface Told {
  /** How well each candidate is already stood for, 0 to 1. */
  readonly covered: Float64Array;
  readonly weight: Float64Array;
  /** How well each question is already answered. */
  readonly answered: number[];
  /** What each figure not yet told counts: the more sources give it, the more. */
  readonly figures: Map<string, number>;
  /** What a sentence counts for that nobody else says: all where few sources are read, little where many could have said it. */
  readonly alone: number;
  /** What is less about the topic than this is left out, even where words are left. */
  readonly leastRelevance: number;
}

/** How relevant the most relevant few are. */
function topRelevance(candidates: readonly Candidate[]): number {
  const top = candidates
    .map(({ relevance }) => relevance)
    .toSorted((a, b) => b - a)
    .slice(0, 3);
  return top.reduce((sum, each) => sum + each, 0) / Math.max(1, top.length);
}

function begin(candidates: readonly Candidate[]): Told {
  return {
    covered: new Float64Array(candidates.length),
    weight: Float64Array.from(candidates, ({ relevance, sentence }) =>
      sentence.passage.role === 'comment' ? 0 : Math.pow(relevance, RELEVANCE_POWER),
    ),
    answered: new Array<number>(candidates[0]?.answers.length ?? 0).fill(0),
    leastRelevance: LEAST_RELEVANCE * topRelevance(candidates),
    figures: figureWeights(candidates),
    alone: Math.min(
      1,
      Math.pow(FEW_SOURCES / new Set(candidates.map(({ sentence }) => sentence.passage.source)).size, n('T_AL', 0.5)),
    ),
  };
}

function figureWeights(candidates: readonly Candidate[]): Map<string, number> {
  const sources = new Map<string, Map<string, number>>();
  for (const { figures, relevance, sentence } of candidates) {
    if (sentence.passage.role === 'comment') continue;
    for (const value of figures) {
      const holding = sources.get(value) ?? new Map<string, number>();
      const { source } = sentence.passage;
      holding.set(source, Math.max(holding.get(source) ?? 0, relevance));
      sources.set(value, holding);
    }
  }
  return new Map(
    [...sources].map(([value, holding]) => [
      value,
      Math.log(
        Math.max(
          1,
          [...holding.values()].reduce((a, b) => a + b, 0),
        ),
      ),
    ]),
  );
}

function bestOf(
  candidates: readonly Candidate[],
  told: Told,
  fits: (i: number, candidate: Candidate) => boolean,
): { index: number; gain: number } | null {
  let best: { index: number; gain: number } | null = null;
  candidates.forEach((candidate, i) => {
    if (!belongs(candidate, told.leastRelevance * (candidate.echo >= ECHOED ? 0.5 : 1)) || !fits(i, candidate)) return;
    const gain = gainOf(candidate, i, told);
    if (gain > (best?.gain ?? 0)) best = { index: i, gain };
  });
  return best;
}

/** About the topic, or a good answer to one of its questions. */
function belongs({ relevance, fits, answers }: Candidate, least: number): boolean {
  if (relevance >= least) return true;
  return answers.some((answer, q) => answer > 0.4 && (fits[q] ?? 0) > 0.45);
}

function gainOf(candidate: Candidate, i: number, { covered, weight, answered, figures, alone }: Told): number {
  const fresh = 1 - (covered[i] ?? 0);
  let standsFor = alone * fresh * (weight[i] ?? 0);
  for (const { index, cosine } of candidate.near)
    standsFor += Math.max(0, cosine - (covered[index] ?? 0)) * (weight[index] ?? 0);
  for (const value of candidate.figures) standsFor += NEW_FIGURE * (figures.get(value) ?? 0);
  let asked = 0;
  candidate.answers.forEach((answer, question) => {
    const value = answer;
    asked += Math.max(0, value - (answered[question] ?? 0)) * (1 - 0.04 * question);
  });
  return ((QUESTIONS * asked + standsFor) * candidate.quality * Math.sqrt(fresh)) / Math.pow(candidate.words, LENGTH);
}

function tell({ covered, answered, figures }: Told, candidate: Candidate, i: number): void {
  covered[i] = 1;
  for (const { index, cosine } of candidate.near) covered[index] = Math.max(covered[index] ?? 0, cosine);
  for (const value of candidate.figures) figures.set(value, 0);
  candidate.answers.forEach((answer, question) => {
    answered[question] = Math.max(answered[question] ?? 0, answer);
  });
}
