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
  /** The configured source it came through; empty for a folder without a name. */
  readonly origin: string;
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
  readonly head: ArticleHead;
}

/** Whether an article counts, as far as what stands in the entry goes: null outside live blogs. */
export type Among = (head: ArticleHead, entry: Entry | null) => boolean;

/** A word, or groups of words of each of which a passage must hold one. */
export type SearchTerm = string | { readonly allOf: readonly (readonly string[])[] };

export interface CoverageChange {
  /** Added, or put in the place of the article with the same source. */
  readonly put: Iterable<FoundArticle>;
  /** Sources of articles to be removed; those that the store does not hold are passed over. */
  readonly drop: readonly string[];
}

/** The articles about one event. */
export interface Story {
  readonly title: string;
  readonly sources: readonly string[];
  /** When the latest of them was published, where that is known. */
  readonly newest: Moment | null;
}

/** Where the coverage lives between reading and briefing. It can always be rebuilt from the sources. */
export interface CoverageStore {
  /** What it holds of one origin, by source: what need not be read again. */
  known(origin: string): ReadonlyMap<string, Found>;
  /** Changes exactly these articles, all of them or none. */
  apply(change: CoverageChange): void;
  close(): void;
  /** Another text whenever what the store holds has changed, by this connection or by another one on the same file. */
  readonly version: string;
  /** Of what it holds. */
  readonly origins: readonly string[];
  /** Reads without changing anything. */
  readonly query: CoverageQuery;
  readonly terms: TermCounts;
  readonly stories: StoryList;
}

export interface StoryList {
  /** In place of those saved before. */
  save(stories: readonly Story[]): void;
  /** The first of those saved, in their order. */
  recent(limit: number): readonly Story[];
}

export interface CoverageQuery {
  /** Every article, by the code-unit order of their sources. */
  heads(): readonly ArticleHead[];
  /**
   * Passages holding any of the terms, best first; equal scores by source and place. Of more than ten thousand that hold one, only the
   * latest to come in are looked at; `among`: and of these only what it holds for, everything where it is not given.
   */
  search(terms: readonly SearchTerm[], limit: number, among?: Among): readonly Hit[];
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
