/** The outbox in `state.db`: what is to be posted, marked before each call so that a crash leaves no doubt that there is a doubt. */

import { hold } from './inbox-upkeep.ts';
import type { Holder } from './inbox-upkeep.ts';
import { readState, writeState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Address, IfUnsure } from './outbox-messages.ts';
import { nonceOf } from './outbox-nonce.ts';
import type { PostIdentity } from './outbox-nonce.ts';
import { settlePost } from './outbox-verdicts.ts';
import type { Verdict } from './outbox-verdicts.ts';
import { prepared } from './prepared.ts';

export interface Outbox {
  /** Of each channel of these platforms the post that is next: nothing overtakes it. */
  heads(platforms: readonly string[]): readonly Head[];
  /** Marks them as being sent by this worker, all that nobody holds. Comes before the call. */
  start(ids: readonly number[]): readonly Post[];
  /** What came of the call. False, and nothing written, where this worker no longer holds the post. */
  settle(post: number, verdict: Verdict): boolean | Promise<boolean>;
}

/** On the state file itself: what it returns is kept. */
export interface StateOutbox extends Outbox {
  settle(post: number, verdict: Verdict): boolean;
}

export interface Head {
  readonly id: number;
  readonly platform: string;
  readonly tenant: string;
  readonly channel: string;
  /** Somebody is at it. */
  readonly held: boolean;
  readonly nextAt: number;
}

export interface Post extends Address {
  readonly id: number;
  /** `look`: the call may already have been made; find out. */
  readonly turn: 'post' | 'look';
  readonly kind: string;
  readonly payload: string;
  /** From 0. */
  readonly part: number;
  /** The platform's id of the message's first part, for those that follow it. */
  readonly first: string | null;
  /** At most 25 letters and digits, the same in every attempt. */
  readonly nonce: string;
  readonly ifUnsure: IfUnsure;
  /** Calls, this one included. */
  readonly attempts: number;
  readonly firstTriedAt: number;
}

/** Its methods throw a Problem where SQLite fails. */
export function stateOutbox(state: State, holder: Holder): StateOutbox {
  return {
    heads: (platforms) => readState(state, () => heads(state, platforms)),
    start: (ids) => writeState(state, () => start(state, holder, ids)),
    settle: (post, verdict) => writeState(state, () => settlePost(state.db, holder, { post, verdict })),
  };
}

function heads({ db }: State, platforms: readonly string[]): readonly Head[] {
  // With min() SQLite takes the other columns from the row that has it (https://sqlite.org/lang_select.html#bareagg).
  const rows = prepared(
    db,
    `SELECT min(id) AS id, platform, tenant, channel, worker IS NOT NULL AS held, next_at AS nextAt FROM outbox
       WHERE state IN ('new', 'sending') AND platform IN (SELECT value FROM json_each(?))
       GROUP BY platform, tenant, channel ORDER BY nextAt, id`,
  ).all(JSON.stringify(platforms)) as unknown as readonly (Omit<Head, 'held'> & { held: number })[];
  return rows.map((row) => ({ ...row, held: row.held === 1 }));
}

function start({ db }: State, holder: Holder, ids: readonly number[]): readonly Post[] {
  hold(db, holder);
  const read = prepared(
    db,
    `SELECT post.id, iif(post.state = 'new', 'post', 'look') AS turn, post.platform, post.tenant, post.channel, post.thread,
            post.kind, post.key, post.payload, post.part, first.message AS first, post.if_unsure AS ifUnsure,
            post.attempts + 1 AS attempts, ifnull(post.first_tried_at, $now) AS firstTriedAt
     FROM outbox AS post LEFT JOIN outbox AS first
       ON first.platform = post.platform AND first.tenant = post.tenant AND first.key = post.key AND first.part = 0
     WHERE post.id = $id AND post.state IN ('new', 'sending') AND post.worker IS NULL`,
  );
  const mark = prepared(
    db,
    `UPDATE outbox SET state = 'sending', worker = $worker, attempts = $attempts, first_tried_at = $firstTriedAt, since = $now
     WHERE id = $id`,
  );
  const now = holder.now();
  return ids.flatMap((id) => {
    const row = read.get({ id, now }) as unknown as (Omit<Post, 'nonce'> & PostIdentity) | undefined;
    if (row === undefined) return [];
    mark.run({ id, now, worker: holder.worker, attempts: row.attempts, firstTriedAt: row.firstTriedAt });
    const { key, ...post } = row;
    return [{ ...post, nonce: nonceOf({ ...post, key }) }];
  });
}
