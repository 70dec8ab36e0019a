/**
 * Chooses the sentences that together tell a topic in a budget of words: those that answer its questions, those that hold what
 * several sources say, none that says again what is said. A greedy choice by gain per word of a submodular objective
 * (concept coverage after Gillick & Favre 2009; budgeted greedy after Lin & Bilmes 2010).
 */

import type { Found, FoundSentences } from '../search/find-sentences.ts';
import { headingConcepts } from '../search/find-sentences.ts';
import { neighboursOf, type Neighbour } from '../search/alike.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Question, TopicQuery } from '../search/topic-query.ts';
import { wordCount } from '../language/words.ts';
import { readsAlone } from './judge-sentence.ts';

export interface Candidate extends Found {
  readonly quality: number;
  /** How well it answers each question, 0 to 1, by the question's place. */
  readonly answers: readonly number[];
  readonly near: readonly Neighbour[];
  readonly words: number;
}

const n = (k: string, d: number) => Number(process.env[k] ?? d);
export const TUNE = {
  questions: n('T_Q', 3),
  concepts: n('T_C', 1),
  power: n('T_P', 0.6),
  relFloor: n('T_R', 0.18),
  sharp: n('T_S', 1.5),
  relPow: n('T_RP', 1.5),
  short: n('T_N', 500),
  fig: n('T_F', 0.3),
  cross: n('T_X', 1),
};

export function candidatesOf({ found, idf }: FoundSentences, query: TopicQuery): readonly Candidate[] {
  const judged = found
    .map((each) => ({ ...each, quality: readsAlone(each.sentence) }))
    .filter((each) => each.quality > 0);
  const short = judged
    .toSorted((a, b) => b.relevance * Math.sqrt(b.quality) - a.relevance * Math.sqrt(a.quality))
    .slice(0, TUNE.short);
  const near = neighboursOf(short.map((each) => each.sentence), idf);
  return short.map((each, i) => ({
    ...each,
    answers: query.questions.map((question) => answers(each.sentence, question, idf)),
    near: (near[i] ?? []).map(({ index, cosine }) => ({
      index,
      cosine: Math.pow(cosine, TUNE.sharp) * (short[index]?.sentence.passage.source === each.sentence.passage.source ? 1 : TUNE.cross),
    })),
    words: wordCount(each.sentence.text),
  }));
}

/** Share of the question that the sentence, and half as much its heading, speaks of; less where it lacks the kind of answer. */
function answers(sentence: Sentence, question: Question, idf: (concept: string) => number): number {
  let asked = 0;
  let met = 0;
  const heading = headingConcepts(sentence);
  for (const concept of question.concepts) {
    const weight = idf(concept);
    asked += weight;
    if (sentence.concepts.has(concept)) met += weight;
    else if (heading.has(concept)) met += 0.4 * weight;
  }
  if (asked === 0) return 0;
  return (met / asked) * kindFit(sentence, question);
}

const DURATION = /\b(?:hours?|minutes?|days?|weeks?|months?|seconds?|years?)(?:-long)?\b/iu;

function kindFit({ figures, speech, text, words }: Sentence, { kind, holder }: Question): number {
  switch (kind) {
    case 'count':
      return figures.length > 0 ? 1.2 : 0.4;
    case 'duration':
      return DURATION.test(text) ? 1.2 : 0.4;
    case 'time':
      return /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu.test(text) ? 1.2 : 0.6;
    case 'saying': {
      if (speech === null && !/[“"]/.test(text)) return 0.5;
      if (holder.length === 0) return 1.2;
      const spoken = speech === null ? '' : text.slice(speech.start, speech.end);
      const named = words.filter((word) => spoken !== '' && word.start >= (speech?.start ?? 0) - 60 && word.end <= (speech?.end ?? 0) + 60);
      return named.some((word) => holder.includes(word.concept)) ? 1.3 : 0.6;
    }
    case 'any':
      return 1;
  }
}

/** Greedy choice; the words of the chosen never pass the budget. */
export function selectSentences(candidates: readonly Candidate[], questions: number, budget: number): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const covered = new Float64Array(candidates.length);
  const answered = new Array<number>(questions).fill(0);
  const figures = new Set<string>();
  const worth = candidates.map(({ relevance, sentence }) => (sentence.passage.role === 'comment' ? 0 : Math.pow(relevance, TUNE.relPow)));
  let left = budget;
  for (;;) {
    let best = -1;
    let bestGain = 0;
    candidates.forEach((candidate, i) => {
      if (candidate.words > left || chosen.includes(candidate) || candidate.relevance < TUNE.relFloor) return;
      let spread = Math.max(0, 1 - (covered[i] ?? 0)) * (worth[i] ?? 0);
      for (const { index, cosine } of candidate.near) spread += Math.max(0, cosine - (covered[index] ?? 0)) * (worth[index] ?? 0);
      let asked = 0;
      candidate.answers.forEach((value, q) => {
        const sharp = value * candidate.quality;
        const had = answered[q] ?? 0;
        if (sharp > had) asked += (sharp * sharp - had * had) * (1 - 0.04 * q);
      });
      const fig = candidate.sentence.figures.some((f) => !figures.has(f.value)) ? TUNE.fig : 0;
      const fresh = Math.max(0, 1 - (covered[i] ?? 0));
      const gain = ((TUNE.questions * asked + TUNE.concepts * spread * (1 + fig)) * candidate.quality * Math.sqrt(fresh)) / Math.pow(candidate.words, TUNE.power);
      if (gain > bestGain) {
        best = i;
        bestGain = gain;
      }
    });
    const taken = candidates[best];
    if (taken === undefined) return chosen;
    chosen.push(taken);
    left -= taken.words;
    covered[best] = 1;
    for (const { index, cosine } of taken.near) covered[index] = Math.max(covered[index] ?? 0, cosine);
    for (const f of taken.sentence.figures) figures.add(f.value);
    taken.answers.forEach((value, i) => {
      answered[i] = Math.max(answered[i] ?? 0, value * taken.quality);
    });
  }
}
