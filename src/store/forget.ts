/** Forgets a workspace, a channel or a user: whatever was kept of them, in every table. */

import type { DatabaseSync } from 'node:sqlite';
import { dropUnnamedVersions } from './article-versions.ts';
import type { Tenant } from './tenant.ts';

export type Whose = Tenant &
  (
    | { readonly kind: 'workspace' }
    | { readonly kind: 'channel'; readonly channel: string }
    | { readonly kind: 'user'; readonly user: string }
  );

/** For use inside a transaction. How many rows it took, those that only lost an id included. */
export function forget(db: DatabaseSync, whose: Whose): number {
  const { platform, tenant } = whose;
  const before = changesOf(db);
  const act = (steps: readonly string[], id: Readonly<Record<string, string>>): void => {
    for (const step of steps) db.prepare(step).run({ platform, tenant, ...id });
  };
  switch (whose.kind) {
    case 'workspace':
      act(OF_WORKSPACE, {});
      break;
    case 'channel':
      act(OF_CHANNEL, { channel: whose.channel });
      break;
    case 'user':
      // What is for one user alone may stand in a channel that goes by their id.
      act(OF_CHANNEL, { channel: whose.user });
      act(OF_USER, { user: whose.user });
      break;
  }
  const count = changesOf(db) - before;
  dropUnnamedVersions(db);
  return count;
}

/** Those of actions and presses, and other rows that go with theirs, are counted. */
function changesOf(db: DatabaseSync): number {
  return (db.prepare('SELECT total_changes() AS n').get() as { n: number }).n;
}

const THEIRS = 'platform = $platform AND tenant = $tenant';
/** The ledger of model calls has the platform in its names; it goes on counting what was spent. */
const SPENT = `workspace = $platform || ':' || $tenant`;

const OF_EVERY_CHANNEL = [
  ...['conversation', 'shown', 'feedback', 'withdrawal', 'outbox'],
  ...['subscription', 'edition', 'told_claim', 'uncorrected'],
];

const OF_WORKSPACE = [
  ...[...OF_EVERY_CHANNEL, 'deed', 'installation', 'told', 'inbox', 'zone'].map(
    (table) => `DELETE FROM ${table} WHERE ${THEIRS}`,
  ),
  `UPDATE call SET workspace = NULL, channel = NULL, user = NULL WHERE ${SPENT}`,
];

const OF_CHANNEL = [
  ...OF_EVERY_CHANNEL.map((table) => `DELETE FROM ${table} WHERE ${THEIRS} AND channel = $channel`),
  ...eventsOf('channel'),
  `UPDATE deed SET channel = NULL WHERE ${THEIRS} AND channel = $channel`,
  `UPDATE call SET channel = NULL WHERE ${SPENT} AND channel = $platform || ':' || $channel`,
];

/** Nobody can tell a user's words from those of others in what a conversation remembers and in our replies: all of it goes. */
const TALKS = `SELECT id FROM conversation WHERE ${THEIRS} AND EXISTS (SELECT 1 FROM json_each(people) WHERE value = $user)`;
const SHOWN = `SELECT key FROM shown WHERE ${THEIRS} AND (user = $user OR conversation IN (${TALKS}))`;

/** In this order: what goes later tells what goes before it. */
const OF_USER = [
  // Those that only they ever saw, also where they wrote nothing in them.
  `DELETE FROM conversation WHERE ${THEIRS}
   AND id IN (SELECT conversation FROM shown WHERE ${THEIRS} AND user = $user)
   AND id NOT IN (SELECT conversation FROM shown WHERE ${THEIRS} AND user IS NOT $user AND conversation IS NOT NULL)`,
  `DELETE FROM feedback WHERE ${THEIRS} AND (user = $user OR key IN (${SHOWN}))`,
  `DELETE FROM outbox WHERE ${THEIRS} AND key IN (SELECT key FROM shown WHERE ${THEIRS} AND user = $user)`,
  `DELETE FROM shown WHERE ${THEIRS} AND key IN (${SHOWN})`,
  `DELETE FROM conversation WHERE ${THEIRS} AND id IN (${TALKS})`,
  `DELETE FROM press WHERE ${THEIRS} AND user = $user`,
  ...eventsOf('user'),
  `UPDATE withdrawal SET user = NULL WHERE ${THEIRS} AND user = $user`,
  // Their channel goes on following it. Null would make it one of the configuration.
  `UPDATE subscription SET subscription = json_set(subscription, '$.owner', '')
   WHERE ${THEIRS} AND subscription ->> '$.owner' = $user`,
  `UPDATE deed SET user = NULL WHERE ${THEIRS} AND user = $user`,
  `UPDATE call SET user = NULL WHERE ${SPENT} AND user = $platform || ':' || $user`,
];

/** A payload tells where it is from until it is settled; a key (`message:C01:17.1`) tells it for longer. */
function eventsOf(id: 'channel' | 'user'): readonly string[] {
  const from = `iif(json_valid(payload), payload ->> '$.from.${id}', NULL)`;
  return [
    `DELETE FROM inbox WHERE ${THEIRS} AND ${from} = $${id}`,
    `DELETE FROM inbox_key WHERE ${THEIRS} AND instr(key || ':', ':' || $${id} || ':') > 0`,
  ];
}
