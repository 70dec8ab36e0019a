/** Finds the sentences of the coverage that a topic is about, each with how relevant it is. */

import type { Coverage } from '../domain/coverage.ts';
import { lookUp, readSentences } from './look-up.ts';
import { relevanceOf, type Relevance } from './relevance.ts';
import type { Sentence } from './sentence.ts';
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
/** Rows of the word index that one topic may walk: keeps a search over a large store fast. */
const POSTINGS = 10_000;

export function findSentences(query: TopicQuery, coverage: Coverage): FoundSentences {
  const { words, rarity, absent } = lookUp(query.words, coverage, POSTINGS);
  const sentences = readSentences(coverage.query.search(words, PASSAGES), coverage);
  const named = new Map([...query.name.map((concept) => [concept, absent] as const), ...rarity]);
  const relevance = relevanceOf(sentences, query, named);
  const found = sentences.map((sentence, i) => ({ sentence, relevance: relevance.of[i] ?? 0 }));
  return { found, worth: relevance.worth, idf: relevance.idf, under: relevance.under };
}
