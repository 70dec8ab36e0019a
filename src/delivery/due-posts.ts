/** Which channels have their turn: one post at a time in each, and none waits for another's. */

import type { Head } from '../store/outbox.ts';

export interface Lanes {
  readonly now: number;
  /** By `channelOf`: until when a channel rests. */
  readonly rests: ReadonlyMap<string, number>;
  /** How many more posts of a platform may be on their way: one that is slow keeps no other. */
  readonly room: (platform: string) => number;
}

export interface Due {
  readonly ids: readonly number[];
  /** When the next one will be due of itself; null: only after something else happens. */
  readonly nextAt: number | null;
}

export function duePosts(heads: readonly Head[], { now, rests, room }: Lanes): Due {
  const free = heads
    .filter(({ held }) => !held)
    .map((head) => ({
      id: head.id,
      platform: head.platform,
      at: Math.max(head.nextAt, rests.get(channelOf(head)) ?? 0),
    }));
  const due = Map.groupBy(
    free.filter(({ at }) => at <= now),
    ({ platform }) => platform,
  );
  const later = free.filter(({ at }) => at > now).map(({ at }) => at);
  return {
    ids: [...due].flatMap(([platform, posts]) => posts.slice(0, room(platform)).map(({ id }) => id)),
    nextAt: later.length === 0 ? null : Math.min(...later),
  };
}

export function channelOf({ platform, tenant, channel }: Pick<Head, 'platform' | 'tenant' | 'channel'>): string {
  return JSON.stringify([platform, tenant, channel]);
}
