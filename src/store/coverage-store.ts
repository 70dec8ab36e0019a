/** The coverage store on SQLite: articles, their passages, and a full-text index over them. */

import type { DatabaseSync } from 'node:sqlite';
import type { Article, Entry, Furniture, Passage } from '../domain/article.ts';
import { passageId } from '../domain/article.ts';
import type { ArticleHead, CoverageStore, Found, FoundArticle, Hit } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';
import { openDatabase } from './open-database.ts';

interface ArticleRow {
  readonly id: number;
  readonly source: string;
  readonly head: string;
  readonly furniture: string;
  readonly text: string;
}

interface PassageRow {
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly role: Passage['role'];
  readonly entry: number | null;
  readonly text: string | null;
  readonly runs: string | null;
}

/** `path` of the file, or `:memory:` for a throw-away store. Throws a Problem when it stays locked or cannot be made. */
export function openCoverageStore(path: string): CoverageStore {
  const db = openDatabase(path);
  let heads: readonly ArticleHead[] | null = null;
  return {
    known: () => known(db),
    replace(change) {
      heads = null;
      replace(db, change);
    },
    close() {
      db.close();
    },
    query: {
      heads: () => (heads ??= readHeads(db)),
      search: (terms, limit) => search(db, terms, limit),
      read: (source) => readArticle(db, source),
    },
    terms: {
      passages: () => count(db, 'SELECT count(*) AS n FROM passage'),
      holding: (term) =>
        matchOf([term]) === '' ? 0 : count(db, 'SELECT count(*) AS n FROM words WHERE words MATCH ?', matchOf([term])),
    },
  };
}

function known(db: DatabaseSync): ReadonlyMap<string, Found> {
  const rows = db
    .prepare('SELECT source, stamp, digest, stated_day AS statedDay FROM article')
    .all() as unknown as Found[];
  return new Map(rows.map((row) => [row.source, { ...row }]));
}

function replace(db: DatabaseSync, { put, keep }: { put: Iterable<FoundArticle>; keep: readonly string[] }): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const kept = new Set(keep);
    for (const { id, source } of db.prepare('SELECT id, source FROM article').all() as {
      id: number;
      source: string;
    }[]) {
      if (!kept.has(source)) remove(db, id);
    }
    const insert = inserter(db);
    for (const article of put) insert(article);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function remove(db: DatabaseSync, article: number): void {
  db.prepare('DELETE FROM words WHERE rowid IN (SELECT id FROM passage WHERE article = ?)').run(article);
  db.prepare('DELETE FROM passage WHERE article = ?').run(article);
  db.prepare('DELETE FROM article WHERE id = ?').run(article);
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
    const marks = furniture.map(({ start, end, reason }) => [start, end, reason]);
    const { lastInsertRowid: id } = intoArticle.run(
      head.source,
      stamp,
      digest,
      statedDay,
      JSON.stringify(head),
      JSON.stringify(marks),
      text,
    );
    for (const { start, end, role, entry, runs, text: words } of passages) {
      const plain = runs === null;
      const { lastInsertRowid } = intoPassage.run(
        id,
        start,
        end,
        role,
        entry,
        plain ? null : words,
        plain ? null : JSON.stringify(runs),
      );
      intoWords.run(lastInsertRowid, words);
    }
  };
}

function readHeads(db: DatabaseSync): readonly ArticleHead[] {
  const rows = db.prepare('SELECT head FROM article ORDER BY source').all() as { head: string }[];
  return rows.map(({ head }) => JSON.parse(head) as ArticleHead);
}

function readArticle(db: DatabaseSync, source: string): Article {
  const row = db
    .prepare('SELECT id, source, head, furniture, text FROM article WHERE source = ?')
    .get(source) as unknown as ArticleRow | undefined;
  if (row === undefined)
    throw new Problem('coverage', `The coverage holds no source named ${source}: the command "sources" lists them.`);
  const rows = db
    .prepare('SELECT start, "end", role, entry, text, runs FROM passage WHERE article = ? ORDER BY start')
    .all(row.id);
  const marks = JSON.parse(row.furniture) as [number, number, Furniture['reason']][];
  return {
    ...(JSON.parse(row.head) as ArticleHead),
    text: row.text,
    passages: (rows as unknown as PassageRow[]).map((each) => toPassage(each, row)),
    furniture: marks.map(([start, end, reason]) => ({ source, start, end, reason })),
  };
}

function toPassage(
  { start, end, role, entry, text, runs }: PassageRow,
  article: { source: string; text: string },
): Passage {
  const { source } = article;
  return {
    id: passageId({ source, start, end }),
    source,
    start,
    end,
    text: text ?? article.text.slice(start, end),
    runs: runs === null ? null : (JSON.parse(runs) as NonNullable<Passage['runs']>),
    entry,
    role,
  };
}

function search(db: DatabaseSync, terms: readonly string[], limit: number): readonly Hit[] {
  const match = matchOf(terms);
  if (match === '') return [];
  const rows = db
    .prepare(
      `SELECT best.score, p.article, p.start, p."end", p.role, p.entry, p.text, p.runs
       FROM (SELECT rowid, rank AS score FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?) AS best
       JOIN passage AS p ON p.id = best.rowid`,
    )
    .all(match, limit) as unknown as (PassageRow & { score: number })[];
  const articles = new Map<number, { source: string; text: string; entries: readonly Entry[] }>();
  const fetch = db.prepare('SELECT source, head, text FROM article WHERE id = ?');
  const hits = rows.map((row) => {
    let article = articles.get(row.article);
    if (article === undefined) {
      const { source, head, text } = fetch.get(row.article) as unknown as ArticleRow;
      article = { source, text, entries: (JSON.parse(head) as ArticleHead).entries };
      articles.set(row.article, article);
    }
    const entry = row.entry === null ? null : (article.entries[row.entry] ?? null);
    return { passage: toPassage(row, article), score: -row.score, entry };
  });
  return hits.sort(
    (a, b) => b.score - a.score || order(a.passage.source, b.passage.source) || a.passage.start - b.passage.start,
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each term a quoted string, so that no operator of the query language gets through. */
function matchOf(terms: readonly string[]): string {
  const words = terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('"', ' ').replaceAll('\0', ' ')}"`);
  return [...new Set(words)].join(' OR ');
}

function count(db: DatabaseSync, sql: string, ...values: string[]): number {
  return (db.prepare(sql).get(...values) as { n: number }).n;
}
