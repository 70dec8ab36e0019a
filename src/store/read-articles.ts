/** Reads articles and passages back out of the store. */

import type { DatabaseSync } from 'node:sqlite';
import type { Article, Furniture, Passage } from '../domain/article.ts';
import { passageId } from '../domain/article.ts';
import type { ArticleHead, Found } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';
import { prepared } from './prepared.ts';

export interface PassageRow {
  readonly start: number;
  readonly end: number;
  readonly role: Passage['role'];
  readonly entry: number | null;
  readonly text: string | null;
  readonly runs: string | null;
}

export function readFound(db: DatabaseSync, origin: string): ReadonlyMap<string, Found> {
  const rows = prepared(
    db,
    'SELECT source, origin, stamp, digest, stated_day AS statedDay FROM article WHERE origin = ?',
  ).all(origin);
  return new Map((rows as unknown as Found[]).map((row) => [row.source, { ...row }]));
}

export function bySource(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Throws a Problem for a source that the store does not hold. */
export function idOf(db: DatabaseSync, source: string): number {
  const row = prepared(db, 'SELECT id FROM article WHERE source = ?').get(source) as
    { readonly id: number } | undefined;
  if (row !== undefined) return row.id;
  throw new Problem('coverage', `The coverage holds no source named ${source}: the command "sources" lists them.`);
}

export function readArticle(db: DatabaseSync, id: number, head: ArticleHead): Article {
  const { source } = head;
  const { furniture, text } = prepared(db, 'SELECT furniture, text FROM body WHERE article = ?').get(id) as {
    readonly furniture: string;
    readonly text: string;
  };
  const passages = prepared(
    db,
    'SELECT start, "end", role, entry, text, runs FROM passage WHERE article = ? ORDER BY start',
  ).all(id) as unknown as PassageRow[];
  const marks = JSON.parse(furniture) as [number, number, Furniture['reason']][];
  return {
    ...head,
    text,
    passages: passages.map((each) => toPassage(each, source, text)),
    furniture: marks.map(([start, end, reason]) => ({ source, start, end, reason })),
  };
}

/** `whole`: the text of the article, which a plain passage is a slice of. */
export function toPassage({ start, end, role, entry, text, runs }: PassageRow, source: string, whole: string): Passage {
  return {
    id: passageId({ source, start, end }),
    source,
    start,
    end,
    text: text ?? whole.slice(start, end),
    runs: runs === null ? null : (JSON.parse(runs) as NonNullable<Passage['runs']>),
    entry,
    role,
  };
}

/** What the full-text index was given for the passages of an article. */
export function passageTexts(db: DatabaseSync, article: number): readonly { id: number; text: string }[] {
  const whole = prepared(db, 'SELECT text FROM body WHERE article = ?').get(article) as { text: string };
  const rows = prepared(db, 'SELECT id, start, "end", text FROM passage WHERE article = ?').all(article);
  return (rows as unknown as (PassageRow & { id: number })[]).map(({ id, start, end, text }) => ({
    id,
    text: text ?? whole.text.slice(start, end),
  }));
}

export function readOrigins(db: DatabaseSync): readonly string[] {
  const rows = db.prepare('SELECT DISTINCT origin FROM article ORDER BY origin').all() as { origin: string }[];
  return rows.map(({ origin }) => origin);
}
