/** The sentences a briefing may be made of: shortened, judged, and with what each is like and answers. */

import { isWeak, type Sides } from '../claims/sides.ts';
import { figureValues } from '../language/figures.ts';
import { conceptWords } from '../language/concepts.ts';
import type { Stretch } from '../language/sentences.ts';
import { wordCount } from '../language/words.ts';
import { neighboursOf, type Neighbour } from '../search/alike.ts';
import type { Found, FoundSentences } from '../search/find-sentences.ts';
import type { TopicQuery } from '../search/topic-query.ts';
import { answerFit } from './answer-fit.ts';
import { readsAlone } from '../points/judge-sentence.ts';
import { joinKept, shorten } from '../points/shorten.ts';

export interface Candidate extends Found {
  /** What stays of the sentence, and as it reads then. */
  readonly kept: readonly Stretch[];
  readonly text: string;
  readonly words: number;
  /** The values of its figures that tell something: no years, no ones and twos. */
  readonly figures: ReadonlySet<string>;
  /** How well it reads alone, 0 to 1. */
  readonly quality: number;
  /** How well it answers each question, by the question's place. */
  readonly fits: readonly number[];
  /** The same, sharpened: near 0 for all but the best answers. */
  readonly answers: readonly number[];
  /** How many sources have a sentence like it. */
  readonly echo: number;
  /** Other candidates like it, by their place in the list. */
  readonly near: readonly Neighbour[];
}

/** Below this a sentence cannot stand in a briefing, whatever it says. */
const LEAST_QUALITY = 0.3;
/** How many of the most relevant sentences are looked at closely. */
const LOOKED_AT = 450;
/** How many sentences are compared with each other; the rest are too far from the topic to be chosen. */
const SHORTLIST = 400;
/** Second-best answers count by this power of their share of the best, so that each question takes the best one. */
const SHARP_ANSWER = 4;
/** Likeness counts by this power, so that near-paraphrases weigh and shared topics do not. */
const SHARPNESS = 2;
/** Cosine from which two sentences tell much the same. */
const ALIKE = 0.5;
/** What a figure is worth beside the words around it. */
const FIGURE_WORTH = 2;

export function candidatesOf(
  { found, idf, worth }: FoundSentences,
  query: TopicQuery,
  sides: Sides,
): readonly Candidate[] {
  const near = found.toSorted((a, b) => b.relevance - a.relevance).slice(0, LOOKED_AT);
  const short = near
    .map((each) => doubt(judge(each, worth), sides))
    .filter(({ quality }) => quality >= LEAST_QUALITY)
    .toSorted((a, b) => b.relevance * b.quality - a.relevance * a.quality)
    .slice(0, SHORTLIST);
  const alike = neighboursOf(
    short.map(({ sentence }) => sentence),
    idf,
  );
  const fits = short.map(({ sentence, relevance, quality }) =>
    query.questions.map((question) => quality * answerFit(sentence, question, { idf, relevance })),
  );
  const bests = query.questions.map((_, q) => Math.max(1e-9, ...fits.map((fit) => fit[q] ?? 0)));
  return short.map((each, i) => ({
    ...each,
    fits: fits[i] ?? [],
    answers: (fits[i] ?? []).map(
      (fit, q) => Math.min(1, bests[q] ?? 0) * Math.pow(fit / (bests[q] ?? 1), SHARP_ANSWER),
    ),
    echo: new Set(
      (alike[i] ?? [])
        .filter(({ cosine }) => cosine >= ALIKE)
        .map(({ index }) => short[index]?.sentence.passage.source),
    ).size,
    near: (alike[i] ?? []).map(({ index, cosine }) => ({ index, cosine: Math.pow(cosine, SHARPNESS) })),
  }));
}

type Judged = Omit<Candidate, 'fits' | 'answers' | 'near' | 'echo'>;

function judge(found: Found, worth: (concept: string) => number): Judged {
  const { sentence } = found;
  const kept = shorten(sentence.text, (text) => worthPerWord(text, worth));
  const text = joinKept(sentence.text, kept);
  const figures = new Set([...figureValues(text)].filter((value) => !/^(?:[0-3]|(?:19|20)\d\d)$/.test(value)));
  return { ...found, kept, text, words: wordCount(text), figures, quality: readsAlone(sentence, text) };
}

/** What a sentence counts for that takes the weaker side of a dispute, or that a later report replaces. */
const DOUBTED = 0.5;

function doubt(judged: Judged, sides: Sides): Judged {
  const doubted = sides.isReplaced(judged.sentence) || sides.of(judged.sentence).some(isWeak);
  return doubted ? { ...judged, quality: judged.quality * DOUBTED } : judged;
}

function worthPerWord(text: string, worth: (concept: string) => number): number {
  const words = conceptWords(text);
  let sum = FIGURE_WORTH * figureValues(text).size;
  for (const { concept } of words) sum += worth(concept);
  return sum / Math.max(1, wordCount(text));
}
