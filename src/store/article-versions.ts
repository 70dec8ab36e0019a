/** The versions of articles that shown citations stand on: a receipt holds even where the coverage has changed since. */

import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import { prepared } from './prepared.ts';

/** An article of 200 kB takes a millisecond to digest, and those in the news are cited by one answer after another. */
const DIGESTS = new WeakMap<Article, string>();

/** For use inside a transaction. The name of this very version; coverage belongs to no tenant. */
export function saveVersion(db: DatabaseSync, article: Article, now: number): string {
  const digest = versionOf(article);
  if (prepared(db, 'SELECT 1 FROM article_version WHERE digest = ?').get(digest) === undefined) {
    const json = JSON.stringify(article);
    prepared(db, 'INSERT INTO article_version (digest, kept_at, article) VALUES (?, ?, ?)').run(digest, now, json);
  }
  return digest;
}

/** The name of this very version: of another text, another one. */
export function versionOf(article: Article): string {
  const digest = DIGESTS.get(article) ?? createHash('sha256').update(JSON.stringify(article)).digest('hex');
  DIGESTS.set(article, digest);
  return digest;
}

/** Throws a Problem where SQLite fails. */
export function articleVersion(state: State, digest: string): Article | null {
  const row = readState(state, () =>
    prepared(state.db, 'SELECT article FROM article_version WHERE digest = ?').get(digest),
  ) as { readonly article: string } | undefined;
  return row === undefined ? null : (JSON.parse(row.article) as Article);
}

/** For use inside a transaction: drops those that no shown message names any more. */
export function dropUnnamedVersions(db: DatabaseSync): void {
  db.exec(
    'DELETE FROM article_version WHERE NOT EXISTS (SELECT 1 FROM shown_version WHERE version = article_version.digest)',
  );
}
