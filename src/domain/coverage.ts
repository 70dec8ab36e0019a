/** What reading a folder of coverage yields: articles, what was left out and why, and how the store is asked. */

import type { Article, Entry, Moment, Passage } from './article.ts';

/** A file, or a part of the configuration beside it, that was left out; the rest goes on. */
export interface LeftOut {
  readonly source: string;
  /** For the reader: what is wrong and what to do about it. */
  readonly reason: string;
}

/** A file as found: enough to know whether it must be read again. */
export interface Found {
  readonly source: string;
  /** Changes whenever the bytes, or what `sources.yaml` says about the file, may have changed. */
  readonly stamp: string;
  /** The same for the same text: copies are counted once. */
  readonly digest: string;
  /** The day the file itself states; null where `published` had to come from its companions or is unknown. */
  readonly statedDay: Moment | null;
}

export type FoundArticle = Article & Found;

/** An article as the store lists it: everything but its text, passages and furniture. */
export type ArticleHead = Omit<Article, 'text' | 'passages' | 'furniture'>;

/** A passage that search found, with what its reader needs to judge it. */
export interface Hit {
  readonly passage: Passage;
  /** BM25, higher is better; comparable within one search only. */
  readonly score: number;
  /** The update of a live blog it stands in, with its time and headline; null elsewhere. */
  readonly entry: Entry | null;
}

export interface CoverageChange {
  readonly put: Iterable<FoundArticle>;
  /** Sources whose stored articles still hold. */
  readonly keep: readonly string[];
}

/** Where the coverage lives between reading and briefing. It can always be rebuilt from the sources. */
export interface CoverageStore {
  /** What it holds, by source: what need not be read again. */
  known(): ReadonlyMap<string, Found>;
  /** Makes the store hold exactly these articles: new ones are added, changed ones replaced, others removed. */
  replace(change: CoverageChange): void;
  close(): void;
  /** Reads without changing anything. */
  readonly query: CoverageQuery;
  readonly terms: TermCounts;
}

export interface CoverageQuery {
  /** Every article, by the code-unit order of their sources. */
  heads(): readonly ArticleHead[];
  /** Passages holding any of the terms, best first; equal scores by source and place. */
  search(terms: readonly string[], limit: number): readonly Hit[];
  read(source: string): Article;
}

/** How common a word is among all passages, in any of its forms. */
export interface TermCounts {
  passages(): number;
  /** How many passages hold the term. */
  holding(term: string): number;
}

/** What the jobs are given: coverage to read, never to change. */
export type Coverage = Pick<CoverageStore, 'query' | 'terms'>;

export type { Article, Entry, Passage };
