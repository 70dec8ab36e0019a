/** Dates as feeds write them: RFC 822, ISO 8601 and what programs make of the two. */

import type { Moment } from '../../domain/article.ts';
import { instantOf, toInstant } from '../../language/clock.ts';
import { calendarDay, monthOf } from '../../language/dates.ts';

interface DateParts {
  /** Null where the calendar has no such day. */
  readonly day: string | null;
  /** What is left of the text: the clock, or nothing. */
  readonly rest: string;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string>>) => string | null;
}

const byNumber = ({ y, m, d }: Readonly<Record<string, string>>): string | null =>
  calendarDay(Number(y), Number(m), Number(d));

const byName = ({ y = '', m = '', d }: Readonly<Record<string, string>>): string | null =>
  calendarDay(fullYear(y), monthOf(m) || monthOf(m.slice(0, 3)), Number(d));

/** `03/02/2026` is in none of them: two countries read two days in it. */
const FORMS: readonly Form[] = [
  { pattern: /^(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})(?!\d)[T,\s]*(?<rest>.*)$/iu, read: byNumber },
  { pattern: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?!\d)[T,\s]*(?<rest>.*)$/iu, read: byNumber },
  { pattern: /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)[,\s]*(?<rest>.*)$/u, read: byNumber },
  {
    pattern:
      /^(?<d>\d{1,2})(?:st|nd|rd|th)?[\s,-]*(?<m>[a-z]{3,9})\.?[\s,-]*(?<y>\d{4}|\d\d)(?!\d)[T,\s]*(?<rest>.*)$/iu,
    read: byName,
  },
  {
    pattern: /^(?<m>[a-z]{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?[,\s]+(?<y>\d{4})(?!\d)[,\s]*(?<rest>.*)$/iu,
    read: byName,
  },
  { pattern: /^(?<m>[a-z]{3,9}) (?<d>\d{1,2}) (?<rest>\d{1,2}:.*?) (?<y>\d{4})$/iu, read: byName },
];

const CLOCK =
  /^(?:at )?(?<hour>\d{1,2}):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d+)?)?\s?(?<half>[ap])?(?:\.?m\.?)?\s?(?<zone>.*)$/iu;

const OFFSET = /^(?:gmt|utc?|z)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d\d)?$/u;

/** An instant; a day where no time stands there, or one of no zone that could be anybody's; null where it is neither. */
export function readFeedDate(text: string): Moment | null {
  // Nobody writes a date longer than that, and a mistaken field would be looked through at length.
  const plain = text
    .slice(0, 100)
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const parts = datePartsOf(plain.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? ?/iu, ''));
  if (parts === null || parts.day === null) return null;
  return parts.rest === '' ? parts.day : atClock(parts.day, parts.rest);
}

function datePartsOf(text: string): DateParts | null {
  for (const { pattern, read } of FORMS) {
    const groups = pattern.exec(text)?.groups as Readonly<Record<string, string>> | undefined;
    if (groups !== undefined) return { day: read(groups), rest: groups['rest'] ?? '' };
  }
  return null;
}

/** By RFC 2822, 4.3. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function atClock(day: string, rest: string): Moment | null {
  const groups = CLOCK.exec(rest)?.groups;
  if (groups === undefined) return day;
  const { hour, minute, second = '0', half, zone = '' } = groups;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minutes = hours * 60 + Number(minute);
  // 24:00 is the end of the day, and a leap second counts as the one before it.
  if (minutes > 24 * 60 || Number(minute) > 59 || Number(second) > 60) return null;
  const start = startOfMinute(day, minutes, zone.trim().toLowerCase());
  return start === null ? day : toInstant(Date.parse(start) + Math.min(Number(second), 59) * 1000);
}

/** Null where the zone is unknown. */
function startOfMinute(day: string, minutes: number, zone: string): Moment | null {
  const offset = OFFSET.exec(zone)?.groups;
  if (offset === undefined) return zoned(day, minutes, zone === 'ut' ? 'utc' : zone.replace(/[.\s]+$/u, ''));
  const east = Number(offset['hours']) * 60 + Number(offset['minutes'] ?? 0);
  if (east > 14 * 60) return null;
  return zoned(day, minutes - (offset['sign'] === '-' ? -east : east), 'utc');
}

function zoned(day: string, minutes: number, zone: string): Moment | null {
  // A zone with summer time takes a clock's reading, which 24:00 is not.
  return minutes === 24 * 60 ? addDay(instantOf(day, 0, zone)) : instantOf(day, minutes, zone);
}

function addDay(instant: Moment | null): Moment | null {
  return instant === null ? null : toInstant(Date.parse(instant) + 24 * 60 * 60_000);
}
