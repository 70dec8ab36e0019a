/** Corrections where something was read: which messages stand on which articles, what their threads were told of it, and who wants none. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import { prepared } from './prepared.ts';
import { SHOWN, toShown } from './shown-messages.ts';
import type { ShownMessage, ShownRow } from './shown-messages.ts';
import type { Tenant } from './tenant.ts';

/** A thread, or a conversation between us and somebody. */
export interface Talk extends Tenant {
  /** Its id. */
  readonly conversation: string;
}

/** One that everyone there could read. */
export interface ReadMessage extends ShownMessage {
  readonly shownAt: number;
}

/** Of all articles that messages stand on. Throws a Problem where SQLite fails, as do those that follow. */
export function keptVersions(state: State): readonly string[] {
  const rows = readState(state, () => prepared(state.db, 'SELECT digest FROM article_version').all());
  return (rows as unknown as readonly { readonly digest: string }[]).map(({ digest }) => digest);
}

/** In which something stands on one of these versions, in channels that want corrections. */
export function talksOn(state: State, versions: readonly string[]): readonly Talk[] {
  return readState(state, () =>
    prepared(
      state.db,
      `SELECT DISTINCT shown.platform, shown.tenant, shown.conversation
       FROM shown_version AS named JOIN shown
         ON shown.platform = named.platform AND shown.tenant = named.tenant AND shown.key = named.shown
       WHERE named.version IN (SELECT value FROM json_each(?)) AND shown.user IS NULL AND shown.conversation IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM uncorrected AS none
           WHERE none.platform = shown.platform AND none.tenant = shown.tenant AND none.channel = shown.channel)`,
    ).all(JSON.stringify(versions)),
  ) as unknown as readonly Talk[];
}

/** What arrived in it, the oldest first. */
export function readIn(state: State, { platform, tenant, conversation }: Talk): readonly ReadMessage[] {
  const rows = readState(state, () =>
    prepared(
      state.db,
      `SELECT shown_at AS shownAt, ${SHOWN} FROM shown
       WHERE platform = ? AND tenant = ? AND conversation = ? AND user IS NULL
         AND NOT EXISTS (SELECT 1 FROM outbox AS post
           WHERE post.platform = shown.platform AND post.tenant = shown.tenant AND post.key = shown.key
             AND post.part = 0 AND post.state NOT IN ('sent', 'unknown'))
       ORDER BY shown_at, rowid`,
    ).all(platform, tenant, conversation),
  ) as unknown as readonly (ShownRow & Pick<ReadMessage, 'shownAt'>)[];
  return rows.map((row) => ({ ...toShown(row), shownAt: row.shownAt }));
}

/** When a conversation was told of what, in milliseconds since 1970. */
export function correctedIn(state: State, { platform, tenant, conversation }: Talk): ReadonlyMap<string, number> {
  const rows = readState(state, () =>
    prepared(
      state.db,
      'SELECT what, told_at AS at FROM corrected WHERE platform = ? AND tenant = ? AND conversation = ?',
    ).all(platform, tenant, conversation),
  ) as unknown as readonly { readonly what: string; readonly at: number }[];
  return new Map(rows.map(({ what, at }) => [what, at]));
}

/** For use inside a transaction. `whats` name claims. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveCorrected(db: DatabaseSync, talk: Talk, whats: readonly string[], now: number): void {
  const { platform, tenant, conversation } = talk;
  prepared(
    db,
    `INSERT INTO corrected (platform, tenant, conversation, what, told_at)
     SELECT ?, ?, ?, value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
  ).run(platform, tenant, conversation, now, JSON.stringify(whats));
}

type InChannel = Tenant & { readonly channel: string };

export function wantsCorrections(state: State, { platform, tenant, channel }: InChannel): boolean {
  const row = readState(state, () =>
    prepared(state.db, 'SELECT 1 FROM uncorrected WHERE platform = ? AND tenant = ? AND channel = ?').get(
      platform,
      tenant,
      channel,
    ),
  );
  return row === undefined;
}

/** For use inside a transaction. */
export function setCorrections(db: DatabaseSync, { platform, tenant, channel }: InChannel, wanted: boolean): void {
  const write = wanted
    ? 'DELETE FROM uncorrected WHERE platform = ? AND tenant = ? AND channel = ?'
    : 'INSERT INTO uncorrected (platform, tenant, channel) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
  prepared(db, write).run(platform, tenant, channel);
}
