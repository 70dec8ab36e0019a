/** Who did what that others must be able to ask about: withdrawing, forgetting, installing. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';

export interface Deed {
  readonly channel: string | null;
  /** Null also where the user was forgotten since. */
  readonly user: string | null;
  readonly deed: string;
  /** What it was done to. It names no user: nothing forgets it. */
  readonly what: string;
}

export type DoneDeed = Deed & Tenant & { readonly at: number };

const DEEDS_KEPT_MS = 365 * 24 * 60 * 60_000;

/** For use inside a transaction. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveDeed(db: DatabaseSync, { platform, tenant }: Tenant, of: Deed, now: number): void {
  const { channel, user, deed, what } = of;
  db.prepare(
    'INSERT INTO deed (platform, tenant, channel, user, deed, what, done_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(platform, tenant, channel, user, deed, what, now);
}

/** Of all tenants, done at or after `since`, newest first. Throws a Problem where SQLite fails. */
export function listDeeds(state: State, since: number): readonly DoneDeed[] {
  return readState(state, () =>
    state.db
      .prepare(
        `SELECT platform, tenant, channel, user, deed, what, done_at AS at FROM deed
         WHERE done_at >= ? ORDER BY done_at DESC, id DESC`,
      )
      .all(since),
  ).map((row) => ({ ...row }) as unknown as DoneDeed);
}

/** For use inside a transaction: they are kept for a year, however long the rest is. */
export function dropOldDeeds(db: DatabaseSync, now: number): void {
  db.prepare('DELETE FROM deed WHERE done_at < ?').run(now - DEEDS_KEPT_MS);
}
