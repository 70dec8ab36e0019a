/** Counts requests that Discord holds against us: beyond its limit it shuts out all of our address. */

import { LIMITS } from './limits.ts';

/** Times of them, oldest first. */
export type InvalidRequests = readonly number[];

const WINDOW_MS = 10 * 60_000;

/** docs.discord.com, "invalid request limit": a limit that all bots of a channel share does not count. */
export function isInvalid(status: number, scope: string | null): boolean {
  return status === 401 || status === 403 || (status === 429 && scope !== 'shared');
}

export function withInvalid(before: InvalidRequests, now: number): InvalidRequests {
  return [...recent(before, now), now];
}

/** How long to call nothing; null where there is no need to wait. */
export function restMs(requests: InvalidRequests, now: number): number | null {
  const last = recent(requests, now).at(-LIMITS.invalidRequestsBudget);
  return last === undefined ? null : last + WINDOW_MS - now;
}

function recent(requests: InvalidRequests, now: number): InvalidRequests {
  return requests.filter((at) => Math.abs(now - at) < WINDOW_MS);
}
