/** What every account of a topic begins with: its sentences, its claim ledger, and the candidates that may be told. */

import { readOnce } from '../search/read-once.ts';
import { ledgerOf, type Ledger } from '../claims/ledger.ts';
import { sidesIn, type Sides } from '../claims/sides.ts';
import type { Article, Moment } from '../domain/article.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import type { Evidence } from '../points/make-point.ts';
import { newest } from '../grounding/ground-briefing.ts';
import { findSentences, type Found } from '../search/find-sentences.ts';
import { restOfStory } from '../search/rest-of-story.ts';
import { topicQuery, type TopicQuery } from '../search/topic-query.ts';
import { candidatesOf, type Candidate } from './candidates.ts';

export interface TopicReading {
  readonly query: TopicQuery;
  readonly found: readonly Found[];
  readonly ledger: Ledger;
  readonly sides: Sides;
  readonly candidates: readonly Candidate[];
  /** Reads each article once. */
  readonly article: (source: string) => Article;
  /** The newest coverage found for the topic. */
  readonly asOf: Moment | null;
}

export function readTopic(topic: Topic, coverage: Coverage): TopicReading {
  const query = topicQuery(topic);
  const sentences = findSentences(query, coverage);
  const article = readOnce(coverage.query);
  const ledger = ledgerOf(sentences.found, restOfStory(sentences, article), sentences.idf);
  const sides = sidesIn(ledger);
  return {
    query,
    found: sentences.found,
    ledger,
    sides,
    candidates: candidatesOf(sentences, query, sides),
    article,
    asOf: newest(sentences.found.flatMap(({ sentence }) => sentence.entry?.at ?? sentence.head.published ?? [])),
  };
}

/** What a point of a candidate is made with. */
export function evidenceFor({ near }: Candidate, { candidates, article, ledger, sides }: TopicReading): Evidence {
  const alike = near.flatMap(({ index }) => candidates[index]?.sentence ?? []);
  return { alike, article, early: ledger.early, sides };
}
