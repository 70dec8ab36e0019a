/** Whether a thread on a topic is about to begin in a channel: asked for, and not posted yet. */

import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { InChannel } from './conversations.ts';
import { prepared } from './prepared.ts';

/** Of those begun at or after `since`, in milliseconds since 1970. Throws a Problem where SQLite fails. */
export function isOpening(
  state: State,
  { platform, tenant, channel }: InChannel,
  { topic, since }: { readonly topic: string; readonly since: number },
): boolean {
  const row = readState(state, () =>
    prepared(
      state.db,
      `SELECT 1 FROM conversation JOIN outbox AS post
           ON post.platform = conversation.platform AND post.tenant = conversation.tenant
          AND post.key = conversation.opener AND post.part = 0
         WHERE conversation.platform = ? AND conversation.tenant = ? AND conversation.channel = ? AND topic = ?
           AND begun_at >= ? AND post.state IN ('new', 'sending')`,
    ).get(platform, tenant, channel, topic, since),
  );
  return row !== undefined;
}
