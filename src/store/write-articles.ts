/** Writes articles, their passages and the words of these into the store, and takes them out of it. */

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CoverageChange, FoundArticle } from '../domain/coverage.ts';
import { passageTexts } from './read-articles.ts';
import { countChange } from './tally.ts';
import { inTransaction } from './transaction.ts';

/** All or nothing. Takes as long as the change is large, however much the store holds. */
export function applyChange(db: DatabaseSync, { put, drop }: CoverageChange): void {
  inTransaction(db, () => {
    const remove = remover(db);
    const insert = inserter(db);
    const sum = { touched: 0, articles: 0, passages: 0 };
    const count = (articles: number, passages: number | null): void => {
      if (passages === null) return;
      sum.touched += 1;
      sum.articles += articles;
      sum.passages += articles * passages;
    };
    for (const source of drop) count(-1, remove(source));
    for (const article of put) {
      count(-1, remove(article.source));
      count(1, insert(article));
    }
    if (sum.touched > 0) countChange(db, sum);
  });
}

/** Gives how many passages went, or null where there was no such article. */
function remover(db: DatabaseSync): (source: string) => number | null {
  const find = db.prepare('SELECT id FROM article WHERE source = ?');
  const words = prepare(db, "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)");
  const rest = [
    prepare(db, 'DELETE FROM passage WHERE article = ?'),
    prepare(db, 'DELETE FROM body WHERE article = ?'),
    prepare(db, 'DELETE FROM article WHERE id = ?'),
  ];
  return (source) => {
    const held = find.get(source) as { readonly id: number } | undefined;
    if (held === undefined) return null;
    const passages = passageTexts(db, held.id);
    for (const passage of passages) words.run(passage.id, passage.text);
    for (const statement of rest) statement.run(held.id);
    return passages.length;
  };
}

/** Every run tells the last rowid, and those of the full-text index do not fit a JavaScript number. */
function prepare(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
}

/** Gives how many passages came. */
function inserter(db: DatabaseSync): (article: FoundArticle) => number {
  const intoArticle = prepare(
    db,
    'INSERT INTO article (source, origin, stamp, digest, stated_day, head) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const intoBody = prepare(db, 'INSERT INTO body (article, furniture, text) VALUES (?, ?, ?)');
  const intoPassage = prepare(
    db,
    'INSERT INTO passage (article, start, "end", role, entry, text, runs) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const intoWords = prepare(db, 'INSERT INTO words (rowid, text) VALUES (?, ?)');
  return ({ text, passages, furniture, origin, stamp, digest, statedDay, ...head }) => {
    const marks = JSON.stringify(furniture.map(({ start, end, reason }) => [start, end, reason]));
    const { lastInsertRowid: id } = intoArticle.run(
      head.source,
      origin,
      stamp,
      digest,
      statedDay,
      JSON.stringify(head),
    );
    intoBody.run(id, marks, text);
    for (const { start, end, role, entry, runs, text: words } of passages) {
      const own = runs === null ? null : words;
      const map = runs === null ? null : JSON.stringify(runs);
      const { lastInsertRowid } = intoPassage.run(id, start, end, role, entry, own, map);
      intoWords.run(lastInsertRowid, words);
    }
    return passages.length;
  };
}
