/** Finds the sentences of the coverage that a topic is about, each with how relevant it is. */

import type { Coverage } from '../domain/coverage.ts';
import { conceptOf, conceptsOf } from '../language/concepts.ts';
import { sentencesIn, type Sentence } from './sentence.ts';
import type { TopicQuery } from './topic-query.ts';

export interface Found {
  readonly sentence: Sentence;
  /** 0 to 1, best first within one search. */
  readonly relevance: number;
}

export interface FoundSentences {
  readonly found: readonly Found[];
  /** How telling each concept of the pool is: high for the rare. */
  readonly idf: (concept: string) => number;
}

/** How many passages one topic looks at; more add time, not briefings (measured on 100 to 5,000 articles). */
const PASSAGES = 400;
/** Rows of the word index that one search may walk: keeps a search over a large store fast. */
const POSTINGS = 40_000;
/** How much of a heading's match its sentences inherit. */
const CONTEXT = 0.45;

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
  const hits = coverage.query.search(words, PASSAGES);
  const heads = new Map(coverage.query.heads().map((head) => [head.source, head]));
  const sentences = hits.flatMap((hit) => {
    const head = heads.get(hit.passage.source);
    return head === undefined ? [] : sentencesIn(hit, head);
  });
  const idf = poolIdf(sentences);
  const scored = sentences.map((sentence) => ({ sentence, relevance: relevance(sentence, query, rarity) }));
  const best = Math.max(1e-9, ...scored.map((each) => each.relevance));
  return { found: scored.map((each) => ({ ...each, relevance: each.relevance / best })), idf };
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

function poolIdf(sentences: readonly Sentence[]): (concept: string) => number {
  const counts = new Map<string, number>();
  for (const { concepts } of sentences) for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const total = sentences.length;
  return (concept) => Math.log(1 + total / (1 + (counts.get(concept) ?? 0)));
}

function relevance(sentence: Sentence, query: TopicQuery, rarity: ReadonlyMap<string, number>): number {
  const own = match(sentence.concepts, query, rarity);
  const heading = headingConcepts(sentence);
  return own + CONTEXT * match(heading, query, rarity);
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
