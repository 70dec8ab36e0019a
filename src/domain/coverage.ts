/** What reading a folder of coverage yields: articles, what was left out and why, and how the store is asked. */

import type { Article, Entry, Passage } from './article.ts';

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
}

/** An article as the store lists it: everything but its text, passages and furniture. */
export type ArticleHead = Omit<Article, 'text' | 'passages' | 'furniture'>;

/** A passage that search found, with what its reader needs to judge it. */
export interface Hit {
  readonly passage: Passage;
  /** BM25, higher is better; comparable within one search only. */
  readonly score: number;
}

/** Where the coverage lives between reading and briefing. It can always be rebuilt from the sources. */
export interface CoverageStore {
  /** Makes the store hold exactly these articles: new ones are added, changed ones replaced, others removed. */
  replace(change: { readonly put: readonly (Article & Found)[]; readonly keep: readonly string[] }): void;
  /** Reads without changing anything. */
  readonly query: CoverageQuery;
  close(): void;
}

export interface CoverageQuery {
  heads(): readonly ArticleHead[];
  search(terms: readonly string[], limit: number): readonly Hit[];
  read(source: string): Article;
}

export type { Article, Entry, Passage };
