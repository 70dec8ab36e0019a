/** What a channel does not want to see again: points and sources, until somebody takes that back. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

export interface Withdrawal extends Withdrawable {
  readonly user: string;
}

export interface Withdrawable {
  readonly channel: string;
  readonly kind: 'point' | 'source';
  readonly what: string;
}

export interface Withdrawn {
  readonly points: readonly string[];
  readonly sources: readonly string[];
}

/** For use inside a transaction. What is withdrawn already stays so, by whoever was first. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveWithdrawal(db: DatabaseSync, { platform, tenant }: Tenant, of: Withdrawal, now: number): void {
  const { channel, kind, what, user } = of;
  prepared(
    db,
    `INSERT INTO withdrawal (platform, tenant, channel, kind, what, user, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  ).run(platform, tenant, channel, kind, what, user, now);
}

/** For use inside a transaction. */
export function undoWithdrawal(db: DatabaseSync, { platform, tenant }: Tenant, of: Withdrawable): void {
  const { channel, kind, what } = of;
  prepared(
    db,
    'DELETE FROM withdrawal WHERE platform = ? AND tenant = ? AND channel = ? AND kind = ? AND what = ?',
  ).run(platform, tenant, channel, kind, what);
}

/** Each in code-point order. Throws a Problem where SQLite fails. */
export function withdrawnIn(
  state: State,
  { platform, tenant, channel }: Tenant & { readonly channel: string },
): Withdrawn {
  const rows = readState(state, () =>
    prepared(
      state.db,
      'SELECT kind, what FROM withdrawal WHERE platform = ? AND tenant = ? AND channel = ? ORDER BY kind, what',
    ).all(platform, tenant, channel),
  ) as unknown as readonly Pick<Withdrawal, 'kind' | 'what'>[];
  const all = (kind: Withdrawal['kind']): readonly string[] =>
    rows.filter((row) => row.kind === kind).map(({ what }) => what);
  return { points: all('point'), sources: all('source') };
}
