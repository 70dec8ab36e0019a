/** The coverage store on SQLite: articles, their passages, a full-text index over them, and the stories they tell. */

import type { DatabaseSync } from 'node:sqlite';
import type { CoverageStore } from '../domain/coverage.ts';
import { heldArticles } from './held-articles.ts';
import { guardFor, openDatabase } from './open-database.ts';
import { idOf, readFound, readOrigins } from './read-articles.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { searchPassages } from './search-passages.ts';
import { recentStories, saveStories } from './stories.ts';
import { readTally } from './tally.ts';
import { inSnapshot } from './transaction.ts';
import { termCounts } from './term-counts.ts';
import { applyChange } from './write-articles.ts';

/**
 * `path` of the file, or `:memory:` for a throw-away store. Its methods throw a Problem where SQLite fails. Several may be open on
 * one file, in as many threads and processes: each sees what the others have written.
 */
export function openCoverageStore(path: string): CoverageStore {
  const db = openDatabase(path, { version: SCHEMA_VERSION, tables: SCHEMA });
  const guarded = guardFor(path);
  const articles = heldArticles(db);
  const holding = termCounts(db);
  /** All that is read is of one moment, whatever others write meanwhile. */
  const asked = <Result>(ask: () => Result): Result => guarded(() => inSnapshot(db, ask));
  return {
    known: (origin) => guarded(() => readFound(db, origin)),
    apply(change) {
      guarded(() => {
        applyChange(db, change);
      });
    },
    close() {
      db.close();
    },
    get version() {
      return guarded(() => String(readTally(db).changes));
    },
    get origins() {
      return guarded(() => readOrigins(db));
    },
    query: {
      heads: () => asked(() => articles.heads().all),
      search: (terms, limit, among) =>
        asked(() => searchPassages(db, { terms, limit, among: among ?? null }, articles)),
      read: (source) => asked(() => articles.read(idOf(db, source))),
    },
    terms: {
      passages: () => guarded(() => readTally(db).passages),
      holding: (term) => asked(() => holding(term)),
    },
    stories: storiesIn(db, guarded),
  };
}

function storiesIn(db: DatabaseSync, guarded: ReturnType<typeof guardFor>): CoverageStore['stories'] {
  return {
    save(stories) {
      guarded(() => {
        saveStories(db, stories);
      });
    },
    recent: (limit) => guarded(() => recentStories(db, Math.max(0, limit))),
  };
}
