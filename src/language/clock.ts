/** Reads clock times as live blogs and reports write them, and turns them into instants. */

import { ZONES } from './data/time-zones.ts';

/** A line that says when an entry was written: a time of day, or how long ago. */
export type ClockReading =
  | { readonly kind: 'time'; readonly minutes: number; readonly zone: string | null /* a key of ZONES */ }
  | { readonly kind: 'ago'; readonly minutes: number };

const LONGEST_LINE = 40;
const TIME_LINE =
  /^[[(]?(?:(?:updated|posted|published|at)(?: at)?:? )?(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?\s?([ap]\.?m\.?)?(?:\s?\(?([a-z][a-z ]{0,20}?)(?: time)?\)?)?[\])]?[:.]?$/;
const AGO_LINE = /^(?:updated |posted )?(\d{1,3}|an?|one) ?(m|mins?|minutes?|h|hrs?|hours?) ago$/;

/** Null unless the whole line is a clock time with minutes or with a.m. or p.m., or a time ago. */
export function readClock(line: string): ClockReading | null {
  if (line.length > LONGEST_LINE || !/\d| ago$/.test(line)) return null;
  const lower = line.toLowerCase().replace(/[\s:|–—-]+$/u, '');
  const ago = AGO_LINE.exec(lower);
  if (ago !== null) {
    const [, count = '', unit = ''] = ago;
    const many = /^\d/.test(count) ? Number(count) : 1;
    return { kind: 'ago', minutes: unit.startsWith('h') ? many * 60 : many };
  }
  const match = TIME_LINE.exec(lower);
  if (match === null) return null;
  const [, hour = '', minute, half, zone] = match;
  if (minute === undefined && half === undefined) return null;
  if (zone !== undefined && ZONES[zone] === undefined) return null;
  const minutes = minutesOf(Number(hour), Number(minute ?? 0), half);
  return minutes === null ? null : { kind: 'time', minutes, zone: zone ?? null };
}

function minutesOf(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59 || hour > 23 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  if (half === undefined) return hour * 60 + minute;
  const afternoon = half.startsWith('p');
  return ((hour % 12) + (afternoon ? 12 : 0)) * 60 + minute;
}

/** `2026-03-02T17:18:00Z` for so many minutes into the day in the zone; null for an unknown zone. */
export function instantOf(day: string, minutes: number, zone: string): string | null {
  const rule = ZONES[zone];
  if (rule === undefined) return null;
  if (typeof rule === 'number') return toInstant(Date.parse(`${day}T00:00:00Z`) + (minutes - rule) * 60_000);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const zoned = Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(rule);
  return toInstant(zoned.epochMilliseconds);
}

export function toInstant(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('.000Z', 'Z');
}

/** What happened is told to the second it happened in. Milliseconds since 1970. */
export function toSecond(epochMs: number): string {
  return toInstant(Math.floor(epochMs / 1000) * 1000);
}

/** `days` after (before, where negative) an ISO day. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
