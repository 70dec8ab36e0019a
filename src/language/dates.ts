/** Reads calendar dates out of English text. */

import { MONTHS } from './data/months.ts';

const MONTH = Object.keys(MONTHS).join('|');
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const FORMS: readonly { readonly pattern: string; readonly order: 'ymd' | 'mdy' | 'dmy' }[] = [
  { pattern: '(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)', order: 'ymd' },
  { pattern: `\\b(${MONTH})\\.?\\s+${DAY}(?:,|\\s)\\s*(\\d{4})\\b`, order: 'mdy' },
  { pattern: `\\b${DAY}(?:\\s+of)?\\s+(${MONTH})\\.?,?\\s+(\\d{4})\\b`, order: 'dmy' },
];
const ANY = new RegExp(FORMS.map(({ pattern }) => pattern).join('|'));
const CLOCK = '(?:at\\s+)?\\d{1,2}(?:[:.]\\d\\d)?(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*\\(?[a-z]{1,5}\\)?)?';
const LABEL =
  '(?:date|published|first published|originally published|last updated|updated|posted|modified|created|issued)(?:\\s+(?:on|at))?\\s*:?';
const DATE = FORMS.map(({ pattern }) => pattern).join('|');
const DATE_LINE = new RegExp(
  `^\\W*(?:(?:${LABEL}\\s*)?(?:${WEEKDAY},?\\s+)?(?:${DATE})(?:[\\s,|·•–—-]*(?:t?${CLOCK}))?[\\s,|·•–—-]*){1,3}\\W*$`,
);

export interface DateFound {
  /** `2026-03-02` */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** The first date with day, month and year. */
export function firstDate(text: string): DateFound | null {
  const match = ANY.exec(text.toLowerCase());
  if (match === null) return null;
  const day = dayOf(match);
  return day === null ? null : { day, start: match.index, end: match.index + match[0].length };
}

/** Whether the line is nothing but dates, with or without a label and a time of day. */
export function isDateLine(line: string): boolean {
  return line.length <= 120 && /\d/.test(line) && DATE_LINE.test(line.toLowerCase());
}

function dayOf(match: RegExpExecArray): string | null {
  const groups = match.slice(1);
  for (const [index, { order }] of FORMS.entries()) {
    const [a, b, c] = groups.slice(index * 3, index * 3 + 3);
    if (a === undefined || b === undefined || c === undefined) continue;
    if (order === 'ymd') return calendarDay(Number(a), Number(b), Number(c));
    if (order === 'mdy') return calendarDay(Number(c), monthOf(a), Number(b));
    return calendarDay(Number(c), monthOf(b), Number(a));
  }
  return null;
}

export function monthOf(name: string): number {
  return MONTHS[name.toLowerCase()] ?? 0;
}

/** ISO day, or null where the calendar has no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}
