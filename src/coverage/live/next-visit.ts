/** When a source is visited: by its keeper's wish and its publisher's, later after each failure, and never all at once. */

import { hash } from 'node:crypto';
import type { Visit } from '../../domain/arrival.ts';
import type { WebSource } from './configured-source.ts';

const HOUR_MS = 60 * 60_000;
/** A publisher may ask for more patience than readers of the news have. */
const LONGEST_HINT_MS = 24 * HOUR_MS;
const LONGEST_BACKOFF_MS = 12 * HOUR_MS;
/** Sources of one refresh spread over a tenth of it. */
const SPREAD = 0.1;
/** No visit was tried later than now, unless the clock was set back. */
const CLOCK_MS = 60_000;

/** Those whose time has come, the longest overdue first. One that was never visited, or has another address now, is due at once. */
export function dueSources(
  sources: readonly WebSource[],
  visits: ReadonlyMap<string, Visit>,
  now: number,
): readonly WebSource[] {
  const dueAt = (source: WebSource): number => {
    const visit = visits.get(source.origin);
    if (visit?.address !== source.address) return 0;
    return visit.triedAt > now + CLOCK_MS ? 0 : visit.nextAt;
  };
  return sources
    .map((source) => ({ source, at: dueAt(source) }))
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at - b.at)
    .map(({ source }) => source);
}

/** `hintMs`: how long its publisher asks readers to wait. */
export function afterSuccess({ origin, refreshMs }: WebSource, hintMs: number | null, now: number): number {
  const wait = Math.max(refreshMs, Math.min(hintMs ?? 0, LONGEST_HINT_MS));
  return now + spread(origin, wait);
}

/** `failures`: in a row, this one included; `retryAfterMs`: what the host asked for. */
export function afterFailure(
  { origin, refreshMs }: WebSource,
  { failures, retryAfterMs }: { readonly failures: number; readonly retryAfterMs: number | null },
  now: number,
): number {
  const backoff = Math.min(refreshMs * 2 ** (failures - 1), Math.max(LONGEST_BACKOFF_MS, refreshMs));
  return now + Math.max(spread(origin, backoff), Math.min(retryAfterMs ?? 0, LONGEST_HINT_MS));
}

/** The same for the same source, so that its visits keep their distance. */
function spread(origin: string, waitMs: number): number {
  const share = Number.parseInt(hash('sha1', origin, 'hex').slice(0, 4), 16) / 0xffff;
  return Math.round(waitMs * (1 + (share - 0.5) * SPREAD));
}

/** Corrections come mostly in the first hours. */
const LOOKS_MS = [HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS, 72 * HOUR_MS];

/** When an article is to be looked at again that its feed does not mark as changed; null: no more. */
export function nextLookAt(arrivedAt: number, now: number): number | null {
  return LOOKS_MS.map((age) => arrivedAt + age).find((at) => at > now) ?? null;
}
