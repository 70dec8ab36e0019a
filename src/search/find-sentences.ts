/** Finds the sentences of the coverage that a topic is about, each with how relevant it is. */

import type { Coverage, Hit } from '../domain/coverage.ts';
import { conceptOf, conceptsOf } from '../language/concepts.ts';
import { sentencesIn, type Sentence } from './sentence.ts';
import type { TopicQuery } from './topic-query.ts';

export interface Found {
  readonly sentence: Sentence;
  /** 0 to 1. */
  readonly relevance: number;
}

export interface FoundSentences {
  readonly found: readonly Found[];
  /** How telling each concept of the pool is: high for the rare. */
  readonly idf: (concept: string) => number;
}

/** How many passages one topic looks at; more add time, not briefings (measured on 100 to 5,000 articles). */
const PASSAGES = Number(process.env.T_PASS ?? 400);
/** Rows of the word index that one search may walk: keeps a search over a large store fast. */
const POSTINGS = 40_000;
/** How much of a heading's match its sentences inherit. */
const CONTEXT = Number(process.env.T_CTX ?? 0.5);
/** Share of the topic's name that a sentence must speak of to count as wholly about it. */
const WHOLLY = Number(process.env.T_WH ?? 0.6);
const ASSOC = Number(process.env.T_AS ?? 0.5);

export function findSentences(query: TopicQuery, coverage: Coverage): FoundSentences {
  const total = Math.max(1, coverage.terms.passages());
  const rarity = new Map<string, number>();
  const words = withinPostings(query, (word) => {
    const holding = coverage.terms.holding(word);
    const idf = Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
    const concept = conceptOf(word);
    rarity.set(concept, Math.min(rarity.get(concept) ?? Infinity, idf));
    return holding;
  });
  const sentences = readSentences(coverage.query.search(words, PASSAGES), coverage);
  const { idf, count } = poolCounts(sentences);
  const whole = wholeMatch(query, rarity);
  const direct = sentences.map((sentence) => directRelevance(sentence, query, rarity, whole));
  const near = associated(sentences, direct, count);
  const found = sentences.map((sentence, i) => {
    let assoc = 0;
    let weight = 0;
    for (const concept of sentence.concepts) {
      const w = idf(concept);
      assoc += w * (near.get(concept) ?? 0);
      weight += w;
    }
    return { sentence, relevance: Math.min(1, (direct[i] ?? 0) + ASSOC * (weight === 0 ? 0 : assoc / weight)) };
  });
  return { found, idf };
}

function readSentences(hits: readonly Hit[], coverage: Coverage): readonly Sentence[] {
  const heads = new Map(coverage.query.heads().map((head) => [head.source, head]));
  return hits.flatMap((hit) => {
    const head = heads.get(hit.passage.source);
    return head === undefined ? [] : sentencesIn(hit, head);
  });
}

/** The words to search for, rarest first, as many as the budget of postings allows. */
function withinPostings(query: TopicQuery, holding: (word: string) => number): readonly string[] {
  const counted = query.words.map((word) => ({ word, rows: holding(word) })).filter(({ rows }) => rows > 0);
  counted.sort((a, b) => a.rows - b.rows || (a.word < b.word ? -1 : 1));
  const chosen: string[] = [];
  let sum = 0;
  for (const { word, rows } of counted) {
    sum += rows;
    if (chosen.length > 0 && sum > POSTINGS) break;
    chosen.push(word);
  }
  return chosen;
}

function poolCounts(sentences: readonly Sentence[]) {
  const counts = new Map<string, number>();
  for (const { concepts } of sentences) for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const total = sentences.length;
  const count = (concept: string): number => counts.get(concept) ?? 0;
  return { count, idf: (concept: string): number => Math.log(1 + total / (1 + count(concept))) };
}

/** How relevant each concept's sentences are beyond the average: what the topic's own words keep company with. */
function associated(
  sentences: readonly Sentence[],
  direct: readonly number[],
  count: (concept: string) => number,
): ReadonlyMap<string, number> {
  const mean = direct.reduce((sum, each) => sum + each, 0) / Math.max(1, direct.length);
  const sums = new Map<string, number>();
  sentences.forEach(({ concepts }, i) => {
    for (const concept of concepts) sums.set(concept, (sums.get(concept) ?? 0) + (direct[i] ?? 0));
  });
  const near = new Map<string, number>();
  const prior = 3;
  for (const [concept, sum] of sums) {
    const shrunk = (sum + prior * mean) / (count(concept) + prior);
    near.set(concept, Math.max(0, shrunk - mean) / Math.max(0.05, 1 - mean));
  }
  return near;
}

function wholeMatch(query: TopicQuery, rarity: ReadonlyMap<string, number>): number {
  let whole = 0;
  for (const [concept, weight] of query.weights) if (weight === 1) whole += rarity.get(concept) ?? 0;
  return Math.max(1e-9, WHOLLY * whole);
}

function directRelevance(sentence: Sentence, query: TopicQuery, rarity: ReadonlyMap<string, number>, whole: number): number {
  const own = Math.min(1, match(sentence.concepts, query, rarity) / whole);
  const heading = Math.min(1, match(headingConcepts(sentence), query, rarity) / whole);
  return 1 - (1 - own) * (1 - CONTEXT * heading);
}

function match(concepts: ReadonlySet<string>, query: TopicQuery, rarity: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const concept of concepts) sum += (query.weights.get(concept) ?? 0) * (rarity.get(concept) ?? 0);
  return sum;
}

const headings = new WeakMap<object, ReadonlySet<string>>();

/** What the sentence stands under: its entry's headline in a live blog, its article's title elsewhere. */
export function headingConcepts({ entry, head }: Sentence): ReadonlySet<string> {
  const owner = entry !== null && entry.headline !== null ? entry : head;
  let concepts = headings.get(owner);
  if (concepts === undefined) {
    concepts = conceptsOf('headline' in owner ? (owner.headline ?? '') : owner.title);
    headings.set(owner, concepts);
  }
  return concepts;
}
