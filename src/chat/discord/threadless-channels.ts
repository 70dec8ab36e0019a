/** Channels where Discord let us begin no thread, kept in memory for a while: what is said there is one call, not three. */

export interface ThreadlessChannels {
  has(channel: string): boolean;
  add(channel: string): void;
  delete(channel: string): void;
}

/** Whoever gives us leave to begin threads need not wait for long, nor start us anew. */
const KEPT_MS = 60 * 60_000;

export function threadlessChannels(now: () => number): ThreadlessChannels {
  const until = new Map<string, number>();
  return {
    has: (channel) => (until.get(channel) ?? 0) > now(),
    add(channel) {
      for (const [one, end] of until) if (end <= now()) until.delete(one);
      until.set(channel, now() + KEPT_MS);
    },
    delete(channel) {
      until.delete(channel);
    },
  };
}
