/** The coverage store on SQLite: articles, their passages, and a full-text index over them. */

import type { ArticleHead, CoverageStore } from '../domain/coverage.ts';
import { guardFor, openDatabase } from './open-database.ts';
import { readArticle, readFound, readHeads } from './read-articles.ts';
import { countHolding, searchPassages } from './search-passages.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { replaceArticles } from './write-articles.ts';

/** `path` of the file, or `:memory:` for a throw-away store. Its methods throw a Problem where SQLite fails. */
export function openCoverageStore(path: string): CoverageStore {
  const db = openDatabase(path, { version: SCHEMA_VERSION, tables: SCHEMA });
  let heads: readonly ArticleHead[] | null = null;
  const guarded = guardFor(path);
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
