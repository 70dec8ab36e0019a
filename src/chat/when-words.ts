/** The time of an event in words: days as the sources tell them, instants in UTC and in the reader's own zone. */

import type { When } from '../domain/timeline.ts';
import { dayOf } from './moments.ts';

/** "Thu 2 Jul 2026", "Thu 2 Jul–Fri 3 Jul 2026, night", "July 2026": what stands over the events of that time. */
export function whenHeading({ kind, from, to }: When): string {
  switch (kind) {
    case 'instant':
    case 'day':
      return inWords(from, DAY);
    case 'night':
      return `${rangeInWords(from, to)}, night`;
    case 'days':
      return rangeInWords(from, to);
    case 'month':
      return inWords(from, MONTH);
    case 'year':
      return from.slice(0, 4);
  }
}

/** "15:05 UTC (17:05 Europe/Oslo)"; with the day where the zone's is another. Null for what has no clock time: a bare day belongs to no zone. */
export function clockInZones({ kind, from }: When, zone: string): string | null {
  if (kind !== 'instant') return null;
  const utc = `${clock(from, 'UTC')} UTC`;
  const local = clock(from, zone);
  const there = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  if (there.offsetNanoseconds === 0) return utc;
  const day = there.toPlainDate().toString();
  return `${utc} (${day === dayOf(from) ? '' : `${inWords(day, SHORT)} `}${local} ${zone})`;
}

const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const MONTH = { month: 'long', year: 'numeric' } as const;
const DAY = { ...SHORT, year: 'numeric' } as const;

/** The year once, at the end, where both days share it; whole months by their names. */
function rangeInWords(from: string, to: string): string {
  if (from.endsWith('-01') && isLastOfMonth(to)) {
    const years = from.slice(0, 4) === to.slice(0, 4) ? {} : { year: 'numeric' as const };
    return `${inWords(from, { month: 'long', ...years })}–${inWords(to, MONTH)}`;
  }
  if (from === to) return inWords(from, DAY);
  return `${inWords(from, from.slice(0, 4) === to.slice(0, 4) ? SHORT : DAY)}–${inWords(to, DAY)}`;
}

function isLastOfMonth(day: string): boolean {
  return Temporal.PlainDate.from(day).add({ days: 1 }).day === 1;
}

/** CLDR's British short form of September has four letters; in columns of days all months have three. */
function inWords(moment: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return format
    .format(new Date(`${dayOf(moment)}T00:00:00Z`))
    .replace(',', '')
    .replace(/\bSept\b/, 'Sep');
}

function clock(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}
