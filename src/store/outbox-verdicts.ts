/** What came of a post, as its row keeps it. */

import type { DatabaseSync } from 'node:sqlite';
import type { Holder } from './inbox-upkeep.ts';
import type { IfUnsure } from './outbox-messages.ts';
import { prepared } from './prepared.ts';

export type Verdict =
  /** Under the platform's id of it, where it gave one. */
  | { readonly kind: 'sent'; readonly message: string | null }
  /** Surely not there: post it (again). */
  | { readonly kind: 'post'; readonly at: number; readonly ifUnsure: IfUnsure }
  /** Perhaps there: find out. */
  | { readonly kind: 'look'; readonly at: number }
  | GivenUp;

export type GivenUp =
  /** Perhaps there, and nobody can find out. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Not there, and never will be. */
  | {
      readonly kind: 'dead';
      readonly reason: string;
      /** The channel is gone, or closed to us: nothing else would arrive there either. */
      readonly isClosed: boolean;
    };

export interface Settled<Kind extends Verdict = Verdict> {
  readonly post: number;
  readonly verdict: Kind;
}

/** For use inside a transaction. False where this worker no longer holds the post: somebody else has found out. */
export function settlePost(db: DatabaseSync, holder: Holder, { post, verdict }: Settled): boolean {
  const held = prepared(db, 'SELECT 1 FROM outbox WHERE id = ? AND worker = ?').get(post, holder.worker);
  if (held === undefined) return false;
  const now = holder.now();
  switch (verdict.kind) {
    case 'sent':
      prepared(
        db,
        `UPDATE outbox SET state = 'sent', message = ?, payload = NULL, worker = NULL, since = ? WHERE id = ?`,
      ).run(verdict.message, now, post);
      break;
    case 'post':
      prepared(
        db,
        `UPDATE outbox SET state = 'new', next_at = ?, if_unsure = ?, worker = NULL, since = ? WHERE id = ?`,
      ).run(verdict.at, verdict.ifUnsure, now, post);
      break;
    case 'look':
      prepared(db, 'UPDATE outbox SET next_at = ?, worker = NULL, since = ? WHERE id = ?').run(verdict.at, now, post);
      break;
    case 'unknown':
    case 'dead':
      giveUp(db, { post, verdict }, now);
      break;
  }
  return true;
}

/** With the parts that were to follow: the end of a message is not posted where its beginning may be missing. */
function giveUp(db: DatabaseSync, { post, verdict }: Settled<GivenUp>, now: number): void {
  const closed = verdict.kind === 'dead' && verdict.isClosed ? 1 : 0;
  prepared(
    db,
    `UPDATE outbox SET state = ?, reason = ?, closed = ?, payload = NULL, worker = NULL, since = ? WHERE id = ?`,
  ).run(verdict.kind, verdict.reason, closed, now, post);
  prepared(
    db,
    `UPDATE outbox SET state = 'dead', reason = 'an earlier part did not surely arrive', payload = NULL, since = ?
     WHERE state = 'new' AND (platform, tenant, key) = (SELECT platform, tenant, key FROM outbox WHERE id = ?)`,
  ).run(now, post);
}
