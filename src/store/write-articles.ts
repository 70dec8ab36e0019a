/** Writes articles, their passages and the words of these into the store. */

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CoverageChange, FoundArticle } from '../domain/coverage.ts';
import { passageTexts } from './read-articles.ts';

/** All or nothing. */
export function replaceArticles(db: DatabaseSync, { put, keep }: CoverageChange): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    removeAllBut(db, new Set(keep));
    const insert = inserter(db);
    for (const article of put) insert(article);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function removeAllBut(db: DatabaseSync, kept: ReadonlySet<string>): void {
  const words = prepare(db, "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)");
  const passages = prepare(db, 'DELETE FROM passage WHERE article = ?');
  const article = prepare(db, 'DELETE FROM article WHERE id = ?');
  const held = db.prepare('SELECT id, source FROM article').all() as { id: number; source: string }[];
  for (const { id, source } of held) {
    if (kept.has(source)) continue;
    for (const passage of passageTexts(db, id)) words.run(passage.id, passage.text);
    passages.run(id);
    article.run(id);
  }
}

/** Every run tells the last rowid, and those of the full-text index do not fit a JavaScript number. */
function prepare(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReadBigInts(true);
  return statement;
}

function inserter(db: DatabaseSync): (article: FoundArticle) => void {
  const intoArticle = prepare(
    db,
    'INSERT INTO article (source, stamp, digest, stated_day, head, furniture, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const intoPassage = prepare(
    db,
    'INSERT INTO passage (article, start, "end", role, entry, text, runs) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const intoWords = prepare(db, 'INSERT INTO words (rowid, text) VALUES (?, ?)');
  return ({ text, passages, furniture, stamp, digest, statedDay, ...head }) => {
    const marks = JSON.stringify(furniture.map(({ start, end, reason }) => [start, end, reason]));
    const { lastInsertRowid: id } = intoArticle.run(
      head.source,
      stamp,
      digest,
      statedDay,
      JSON.stringify(head),
      marks,
      text,
    );
    for (const { start, end, role, entry, runs, text: words } of passages) {
      const own = runs === null ? null : words;
      const map = runs === null ? null : JSON.stringify(runs);
      const { lastInsertRowid } = intoPassage.run(id, start, end, role, entry, own, map);
      intoWords.run(lastInsertRowid, words);
    }
  };
}
