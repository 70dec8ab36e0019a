/** Days, weeks and months as the calendar has them; days as `2026-03-02`, weeks from Monday (ISO 8601). */

import { shiftDay } from './clock.ts';
import { calendarDay } from './dates.ts';

/** First and last day, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The last such weekday up to and including `day`. */
export function latest(weekday: number, day: string): string {
  return shiftDay(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The first such weekday from `day` on, that day included. */
export function coming(weekday: number, day: string): string {
  return shiftDay(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** The week of `day`, or the one so many weeks later. */
export function weekOf(day: string, later = 0): Days {
  const from = shiftDay(latest(1, day), 7 * later);
  return { from, to: shiftDay(from, 6) };
}

/** `month` from 1; numbers beyond a year run into the next or the one before. */
export function monthDays(year: number, month: number): Days {
  const first = (plus: number): string => new Date(Date.UTC(year, month - 1 + plus, 1)).toISOString().slice(0, 10);
  return { from: first(0), to: shiftDay(first(1), -1) };
}

export function yearDays(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** So many days from `a` to `b`, negative where `b` comes first. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The same day of another year, last before and first after `day`, that day included in both; null where no calendar near has it. */
export function anniversaries(day: string, month: number, date: number): { last: string; next: string } | null {
  const year = Number(day.slice(0, 4));
  const all = [-1, 0, 1].flatMap((plus) => calendarDay(year + plus, month, date) ?? []);
  const last = all.findLast((each) => each <= day);
  const next = all.find((each) => each >= day);
  return last === undefined || next === undefined ? null : { last, next };
}
