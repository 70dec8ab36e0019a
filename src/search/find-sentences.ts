/** Finds the sentences of the coverage that a topic is about, each with how relevant it is. */

import type { Coverage, Hit } from '../domain/coverage.ts';
import { relevanceOf, type Relevance } from './relevance.ts';
import { sentencesIn, type Sentence } from './sentence.ts';
import type { TopicQuery } from './topic-query.ts';

export interface Found {
  readonly sentence: Sentence;
  /** 0 to 1. */
  readonly relevance: number;
}

export interface FoundSentences extends Pick<Relevance, 'worth' | 'idf' | 'under'> {
  readonly found: readonly Found[];
}

/** How many passages one topic looks at; more add time, not briefings. */
const PASSAGES = 240;
/** Rows of the word index that one search may walk: keeps a search over a large store fast. */
const POSTINGS = 10_000;

export function findSentences(query: TopicQuery, coverage: Coverage): FoundSentences {
  const { words, rarity } = lookUp(query, coverage);
  const sentences = readSentences(coverage.query.search(words, PASSAGES), coverage);
  const relevance = relevanceOf(sentences, query, rarity);
  const found = sentences.map((sentence, i) => ({ sentence, relevance: relevance.of[i] ?? 0 }));
  return { found, worth: relevance.worth, idf: relevance.idf, under: relevance.under };
}

/** The words to search for, rarest first, as many as the budget of postings allows; and how rare each concept is. */
function lookUp(
  query: TopicQuery,
  { terms }: Coverage,
): { words: readonly string[]; rarity: ReadonlyMap<string, number> } {
  const total = terms.passages();
  const rarity = new Map<string, number>();
  const counted = [...query.words]
    .map(([word, concept]) => ({ word, concept, rows: terms.holding(word) }))
    .filter(({ rows }) => rows > 0);
  counted.sort((a, b) => a.rows - b.rows || (a.word < b.word ? -1 : 1));
  const idfOf = (rows: number): number => Math.log(1 + (total - rows + 0.5) / (rows + 0.5));
  for (const concept of query.name) rarity.set(concept, idfOf(0));
  const words: string[] = [];
  let postings = 0;
  for (const { word, concept, rows } of counted) {
    rarity.set(concept, Math.min(rarity.get(concept) ?? Infinity, idfOf(rows)));
    postings += rows;
    if (words.length === 0 || postings <= POSTINGS) words.push(word);
  }
  return { words, rarity };
}

function readSentences(hits: readonly Hit[], { query }: Coverage): readonly Sentence[] {
  const heads = new Map(query.heads().map((head) => [head.source, head]));
  return hits.flatMap((hit) => {
    const head = heads.get(hit.passage.source);
    return head === undefined ? [] : sentencesIn(hit, head);
  });
}
