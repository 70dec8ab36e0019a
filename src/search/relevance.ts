/** How far a sentence is about a topic: by its own words, by its heading, and by the company the topic's words keep. */

import { conceptsOf } from '../language/concepts.ts';
import type { Sentence } from './sentence.ts';
import type { TopicQuery } from './topic-query.ts';

/** How many of the best matches show what a whole match is, what share of it is enough, and the least share of the name's weight. */
const BEST = 3;
const WHOLLY = 0.7;
const LEAST_NAMED = 0.8;
/** How much of a heading's match its sentences inherit: an update is about its headline, an article is about more than its title. */
const FROM_HEADLINE = 0.8;
const FROM_TITLE = 0.6;
/** How much the company a sentence's words keep adds. */
const FROM_COMPANY = 0.35;
/** Sentences of average relevance that each concept is assumed to have been in besides those seen. */
const PRIOR = 3;

export interface Relevance {
  /** By the sentence's place in what was given; 0 to 1. */
  readonly of: readonly number[];
  /** How much a concept tells about the topic. */
  readonly worth: (concept: string) => number;
  /** How telling a concept of the pool is: high for the rare. */
  readonly idf: (concept: string) => number;
  /** How far what stands under a heading is about the topic on that account alone, 0 to 1. */
  readonly under: (heading: Heading) => number;
}

/** A sentence's place as far as its heading goes. */
export type Heading = Pick<Sentence, 'entry' | 'head'>;

/** `rarity`: inverse document frequency of the topic's own concepts in the whole coverage. */
export function relevanceOf(
  sentences: readonly Sentence[],
  query: TopicQuery,
  rarity: ReadonlyMap<string, number>,
): Relevance {
  const counts = countConcepts(sentences);
  const idf = (concept: string): number => Math.log(1 + sentences.length / (1 + (counts.get(concept) ?? 0)));
  const { direct, under } = directRelevance(sentences, query, rarity);
  const company = companyOf(sentences, direct, counts);
  const of = sentences.map(({ concepts }, i) => {
    let sum = 0;
    let weight = 0;
    for (const concept of concepts) {
      sum += idf(concept) * (company.get(concept) ?? 0);
      weight += idf(concept);
    }
    return Math.min(1, (direct[i] ?? 0) + (weight === 0 ? 0 : (FROM_COMPANY * sum) / weight));
  });
  const worth = (concept: string): number =>
    idf(concept) * ((query.weights.get(concept) ?? 0) + (company.get(concept) ?? 0) + 0.05);
  return { of, worth, idf, under };
}

function countConcepts(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { concepts } of sentences)
    for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return counts;
}

/** Matched weight of the topic's concepts against the weight of its name, so that a sentence about something else stays near 0. */
function directRelevance(
  sentences: readonly Sentence[],
  { weights, name }: TopicQuery,
  rarity: ReadonlyMap<string, number>,
): { readonly direct: readonly number[]; readonly under: Relevance['under'] } {
  const match = (concepts: ReadonlySet<string>): number => {
    let sum = 0;
    for (const [concept, weight] of weights) if (concepts.has(concept)) sum += weight * (rarity.get(concept) ?? 0);
    return sum;
  };
  const own = sentences.map((sentence) => match(sentence.concepts));
  const best = own.toSorted((a, b) => b - a).slice(0, BEST);
  const reached = best.reduce((sum, each) => sum + each, 0) / Math.max(1, best.length);
  const named = name.reduce((sum, concept) => sum + (rarity.get(concept) ?? 0), 0);
  const whole = Math.max(1e-9, WHOLLY * Math.max(LEAST_NAMED * named, reached));
  const under = (heading: Heading): number => {
    const inherited = heading.entry?.headline == null ? FROM_TITLE : FROM_HEADLINE;
    return inherited * Math.min(1, match(headingConcepts(heading)) / whole);
  };
  const direct = sentences.map((sentence, i) => {
    const byOwn = Math.min(1, (own[i] ?? 0) / whole);
    return 1 - (1 - byOwn) * (1 - under(sentence));
  });
  return { direct, under };
}

/** How relevant each concept's sentences are beyond the average (Rocchio's pseudo-relevance feedback, without negatives). */
function companyOf(
  sentences: readonly Sentence[],
  direct: readonly number[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const mean = direct.reduce((sum, each) => sum + each, 0) / Math.max(1, direct.length);
  const sums = new Map<string, number>();
  sentences.forEach(({ concepts }, i) => {
    for (const concept of concepts) sums.set(concept, (sums.get(concept) ?? 0) + (direct[i] ?? 0));
  });
  const company = new Map<string, number>();
  for (const [concept, sum] of sums) {
    const shrunk = (sum + PRIOR * mean) / ((counts.get(concept) ?? 0) + PRIOR);
    company.set(concept, Math.max(0, shrunk - mean) / Math.max(0.05, 1 - mean));
  }
  return company;
}

const headings = new WeakMap<object, ReadonlySet<string>>();

/** What the sentence stands under: its entry's headline in a live blog, its article's title elsewhere. */
export function headingConcepts({ entry, head }: Heading): ReadonlySet<string> {
  const heading = entry?.headline ?? null;
  const owner = entry !== null && heading !== null ? entry : head;
  let concepts = headings.get(owner);
  if (concepts === undefined) {
    concepts = conceptsOf(heading ?? head.title);
    headings.set(owner, concepts);
  }
  return concepts;
}
