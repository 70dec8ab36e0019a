/** Finds the sentences of the coverage that a topic is about, each with how relevant it is. */

import type { Coverage, Hit } from '../domain/coverage.ts';
import { lookUp, readSentences, type LookedUp } from './look-up.ts';
import { onSubject } from './on-subject.ts';
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
/** How many of the passages are those that hold the topic's name, where its words are so common that they are not searched for alone. */
const NAMED = 160;
/** How many concepts of a name, the rarest, a passage must hold then; of a longer name hardly any passage holds all. */
const TOGETHER = 2;

export function findSentences(query: TopicQuery, coverage: Coverage): FoundSentences {
  const looked = lookUp(query.words, coverage, POSTINGS);
  const read = readSentences(hitsFor(query, looked, coverage));
  const sentences = query.isDescribed ? read : onSubject(read, query.name, looked.rarity);
  const named = new Map([...query.name.map((concept) => [concept, looked.absent] as const), ...looked.rarity]);
  const relevance = relevanceOf(sentences, query, named);
  const found = sentences.map((sentence, i) => ({ sentence, relevance: relevance.of[i] ?? 0 }));
  return { found, worth: relevance.worth, idf: relevance.idf, under: relevance.under };
}

function hitsFor({ name, words }: TopicQuery, looked: LookedUp, { query }: Coverage): readonly Hit[] {
  const any = query.search(looked.words, PASSAGES);
  const known = name.filter((concept) => looked.rarity.has(concept));
  if (known.length === 0 || !known.every((concept) => looked.cut.has(concept))) return any;
  const rarest = known.toSorted((a, b) => (looked.rarity.get(b) ?? 0) - (looked.rarity.get(a) ?? 0)).slice(0, TOGETHER);
  const allOf = rarest.map((concept) => [...words].flatMap(([word, of]) => (of === concept ? [word] : [])));
  const byId = new Map([...query.search([{ allOf }], NAMED), ...any].map((hit) => [hit.passage.id, hit]));
  return [...byId.values()].slice(0, PASSAGES);
}
