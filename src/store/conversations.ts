/** Conversations in `state.db`: which thread is whose, also where the platform named the thread after the conversation was kept. */

import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

export interface StoredConversation {
  readonly id: string;
  readonly channel: string;
  /** The platform's id; null where it is not known (yet). */
  readonly thread: string | null;
  /** Key of our message in the outbox that the thread hangs on. */
  readonly opener: string | null;
  /** Slug of it. */
  readonly topic: string | null;
  /** JSON, the chat's own. */
  readonly memory: string;
  /** Who wrote in it. */
  readonly people: readonly string[];
  readonly muted: boolean;
  readonly begunAt: number;
}

/** The `thread` of what is found is that of its opener, as the outbox knows it, where it has none of its own. */
export interface Conversations {
  /** By its own thread, by that of its opener, or, where a platform has replies in place of threads, by any message of ours in it. */
  ofThread(place: InChannel & { readonly thread: string }): StoredConversation | null;
  /** The newest of that topic begun at or after `since`, among those whose thread is known. */
  live(place: InChannel, topic: string, since: number): StoredConversation | null;
  byId(tenant: Tenant, id: string): StoredConversation | null;
}

export type InChannel = Tenant & { readonly channel: string };

/** Its methods throw a Problem where SQLite fails. */
export function stateConversations(state: State): Conversations {
  const find = (which: string, values: Values): StoredConversation | null =>
    readState(state, () => first(state, which, values));
  return {
    ofThread({ platform, tenant, channel, thread }) {
      const values = { platform, tenant, channel, thread };
      return find(OF_THREAD, values) ?? find(OF_OPENER, values) ?? find(OF_MESSAGE, values);
    },
    live: ({ platform, tenant, channel }, topic, since) => find(LIVE, { platform, tenant, channel, topic, since }),
    byId: ({ platform, tenant }, id) => find(BY_ID, { platform, tenant, id }),
  };
}

/** For use inside a transaction. Of one that is there already, all but its beginning is replaced. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveConversation(
  db: DatabaseSync,
  tenant: Tenant,
  conversation: StoredConversation,
  now: number,
): void {
  const { id, channel, thread, opener, topic, memory, people, muted, begunAt } = conversation;
  prepared(
    db,
    `INSERT INTO conversation (platform, tenant, id, channel, thread, opener, topic, memory, people, muted, begun_at, touched_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (platform, tenant, id) DO UPDATE SET
       channel = excluded.channel, thread = excluded.thread, opener = excluded.opener, topic = excluded.topic,
       memory = excluded.memory, people = excluded.people, muted = excluded.muted, touched_at = excluded.touched_at`,
  ).run(
    tenant.platform,
    tenant.tenant,
    id,
    channel,
    thread,
    opener,
    topic,
    memory,
    JSON.stringify(people),
    muted ? 1 : 0,
    begunAt,
    now,
  );
}

const KNOWN = `
  SELECT conversation.id, conversation.channel, ifnull(conversation.thread, post.message) AS thread, conversation.opener,
         topic, memory, people, muted, begun_at AS begunAt
  FROM conversation LEFT JOIN outbox AS post
    ON post.platform = conversation.platform AND post.tenant = conversation.tenant
   AND post.key = conversation.opener AND post.part = 0
  WHERE conversation.platform = $platform AND conversation.tenant = $tenant`;
const BY_ID = 'conversation.id = $id';
const OF_THREAD = 'conversation.channel = $channel AND conversation.thread = $thread';
const OF_OPENER = `conversation.channel = $channel AND conversation.opener IN (
  SELECT key FROM outbox
  WHERE platform = $platform AND tenant = $tenant AND channel = $channel AND message = $thread AND part = 0)`;
const OF_MESSAGE = `conversation.id IN (
  SELECT shown.conversation FROM outbox JOIN shown USING (platform, tenant, key)
  WHERE platform = $platform AND tenant = $tenant AND outbox.channel = $channel AND outbox.message = $thread
    AND outbox.part = 0)`;
const LIVE = `conversation.channel = $channel AND topic = $topic AND begun_at >= $since
  AND ifnull(conversation.thread, post.message) IS NOT NULL`;

type Values = Readonly<Record<string, SQLInputValue>>;

type Row = Omit<StoredConversation, 'people' | 'muted'> & { readonly people: string; readonly muted: number };

function first({ db }: State, which: string, values: Values): StoredConversation | null {
  const row = prepared(db, `${KNOWN} AND ${which} ORDER BY begun_at DESC LIMIT 1`).get(values) as Row | undefined;
  if (row === undefined) return null;
  return { ...row, people: JSON.parse(row.people) as readonly string[], muted: row.muted === 1 };
}
