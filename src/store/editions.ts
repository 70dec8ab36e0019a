/** Editions on their way to their channels, and what each channel has been told by those that arrived. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

export interface QueuedEdition extends Tenant {
  /** Of its message in the outbox; the same for the same slot, so that one slot has one edition. */
  readonly key: string;
  /** Id of the subscription. */
  readonly subscription: string;
  readonly channel: string;
  /** When it was due, in milliseconds since 1970. */
  readonly slot: number;
  /** It tells everything until then. */
  readonly toldUntil: number;
  /** JSON, one for each claim: what the channel knows once it has arrived. */
  readonly claims: readonly string[];
}

/** For use inside a transaction. Known: the slot has its edition, and nothing is written. */
export function queueEdition(db: DatabaseSync, edition: QueuedEdition, now: number): 'queued' | 'known' {
  const { platform, tenant, key, subscription, channel, slot, toldUntil, claims } = edition;
  const { changes } = prepared(
    db,
    `INSERT INTO edition (platform, tenant, key, subscription, channel, slot, told_until, claims, state, since)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?) ON CONFLICT DO NOTHING`,
  ).run(platform, tenant, key, subscription, channel, slot, toldUntil, JSON.stringify(claims), now);
  return changes === 0 ? 'known' : 'queued';
}

export type EditionEnd = 'delivered' | 'unknown' | 'dead';

export interface EndedEdition extends Tenant {
  readonly key: string;
  readonly subscription: string;
  readonly channel: string;
  readonly state: EditionEnd;
  /** Why it did not arrive. */
  readonly reason: string | null;
  /** It did not because the channel is gone, or closed to us. */
  readonly closed: boolean;
}

/**
 * For use inside a transaction. What has become of editions whose posts are all settled: of one that arrived, its claims are told;
 * where the beginning did not, nothing is. What nobody can find out counts as told, and is never sent again. At most so many at
 * once, so that nobody waits long for the state.
 */
export function endEditions(db: DatabaseSync, now: number, most = Number.MAX_SAFE_INTEGER): readonly EndedEdition[] {
  const ended = prepared(db, SETTLED).all(most) as unknown as readonly (Omit<EndedEdition, 'closed'> & {
    claims: string;
    toldUntil: number;
    closed: number;
  })[];
  const close = prepared(
    db,
    `UPDATE edition SET state = ?, reason = ?, claims = NULL, since = ? WHERE platform = ? AND tenant = ? AND key = ?`,
  );
  const tell = prepared(
    db,
    'INSERT INTO told_claim (platform, tenant, channel, claim, told_at) VALUES (?, ?, ?, ?, ?)',
  );
  const advance = prepared(
    db,
    `UPDATE subscription SET told_until = max(ifnull(told_until, 0), ?)
     WHERE platform = ? AND tenant = ? AND id = ? AND channel = ?`,
  );
  return ended.map(({ claims, toldUntil, ...edition }) => {
    const { platform, tenant, key, subscription, channel, state, reason, closed } = edition;
    close.run(state, reason, now, platform, tenant, key);
    if (state !== 'dead') {
      for (const claim of JSON.parse(claims) as readonly string[]) tell.run(platform, tenant, channel, claim, now);
      advance.run(toldUntil, platform, tenant, subscription, channel);
    }
    return { platform, tenant, key, subscription, channel, state, reason, closed: closed === 1 };
  });
}

/** Its first part decides: readers have seen what it begins with. */
const SETTLED = `
  SELECT edition.platform, edition.tenant, edition.key, subscription, edition.channel, claims, told_until AS toldUntil,
         CASE first.state WHEN 'sent' THEN 'delivered' WHEN 'unknown' THEN 'unknown' ELSE 'dead' END AS state,
         first.reason, first.closed
  FROM edition JOIN outbox AS first
    ON first.platform = edition.platform AND first.tenant = edition.tenant AND first.key = edition.key AND first.part = 0
  WHERE edition.state = 'queued' AND NOT EXISTS (
    SELECT 1 FROM outbox WHERE platform = edition.platform AND tenant = edition.tenant AND key = edition.key
      AND state IN ('new', 'sending'))
  LIMIT ?`;

/** A post is given up long before; what nobody has heard of for longer is no reason to wait. */
const ON_ITS_WAY_MS = 2 * 60 * 60_000;

/** Whether an edition is still to arrive in a channel: until then nobody knows what it has been told. Throws a Problem where SQLite fails. */
export function isOnItsWay(
  state: State,
  { platform, tenant, channel }: Tenant & { readonly channel: string },
  now: number,
): boolean {
  return readState(
    state,
    () =>
      prepared(
        state.db,
        `SELECT 1 FROM edition WHERE state = 'queued' AND since > ? AND platform = ? AND tenant = ? AND channel = ?`,
      ).get(now - ON_ITS_WAY_MS, platform, tenant, channel) !== undefined,
  );
}

/** What a channel has been told since, the latest last. Throws a Problem where SQLite fails. */
export function toldClaims(
  state: State,
  { platform, tenant, channel }: Tenant & { readonly channel: string },
): readonly string[] {
  const rows = readState(state, () =>
    prepared(
      state.db,
      'SELECT claim FROM told_claim WHERE platform = ? AND tenant = ? AND channel = ? ORDER BY id',
    ).all(platform, tenant, channel),
  ) as unknown as readonly { readonly claim: string }[];
  return rows.map(({ claim }) => claim);
}

/** For use inside a transaction. What was told before then has been forgotten by its readers, too. */
export function dropOldEditions(db: DatabaseSync, before: number): void {
  db.prepare('DELETE FROM told_claim WHERE told_at < ?').run(before);
  db.prepare(`DELETE FROM edition WHERE state <> 'queued' AND since < ?`).run(before);
}

export interface KeptEdition {
  readonly subscription: string;
  readonly slot: number;
  readonly state: EditionEnd | 'queued' | 'skipped';
  readonly reason: string | null;
  readonly since: number;
}

/** The latest of a workspace or server, the newest first. Throws a Problem where SQLite fails. */
export function latestEditions(state: State, { platform, tenant }: Tenant, most: number): readonly KeptEdition[] {
  return readState(state, () =>
    prepared(
      state.db,
      `SELECT subscription, slot, state, reason, since FROM edition WHERE platform = ? AND tenant = ?
       ORDER BY slot DESC, key LIMIT ?`,
    ).all(platform, tenant, most),
  ) as unknown as readonly KeptEdition[];
}

/** For use inside a transaction: a slot that no edition comes of is kept as such, for whoever asks. */
export function skipEdition(
  db: DatabaseSync,
  skipped: Omit<QueuedEdition, 'claims' | 'toldUntil'> & { readonly reason: string },
  now: number,
): void {
  const { platform, tenant, key, subscription, channel, slot, reason } = skipped;
  prepared(
    db,
    `INSERT INTO edition (platform, tenant, key, subscription, channel, slot, told_until, state, reason, since)
     VALUES (?, ?, ?, ?, ?, ?, 0, 'skipped', ?, ?) ON CONFLICT DO NOTHING`,
  ).run(platform, tenant, key, subscription, channel, slot, reason, now);
}
