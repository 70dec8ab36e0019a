/** Full-text search over the passages of the store, in an order that depends on nothing but what it holds. */

import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../domain/article.ts';
import type { ArticleHead, Hit } from '../domain/coverage.ts';
import type { PassageRow } from './read-articles.ts';
import { bySource, toPassage } from './read-articles.ts';

interface HitRow extends PassageRow {
  readonly article: number;
  readonly score: number;
}

const COLUMNS = 'p.article, p.start, p."end", p.role, p.entry, p.text, p.runs';
const BEST = `
  SELECT best.score, ${COLUMNS}
  FROM (SELECT rowid, rank AS score FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?) AS best
  JOIN passage AS p ON p.id = best.rowid`;
/** All with a score: slower, and needed only where many share the last score. */
const AT_SCORE = `
  WITH tied AS MATERIALIZED (SELECT rowid, bm25(words) AS score FROM words WHERE words MATCH ?)
  SELECT tied.score, ${COLUMNS} FROM tied
  JOIN passage AS p ON p.id = tied.rowid
  WHERE tied.score = ?`;

export function searchPassages(db: DatabaseSync, terms: readonly string[], limit: number): readonly Hit[] {
  const match = matchAny(terms);
  if (match === null || limit < 1) return [];
  const rows = db.prepare(BEST).all(match, limit + 1) as unknown as HitRow[];
  const last = rows.at(-1)?.score;
  const tied = rows.length > limit && last !== undefined && rows[limit - 1]?.score === last;
  const above = tied ? rows.filter(({ score }) => score !== last) : rows;
  const same = tied ? (db.prepare(AT_SCORE).all(match, last) as unknown as HitRow[]) : [];
  return toHits(db, [...above, ...same]).slice(0, limit);
}

/** How many passages hold the term in any of its forms. */
export function countHolding(db: DatabaseSync, term: string): number {
  const match = matchAny([term]);
  if (match === null) return 0;
  return (db.prepare('SELECT count(*) AS n FROM words WHERE words MATCH ?').get(match) as { n: number }).n;
}

/** Each term a quoted string, so that nothing in it is taken for an operator; null where nothing is left. */
function matchAny(terms: readonly string[]): string | null {
  const quoted = terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('"', ' ').replaceAll('\0', ' ')}"`);
  return quoted.length === 0 ? null : [...new Set(quoted)].join(' OR ');
}

interface Owner {
  readonly source: string;
  readonly text: string;
  readonly entries: readonly Entry[];
}

function toHits(db: DatabaseSync, rows: readonly HitRow[]): Hit[] {
  const owners = new Map<number, Owner>();
  const find = db.prepare('SELECT head, text FROM article WHERE id = ?');
  const ownerOf = (id: number): Owner => {
    const known = owners.get(id);
    if (known !== undefined) return known;
    const { head, text } = find.get(id) as { head: string; text: string };
    const { source, entries } = JSON.parse(head) as ArticleHead;
    owners.set(id, { source, text, entries });
    return { source, text, entries };
  };
  const hits = rows.map((row): Hit => {
    const { source, text, entries } = ownerOf(row.article);
    const entry = row.entry === null ? null : (entries[row.entry] ?? null);
    return { passage: toPassage(row, source, text), score: -row.score, entry };
  });
  return hits.sort(
    (a, b) => b.score - a.score || bySource(a.passage.source, b.passage.source) || a.passage.start - b.passage.start,
  );
}
