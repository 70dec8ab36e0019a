/** How a message comes into the outbox: a row for each part, in the transaction of what it answers. */

import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './prepared.ts';

/** Where a message goes. Equal ids of two tenants, or of two platforms, are strangers. */
export interface Address {
  readonly platform: string;
  readonly tenant: string;
  readonly channel: string;
  /** Null: into the channel itself. */
  readonly thread: string | null;
}

export interface OutgoingMessage extends Address {
  /** How it is to be posted (`message`, `only-you` …): between whoever writes it and the platform's Poster. */
  readonly kind: string;
  /** Names the message among all of its tenant: a second one of that name is the same one. */
  readonly key: string;
  /** Payloads in the platform's own form, in reading order. */
  readonly parts: readonly string[];
  readonly ifUnsure: IfUnsure;
}

/** What to do where nobody can find out whether the platform took a post: `resend` it once, or `leave` it. */
export type IfUnsure = 'leave' | 'resend';

/** For use inside a transaction. Known: a message of that key was written before, and nothing is written. */
export function addMessage(db: DatabaseSync, message: OutgoingMessage, now: number): 'written' | 'known' {
  const { platform, tenant, channel, thread, kind, key, ifUnsure } = message;
  const known = prepared(db, 'SELECT 1 FROM outbox WHERE platform = ? AND tenant = ? AND key = ?');
  if (known.get(platform, tenant, key) !== undefined) return 'known';
  const insert = prepared(
    db,
    `INSERT INTO outbox (platform, tenant, channel, thread, kind, key, part, payload, if_unsure, next_at, since)
     VALUES ($platform, $tenant, $channel, $thread, $kind, $key, $part, $payload, $ifUnsure, $now, $now)`,
  );
  for (const [part, payload] of message.parts.entries()) {
    insert.run({ platform, tenant, channel, thread, kind, key, part, payload, ifUnsure, now });
  }
  return 'written';
}
