/** What readers thought of our messages. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';

export interface Feedback {
  readonly channel: string;
  readonly user: string;
  /** Of the shown message. */
  readonly key: string;
  /** Its title. */
  readonly about: string;
  readonly verdict: 'helpful' | 'not-helpful';
  readonly reason: string | null;
}

export type GivenFeedback = Feedback & Tenant & { readonly at: number };

/** For use inside a transaction. A user's last verdict on a message holds; without a reason it keeps that of the same verdict before. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveFeedback(db: DatabaseSync, { platform, tenant }: Tenant, feedback: Feedback, now: number): void {
  const { channel, user, key, about, verdict, reason } = feedback;
  db.prepare(
    `INSERT INTO feedback (platform, tenant, channel, user, key, about, verdict, reason, given_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (platform, tenant, key, user) DO UPDATE SET
       channel = excluded.channel, about = excluded.about, verdict = excluded.verdict, given_at = excluded.given_at,
       reason = ifnull(excluded.reason, iif(verdict = excluded.verdict, reason, NULL))`,
  ).run(platform, tenant, channel, user, key, about, verdict, reason, now);
}

/** Of all tenants, given at or after `since`, newest first. Throws a Problem where SQLite fails. */
export function listFeedback(state: State, since: number): readonly GivenFeedback[] {
  return readState(state, () =>
    state.db
      .prepare(
        `SELECT platform, tenant, channel, user, key, about, verdict, reason, given_at AS at
         FROM feedback WHERE given_at >= ? ORDER BY given_at DESC`,
      )
      .all(since),
  ).map((row) => ({ ...row }) as unknown as GivenFeedback);
}
