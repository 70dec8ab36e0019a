/**
 * Chooses the candidates that together tell a topic in a budget of words: those that answer its questions and those that stand for
 * what many relevant sentences say. Greedy by gain per word over a submodular objective (Lin & Bilmes 2011: facility location for
 * coverage, here weighted by relevance), so that nothing is told twice.
 */

import type { Candidate } from './candidates.ts';
import { gainOf, nothingTold, tell, type Told } from './told.ts';

export interface Budget {
  /** Words of all points together. */
  readonly words: number;
  /** Most words from one source. */
  readonly wordsPerSource: number;
}

/** How much a candidate's length weighs against its gain: 0 not at all, 1 in full. */
const LENGTH = 0.5;
/**
 * First only what is clearly about the topic, judged against the most relevant few; then, where that fills less than `enough` of
 * the budget, what is half as much about it. Words are left unspent rather than spent on something else.
 */
const ROUNDS = [
  { relevance: 0.7, enough: 1 },
  { relevance: 0.35, enough: 0.6 },
] as const;
const MOST_RELEVANT = 3;
/** Where the coverage hardly has the topic, its most relevant is about something else: less than this is told only where it answers a question. */
const LEAST_RELEVANCE = 0.5;
/** Where so many sources say much the same, half of that relevance is enough: they say it of this story. */
const ECHOED = 3;
/** From these on a candidate answers a question well, and as well as any. */
const ANSWERS = 0.45;
const AS_WELL = 0.4;
/** A choice that adds less than this share of the first ends the briefing. */
const LEAST_GAIN = 0.1;

/** Calls `take` with each choice in order; what it refuses is passed over. Returns what was taken. */
export function select<T extends { readonly words: number }>(
  candidates: readonly Candidate[],
  budget: Budget,
  take: (candidate: Candidate, wordsLeft: number) => T | null,
): readonly T[] {
  const taken: T[] = [];
  const told = nothingTold(candidates);
  const open = new Map(candidates.entries());
  const used = new Map<string, number>();
  let left = budget.words;
  let first = 0;
  const fits = ({ words, sentence }: Candidate): boolean =>
    words <= left && (used.get(sentence.passage.source) ?? 0) + words <= budget.wordsPerSource;
  for (const { relevance, enough } of ROUNDS) {
    const least = relevance * topRelevance(candidates);
    while (left > (1 - enough) * budget.words) {
      const best = bestOf(open, told, (candidate) => belongs(candidate, least) && fits(candidate));
      if (best === null || best.gain < LEAST_GAIN * first) break;
      first = Math.max(first, best.gain);
      open.delete(best.index);
      const made = take(best.candidate, left);
      if (made === null) continue;
      taken.push(made);
      const { source } = best.candidate.sentence.passage;
      left -= made.words;
      used.set(source, (used.get(source) ?? 0) + made.words);
      tell(told, best.candidate, best.index);
    }
  }
  return taken;
}

/** How relevant the most relevant few are. */
export function topRelevance(candidates: readonly Candidate[]): number {
  const top = candidates.map(({ relevance }) => relevance).toSorted((a, b) => b - a);
  const most = top.slice(0, MOST_RELEVANT);
  return most.reduce((sum, each) => sum + each, 0) / Math.max(1, most.length);
}

/** About the topic, or one of the best answers to one of its questions. */
function belongs({ relevance, echo, fits, answers }: Candidate, least: number): boolean {
  const needed = Math.max(least, LEAST_RELEVANCE);
  if (relevance >= (echo >= ECHOED ? needed / 2 : needed)) return true;
  return answersWell({ answers, fits });
}

/** Whether it answers a question well, and as well as any. */
export function answersWell({ answers, fits }: Pick<Candidate, 'answers' | 'fits'>): boolean {
  return answers.some((answer, question) => answer > AS_WELL && (fits[question] ?? 0) > ANSWERS);
}

interface Choice {
  readonly index: number;
  readonly candidate: Candidate;
  readonly gain: number;
}

function bestOf(
  open: ReadonlyMap<number, Candidate>,
  told: Told,
  fits: (candidate: Candidate) => boolean,
): Choice | null {
  let best: Choice | null = null;
  for (const [index, candidate] of open) {
    if (!fits(candidate)) continue;
    const gain = gainOf(candidate, index, told) / candidate.words ** LENGTH;
    if (gain > (best?.gain ?? 0)) best = { index, candidate, gain };
  }
  return best;
}
