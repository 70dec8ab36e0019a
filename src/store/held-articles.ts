/** What a connection holds of the articles: every head, kept up with what any connection writes, and the articles read last. */

import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import type { ArticleHead } from '../domain/coverage.ts';
import { prepared } from './prepared.ts';
import { bySource, readArticle } from './read-articles.ts';
import { readTally } from './tally.ts';

/** To be asked inside a snapshot. */
export interface HeldArticles {
  heads(): Heads;
  /** The same object each time, as long as the article is one of those read last. */
  read(id: number): Article;
}

export interface Heads {
  /** By the code-unit order of their sources; the same array as long as nothing has changed. */
  readonly all: readonly ArticleHead[];
  /** By the id of the article, which no other one ever had. */
  readonly byId: ReadonlyMap<number, ArticleHead>;
}

/** Code units of the texts of the articles kept: some 2,000 articles, less than 100 MB with what is found out about them. */
const KEPT_LENGTH = 8_000_000;

export function heldArticles(db: DatabaseSync): HeldArticles {
  const keeper = headKeeper(db);
  const kept = new Map<number, Article>();
  let length = 0;
  const keep = (id: number, article: Article): Article => {
    // What was asked for last goes last.
    if (!kept.delete(id)) length += article.text.length;
    kept.set(id, article);
    for (const [oldest, { text }] of kept) {
      if (length <= KEPT_LENGTH) break;
      kept.delete(oldest);
      length -= text.length;
    }
    return article;
  };
  return {
    heads: keeper,
    read(id) {
      const before = kept.get(id);
      if (before !== undefined) return keep(id, before);
      const head = keeper().byId.get(id);
      if (head === undefined) throw new Error(`there is no article ${id}`);
      return keep(id, readArticle(db, id, head));
    },
  };
}

/** Gives the heads as they are now; only what is new or gone since the last time costs anything. */
function headKeeper(db: DatabaseSync): () => Heads {
  const byId = new Map<number, ArticleHead>();
  let changes = -1;
  let newest = 0;
  let all: readonly ArticleHead[] = [];
  return () => {
    const tally = readTally(db);
    if (tally.changes === changes) return { all, byId };
    const fresh = readBehind(db, newest);
    for (const { id, head } of fresh) byId.set(id, head);
    newest = fresh.at(-1)?.id ?? newest;
    const gone = byId.size > tally.articles ? takeOutGone(db, byId) : new Set();
    const some = [...all, ...fresh.map(({ head }) => head)].filter((head) => !gone.has(head));
    // SQLite compares text by its bytes in UTF-8, JavaScript by code units: only the latter is the order we promise.
    if (fresh.length + gone.size > 0) all = some.sort((a, b) => bySource(a.source, b.source));
    changes = tally.changes;
    return { all, byId };
  };
}

function readBehind(db: DatabaseSync, newest: number): readonly { readonly id: number; readonly head: ArticleHead }[] {
  const rows = prepared(db, 'SELECT id, head FROM article WHERE id > ? ORDER BY id').all(newest);
  return (rows as { id: number; head: string }[]).map(({ id, head }) => ({
    id,
    head: JSON.parse(head) as ArticleHead,
  }));
}

function takeOutGone(db: DatabaseSync, byId: Map<number, ArticleHead>): ReadonlySet<ArticleHead> {
  const { ids } = prepared(db, 'SELECT json_group_array(id) AS ids FROM article').get() as { readonly ids: string };
  const held = new Set(JSON.parse(ids) as number[]);
  const gone = new Set<ArticleHead>();
  for (const [id, head] of byId) {
    if (held.has(id)) continue;
    byId.delete(id);
    gone.add(head);
  }
  return gone;
}
