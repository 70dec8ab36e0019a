/** Which channels follow which digests, and when the next edition of each is due. */

import type { DatabaseSync } from 'node:sqlite';
import type { Subscription } from '../domain/subscription.ts';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

/** A subscription with what has become of it; times in milliseconds since 1970. */
export interface Followed {
  readonly subscription: Subscription;
  /** When it was made, resumed or last changed: nothing is owed from before. */
  readonly since: number;
  /** Local day and time of the last slot that was decided on; null before the first. */
  readonly lastDay: string | null;
  readonly lastAt: number | null;
  /** Until when the channel has been told everything; null before its first edition. */
  readonly toldUntil: number | null;
  /** When there is something to decide; null: not of itself. */
  readonly nextAt: number | null;
}

/** Its methods throw a Problem where SQLite fails. */
export interface Subscriptions {
  /** Of a workspace or server, by channel and id. */
  of(tenant: Tenant): readonly Followed[];
  /** Of these platforms, those that do not rest and whose time has come, the longest overdue first. */
  due(platforms: readonly string[], now: number): readonly Followed[];
  byId(tenant: Tenant, id: string): Followed | null;
}

const KNOWN = `
  SELECT subscription, since, last_day AS lastDay, last_at AS lastAt, told_until AS toldUntil, next_at AS nextAt
  FROM subscription`;

export function stateSubscriptions(state: State): Subscriptions {
  const read = (sql: string, ...values: (string | number)[]): readonly Followed[] => rows(state, sql, values);
  return {
    of: ({ platform, tenant }) =>
      read(`${KNOWN} WHERE platform = ? AND tenant = ? ORDER BY channel, id`, platform, tenant),
    due: (platforms, now) =>
      read(
        `${KNOWN} WHERE next_at <= ? AND platform IN (SELECT value FROM json_each(?)) ORDER BY next_at, id`,
        now,
        JSON.stringify(platforms),
      ),
    byId: ({ platform, tenant }, id) =>
      read(`${KNOWN} WHERE platform = ? AND tenant = ? AND id = ?`, platform, tenant, id)[0] ?? null,
  };
}

/** Of all platforms, by channel and id. Throws a Problem where SQLite fails. */
export function allSubscriptions(state: State): readonly Followed[] {
  return rows(state, `${KNOWN} ORDER BY platform, tenant, channel, id`);
}

/** For use inside a transaction. One of that id is replaced; one that is paused is due no more. */
export function saveSubscription(db: DatabaseSync, followed: Followed): void {
  const { subscription, since, lastDay, lastAt, toldUntil, nextAt } = followed;
  const { platform, tenant, id, channel, paused } = subscription;
  prepared(
    db,
    `INSERT INTO subscription (platform, tenant, id, channel, subscription, since, last_day, last_at, told_until, next_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (platform, tenant, id) DO UPDATE SET
       channel = excluded.channel, subscription = excluded.subscription, since = excluded.since,
       last_day = excluded.last_day, last_at = excluded.last_at, told_until = excluded.told_until, next_at = excluded.next_at`,
  ).run(
    platform,
    tenant,
    id,
    channel,
    JSON.stringify(subscription),
    since,
    lastDay,
    lastAt,
    toldUntil,
    paused === null ? nextAt : null,
  );
}

/** For use inside a transaction. */
export function removeSubscription(db: DatabaseSync, { platform, tenant }: Tenant, id: string): void {
  prepared(db, 'DELETE FROM subscription WHERE platform = ? AND tenant = ? AND id = ?').run(platform, tenant, id);
}

function rows(state: State, sql: string, values: readonly (string | number)[] = []): readonly Followed[] {
  return readState(state, () => prepared(state.db, sql).all(...values)).map(toFollowed);
}

function toFollowed(row: unknown): Followed {
  const { subscription, ...rest } = row as Omit<Followed, 'subscription'> & { readonly subscription: string };
  return { ...rest, subscription: JSON.parse(subscription) as Subscription };
}
