/** Keeps what a session is taken up again by while only the network fails: discord.js would begin anew, and what was missed would be gone. */

import { SimpleShardingStrategy } from 'discord.js';
import type { WebSocketOptions } from 'discord.js';

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;
type Manager = Parameters<BuildStrategy>[0];

/** By then Discord has forgotten it, too, or the address that it gave for it is no more. */
const KEEP_MS = 120_000;
/** RFC 6455, 7.1.5: it ended, and nobody said why. */
const NO_GOODBYE = 1006;

/** A session goes when Discord says so, or after two minutes in which it could not be reached. */
export function keepingSessions(now: () => number): BuildStrategy {
  return (manager) => {
    const downSince = new Map<number, number>();
    const events = eventsOf(manager);
    events.on('closed', ({ shardId, code }) => {
      if (code === NO_GOODBYE) downSince.set(shardId, downSince.get(shardId) ?? now());
      else downSince.delete(shardId);
    });
    events.on('hello', ({ shardId }) => {
      downSince.delete(shardId);
    });
    const { options } = manager;
    const update = options.updateSessionInfo.bind(options);
    options.updateSessionInfo = (shardId, session) => {
      const since = downSince.get(shardId);
      if (session === null && since !== undefined && now() - since < KEEP_MS) return;
      return update(shardId, session);
    };
    return new SimpleShardingStrategy(manager);
  };
}

interface ShardEvents {
  on(event: 'closed', hear: (told: { readonly shardId: number; readonly code: number }) => void): unknown;
  on(event: 'hello', hear: (told: { readonly shardId: number }) => void): unknown;
}

/** discord.js has another table of events under the name that theirs has. */
function eventsOf(manager: Manager): ShardEvents {
  return manager as object as ShardEvents;
}
