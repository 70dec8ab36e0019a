/** Reads the header Retry-After: seconds, or an HTTP date (RFC 9110, 10.2.3). */

/** Whoever asks for more is asked again after a day all the same. */
const MOST_MS = 24 * 3_600_000;

/** Milliseconds from `now`, itself in milliseconds since 1970; null where the header says nothing that can be read. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), MOST_MS);
}
