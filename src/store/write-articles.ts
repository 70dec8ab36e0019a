/** Writes articles, their passages and the words of these into the store. */

import type { DatabaseSync } from 'node:sqlite';
import type { CoverageChange, FoundArticle } from '../domain/coverage.ts';

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
  const words = db.prepare('DELETE FROM words WHERE rowid IN (SELECT id FROM passage WHERE article = ?)');
  const passages = db.prepare('DELETE FROM passage WHERE article = ?');
  const article = db.prepare('DELETE FROM article WHERE id = ?');
  for (const row of db.prepare('SELECT id, source FROM article').all()) {
    const { id, source } = row as { id: number; source: string };
    if (kept.has(source)) continue;
    for (const statement of [words, passages, article]) statement.run(id);
  }
}

function inserter(db: DatabaseSync): (article: FoundArticle) => void {
  const intoArticle = db.prepare(
    'INSERT INTO article (source, stamp, digest, stated_day, head, furniture, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const intoPassage = db.prepare(
    'INSERT INTO passage (article, start, "end", role, entry, text, runs) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const intoWords = db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
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
