/** How often the coverage has changed, and how many articles and passages there are: one row, right for every connection. */

import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './prepared.ts';

export interface Tally {
  readonly changes: number;
  readonly articles: number;
  readonly passages: number;
}

export function readTally(db: DatabaseSync): Tally {
  return prepared(db, 'SELECT changes, articles, passages FROM tally').get() as unknown as Tally;
}

/** Inside the transaction that changes the rest. */
export function countChange(db: DatabaseSync, more: { readonly articles: number; readonly passages: number }): void {
  prepared(db, 'UPDATE tally SET changes = changes + 1, articles = articles + ?, passages = passages + ?').run(
    more.articles,
    more.passages,
  );
}
