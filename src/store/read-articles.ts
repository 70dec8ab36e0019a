/** Reads articles and passages back out of the store. */

import type { DatabaseSync } from 'node:sqlite';
import type { Article, Furniture, Passage } from '../domain/article.ts';
import { passageId } from '../domain/article.ts';
import type { ArticleHead, Found } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';

export interface PassageRow {
  readonly start: number;
  readonly end: number;
  readonly role: Passage['role'];
  readonly entry: number | null;
  readonly text: string | null;
  readonly runs: string | null;
}

export function readFound(db: DatabaseSync): ReadonlyMap<string, Found> {
  const rows = db.prepare('SELECT source, stamp, digest, stated_day AS statedDay FROM article').all();
  return new Map((rows as unknown as Found[]).map((row) => [row.source, { ...row }]));
}

/** SQLite compares text by its bytes in UTF-8, JavaScript by code units: only the latter is the order we promise. */
export function readHeads(db: DatabaseSync): readonly ArticleHead[] {
  const rows = db.prepare('SELECT head FROM article').all() as { head: string }[];
  const heads = rows.map(({ head }) => JSON.parse(head) as ArticleHead);
  return heads.sort((a, b) => bySource(a.source, b.source));
}

export function bySource(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Throws a Problem for a source that the store does not hold. */
export function readArticle(db: DatabaseSync, source: string): Article {
  const row = db.prepare('SELECT id, head, furniture, text FROM article WHERE source = ?').get(source) as
    { readonly id: number; readonly head: string; readonly furniture: string; readonly text: string } | undefined;
  if (row === undefined) {
    throw new Problem('coverage', `The coverage holds no source named ${source}: the command "sources" lists them.`);
  }
  const passages = db
    .prepare('SELECT start, "end", role, entry, text, runs FROM passage WHERE article = ? ORDER BY start')
    .all(row.id) as unknown as PassageRow[];
  const marks = JSON.parse(row.furniture) as [number, number, Furniture['reason']][];
  return {
    ...(JSON.parse(row.head) as ArticleHead),
    text: row.text,
    passages: passages.map((each) => toPassage(each, source, row.text)),
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
  const whole = db.prepare('SELECT text FROM article WHERE id = ?').get(article) as { text: string };
  const rows = db.prepare('SELECT id, start, "end", text FROM passage WHERE article = ?').all(article);
  return (rows as unknown as (PassageRow & { id: number })[]).map(({ id, start, end, text }) => ({
    id,
    text: text ?? whole.text.slice(start, end),
  }));
}
