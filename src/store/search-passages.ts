/** Full-text search over the passages of the store, in an order that depends on nothing but what it holds. */

import type { DatabaseSync } from 'node:sqlite';
import type { Among, Hit, SearchTerm } from '../domain/coverage.ts';
import type { HeldArticles } from './held-articles.ts';
import { prepared } from './prepared.ts';
import { bySource } from './read-articles.ts';

export interface Search {
  readonly terms: readonly SearchTerm[];
  readonly limit: number;
  /** Null for all. */
  readonly among: Among | null;
}

interface HitRow {
  readonly article: number;
  readonly start: number;
  readonly entry: number | null;
  readonly score: number;
}

/** Ranking takes a microsecond or two a passage: of more than these that match, only the latest to come in are ranked. */
const MOST_RANKED = 10_000;
/** "ORDER BY rank" would rank all that match, however few are wanted. */
const RANKED = `
  WITH ranked AS MATERIALIZED (
    SELECT rowid AS id, bm25(words) AS score FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ${MOST_RANKED}
  )
  SELECT article, start, entry, score FROM ranked JOIN passage USING (id)`;
/** The best, and all that share the score of the last of them. */
const BEST = `${RANKED} WHERE score <= coalesce((SELECT score FROM ranked ORDER BY score LIMIT 1 OFFSET ?), 0)`;

export function searchPassages(db: DatabaseSync, search: Search, articles: HeldArticles): readonly Hit[] {
  const { limit, among } = search;
  const match = matchAny(search.terms);
  if (match === null || limit < 1) return [];
  const { byId } = articles.heads();
  const rows = among === null ? prepared(db, BEST).all(match, limit - 1) : prepared(db, RANKED).all(match);
  const found = (rows as unknown as HitRow[]).flatMap((row) => {
    const head = byId.get(row.article);
    if (head === undefined) return [];
    const entry = row.entry === null ? null : (head.entries[row.entry] ?? null);
    return among === null || among(head, entry) ? [{ row, head, entry }] : [];
  });
  const ordered = found.sort(
    (a, b) => a.row.score - b.row.score || bySource(a.head.source, b.head.source) || a.row.start - b.row.start,
  );
  return ordered.slice(0, limit).flatMap(({ row, head, entry }) => {
    const passage = articles.read(row.article).passages.find(({ start }) => start === row.start);
    return passage === undefined ? [] : [{ passage, score: -row.score, entry, head }];
  });
}

/** In the language of FTS5; null where nothing is left to look for. */
export function matchAny(terms: readonly SearchTerm[]): string | null {
  const parts = terms.flatMap((term) => {
    if (typeof term === 'string') return quoted(term);
    const groups = term.allOf.map((words) => matchAny(words));
    return groups.length === 0 || groups.includes(null) ? [] : `(${groups.map((group) => `(${group})`).join(' AND ')})`;
  });
  return parts.length === 0 ? null : [...new Set(parts)].join(' OR ');
}

/** A quoted string, so that nothing in it is taken for an operator. */
function quoted(term: string): readonly string[] {
  return /[\p{L}\p{N}]/u.test(term) ? [`"${term.replaceAll('"', ' ').replaceAll('\0', ' ')}"`] : [];
}
