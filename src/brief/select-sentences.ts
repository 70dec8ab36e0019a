/**
 * Chooses the sentences that together tell a topic in a budget of words: those that answer its questions, those that hold what
 * several sources say, none that says again what is said. A greedy choice by gain per word of a submodular objective
 * (concept coverage after Gillick & Favre 2009; budgeted greedy after Lin & Bilmes 2010).
 */

import type { Found, FoundSentences } from '../search/find-sentences.ts';
import { headingConcepts } from '../search/find-sentences.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Question, TopicQuery } from '../search/topic-query.ts';
import { wordCount } from '../language/words.ts';
import { readsAlone } from './judge-sentence.ts';

export interface Candidate extends Found {
  readonly quality: number;
  /** How well it answers each question, 0 to 1, by the question's place. */
  readonly answers: readonly number[];
  readonly units: readonly Unit[];
  readonly words: number;
}

/** What a sentence tells, as far as it can be counted: a concept, a pair of neighbours, a figure with its noun. */
interface Unit {
  readonly key: string;
  readonly weight: number;
}

export const TUNE = {
  questions: Number(process.env.T_Q ?? 3),
  concepts: Number(process.env.T_C ?? 1),
  power: Number(process.env.T_P ?? 0.6),
  relFloor: Number(process.env.T_R ?? 0.18),
};

export function candidatesOf({ found, idf }: FoundSentences, query: TopicQuery): readonly Candidate[] {
  const judged = found
    .map((each) => ({ ...each, quality: readsAlone(each.sentence) }))
    .filter((each) => each.quality > 0);
  const weights = unitWeights(judged, idf);
  return judged.map((each) => {
    const keys = unitKeys(each.sentence);
    return {
      ...each,
      answers: query.questions.map((question) => answers(each.sentence, question, idf)),
      units: keys.map((key) => ({ key, weight: weights.get(key) ?? 0 })),
      words: wordCount(each.sentence.text),
    };
  });
}

function unitKeys({ words, figures }: Sentence): readonly string[] {
  const keys = new Set<string>();
  let before: string | null = null;
  for (const { concept } of words) {
    keys.add(concept);
    if (before !== null) keys.add(`${before} ${concept}`);
    before = concept;
  }
  for (const figure of figures) keys.add(`#${figure.value}`);
  return [...keys];
}

/** A unit counts by how many sources hold it in a relevant sentence, and by how telling it is. */
function unitWeights(
  judged: readonly (Found & { quality: number })[],
  idf: (concept: string) => number,
): ReadonlyMap<string, number> {
  const bySource = new Map<string, Map<string, number>>();
  for (const { sentence, relevance, quality } of judged) {
    if (sentence.passage.role === 'comment') continue;
    const worth = relevance * Math.sqrt(quality);
    for (const key of unitKeys(sentence)) {
      const sources = bySource.get(key) ?? new Map<string, number>();
      sources.set(sentence.passage.source, Math.max(sources.get(sentence.passage.source) ?? 0, worth));
      bySource.set(key, sources);
    }
  }
  const weights = new Map<string, number>();
  for (const [key, sources] of bySource) {
    let sum = 0;
    for (const worth of sources.values()) sum += worth;
    const kind = key.startsWith('#') ? 2 : key.includes(' ') ? 0.7 : 0.35 * Math.min(3, idf(key));
    weights.set(key, kind * Math.log1p(sum));
  }
  return weights;
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
  const told = new Set<string>();
  const answered = new Array<number>(questions).fill(0);
  let left = budget;
  for (;;) {
    let best: Candidate | null = null;
    let bestGain = 0;
    for (const candidate of candidates) {
      if (candidate.words > left || chosen.includes(candidate)) continue;
      const gain = gainOf(candidate, told, answered) / Math.pow(candidate.words, TUNE.power);
      if (gain > bestGain) {
        best = candidate;
        bestGain = gain;
      }
    }
    if (best === null || bestGain < 0.05) return chosen;
    chosen.push(best);
    left -= best.words;
    for (const { key } of best.units) told.add(key);
    best.answers.forEach((value, i) => {
      answered[i] = Math.max(answered[i] ?? 0, value * (best?.quality ?? 1));
    });
  }
}

function gainOf(candidate: Candidate, told: ReadonlySet<string>, answered: readonly number[]): number {
  if (candidate.relevance < TUNE.relFloor) return 0;
  let concepts = 0;
  for (const { key, weight } of candidate.units) if (!told.has(key)) concepts += weight;
  let questions = 0;
  candidate.answers.forEach((value, i) => {
    const sharp = value * candidate.quality;
    const had = answered[i] ?? 0;
    if (sharp > had) questions += (sharp * sharp - had * had) * (1 - 0.04 * i);
  });
  return (TUNE.questions * questions + TUNE.concepts * Math.sqrt(candidate.relevance) * concepts * 0.3) * candidate.quality;
}
