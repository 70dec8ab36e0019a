/** Keeps replies of language models in `replies.db`, so that the same is not paid for twice. The file can be removed at any time. */

import { createHash } from 'node:crypto';
import { guardFor, openDatabase } from './open-database.ts';

export interface ReplyCache {
  /** What `model` replied to this request, or null where it is not kept. */
  read(model: string, request: string): KeptReply | null;
  /** `value`: anything that JSON can write. The oldest go when there are too many. */
  write(model: string, request: string, value: unknown): void;
  close(): void;
}

export interface KeptReply {
  readonly value: unknown;
}

/** The newer a reply, the higher its id. Requests hold what readers asked: only their digest is kept. */
const SCHEMA = {
  version: 1,
  tables: `
    CREATE TABLE reply (
      id INTEGER PRIMARY KEY,
      request BLOB NOT NULL UNIQUE,
      value TEXT NOT NULL
    );`,
};
/** Some 50 MB at 5,000 characters a reply. */
const MOST_REPLIES = 10_000;

/** `path` of the file, or `:memory:`. Its methods throw a Problem where SQLite fails. */
export function replyCache(path: string, mostReplies = MOST_REPLIES): ReplyCache {
  const db = openDatabase(path, SCHEMA);
  const guarded = guardFor(path);
  return {
    read: (model, request) =>
      guarded(() => {
        const find = db.prepare('SELECT value FROM reply WHERE request = ?');
        const row = find.get(digestOf(model, request)) as { readonly value: string } | undefined;
        return row === undefined ? null : { value: JSON.parse(row.value) as unknown };
      }),
    write(model, request, value) {
      guarded(() => {
        const put = db.prepare('INSERT OR REPLACE INTO reply (request, value) VALUES (?, ?)');
        put.run(digestOf(model, request), JSON.stringify(value));
        db.prepare('DELETE FROM reply WHERE id <= (SELECT max(id) FROM reply) - ?').run(mostReplies);
      });
    },
    close() {
      db.close();
    },
  };
}

/** As JSON the two cannot run into each other. */
function digestOf(model: string, request: string): Uint8Array {
  return createHash('sha256')
    .update(JSON.stringify([model, request]))
    .digest();
}
