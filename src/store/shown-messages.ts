/** Messages of ours that have points or buttons, as `state.db` keeps them: what they say, to whom, and what it stands on. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

export interface ShownMessage {
  /** Of it in the outbox. */
  readonly key: string;
  /** Id of it. */
  readonly conversation: string | null;
  readonly channel: string;
  /** Who alone sees it; null: everyone there. */
  readonly user: string | null;
  /** JSON, the chat's own. */
  readonly content: string;
  /** Digests of the articles it cites, in the order that the content has them. */
  readonly versions: readonly string[];
}

/** For use inside a transaction, after its versions were saved. One of that key is told anew: it keeps its actions. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveShown(db: DatabaseSync, { platform, tenant }: Tenant, shown: ShownMessage, now: number): void {
  const { key, conversation, channel, user, content, versions } = shown;
  prepared(
    db,
    `INSERT INTO shown (platform, tenant, key, conversation, channel, user, content, shown_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (platform, tenant, key) DO UPDATE SET
       conversation = excluded.conversation, channel = excluded.channel, user = excluded.user,
       content = excluded.content, shown_at = excluded.shown_at`,
  ).run(platform, tenant, key, conversation, channel, user, content, now);
  prepared(db, 'DELETE FROM shown_version WHERE platform = ? AND tenant = ? AND shown = ?').run(platform, tenant, key);
  prepared(
    db,
    `INSERT INTO shown_version (platform, tenant, shown, position, version)
     SELECT ?, ?, ?, key, value FROM json_each(?)`,
  ).run(platform, tenant, key, JSON.stringify(versions));
}

/** Throws a Problem where SQLite fails, as do those that follow. */
export function shownMessage(state: State, { platform, tenant }: Tenant, key: string): ShownMessage | null {
  const row = readState(state, () => prepared(state.db, `${OF_TENANT} AND key = ?`).get(platform, tenant, key));
  return row === undefined ? null : toShown(row as unknown as ShownRow);
}

/** The platform's ids of its parts, in order; empty where one is missing. */
export function sentAs(state: State, { platform, tenant }: Tenant, key: string): readonly string[] {
  const rows = readState(state, () =>
    prepared(state.db, 'SELECT message FROM outbox WHERE platform = ? AND tenant = ? AND key = ? ORDER BY part').all(
      platform,
      tenant,
      key,
    ),
  ) as unknown as readonly { readonly message: string | null }[];
  const ids = rows.flatMap(({ message }) => message ?? []);
  return ids.length === rows.length ? ids : [];
}

/** Those shown, or told anew, at or after `since`, newest first. */
export function shownIn(
  state: State,
  { platform, tenant, channel }: Tenant & { readonly channel: string },
  since: number,
): readonly ShownMessage[] {
  const rows = readState(state, () =>
    prepared(state.db, `${OF_TENANT} AND channel = ? AND shown_at >= ? ORDER BY shown_at DESC, rowid DESC`).all(
      platform,
      tenant,
      channel,
      since,
    ),
  );
  return (rows as unknown as readonly ShownRow[]).map(toShown);
}

/** Columns of a ShownRow, from the table `shown`. */
export const SHOWN = `
  key, conversation, channel, user, content,
  (SELECT json_group_array(version ORDER BY position) FROM shown_version AS named
   WHERE named.platform = shown.platform AND named.tenant = shown.tenant AND named.shown = shown.key) AS versions`;

const OF_TENANT = `SELECT ${SHOWN} FROM shown WHERE platform = ? AND tenant = ?`;

export type ShownRow = Omit<ShownMessage, 'versions'> & { readonly versions: string };

export function toShown(row: ShownRow): ShownMessage {
  return { ...row, versions: JSON.parse(row.versions) as readonly string[] };
}
