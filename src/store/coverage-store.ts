/** The coverage store on SQLite: articles, their passages, and a full-text index over them. */

import type { ArticleHead, CoverageStore } from '../domain/coverage.ts';
import { MEMORY, openDatabase, removeDatabase } from './open-database.ts';
import { readArticle, readFound, readHeads } from './read-articles.ts';
import { countHolding, searchPassages } from './search-passages.ts';
import { isCorrupt, isFromSqlite, storeProblem } from './store-problem.ts';
import { replaceArticles } from './write-articles.ts';

/** `path` of the file, or `:memory:` for a throw-away store. Its methods throw a Problem where SQLite fails. */
export function openCoverageStore(path: string): CoverageStore {
  const db = openDatabase(path);
  let heads: readonly ArticleHead[] | null = null;
  const guarded = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      if (!isFromSqlite(error)) throw error;
      if (isCorrupt(error) && path !== MEMORY) removeDatabase(path);
      throw storeProblem(path, error);
    }
  };
  return {
    known: () => guarded(() => readFound(db)),
    replace(change) {
      heads = null;
      guarded(() => {
        replaceArticles(db, change);
      });
    },
    close() {
      db.close();
    },
    query: {
      heads: () => (heads ??= guarded(() => readHeads(db))),
      search: (terms, limit) => guarded(() => searchPassages(db, terms, limit)),
      read: (source) => guarded(() => readArticle(db, source)),
    },
    terms: {
      passages: () => guarded(() => (db.prepare('SELECT count(*) AS n FROM passage').get() as { n: number }).n),
      holding: (term) => guarded(() => countHolding(db, term)),
    },
  };
}
