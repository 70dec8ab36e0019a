/** The stories among the articles, kept as they were last grouped. */

import type { DatabaseSync } from 'node:sqlite';
import type { Story } from '../domain/coverage.ts';
import { prepared } from './prepared.ts';
import { countChange } from './tally.ts';
import { inTransaction } from './transaction.ts';

/** In place of those saved before; the same stories again are no change. */
export function saveStories(db: DatabaseSync, stories: readonly Story[]): void {
  inTransaction(db, () => {
    if (JSON.stringify(recentStories(db, -1)) === JSON.stringify(stories.map(plain))) return;
    prepared(db, 'DELETE FROM story').run();
    const insert = prepared(db, 'INSERT INTO story (position, title, sources, newest) VALUES (?, ?, ?, ?)');
    for (const [position, { title, sources, newest }] of stories.entries())
      insert.run(position, title, JSON.stringify(sources), newest);
    countChange(db, { articles: 0, passages: 0 });
  });
}

/** A limit below 0 is none. */
export function recentStories(db: DatabaseSync, limit: number): readonly Story[] {
  const rows = prepared(db, 'SELECT title, sources, newest FROM story ORDER BY position LIMIT ?').all(limit);
  return (rows as unknown as (Omit<Story, 'sources'> & { readonly sources: string })[]).map((row) =>
    plain({ ...row, sources: JSON.parse(row.sources) as string[] }),
  );
}

function plain({ title, sources, newest }: Story): Story {
  return { title, sources, newest };
}
