/** Days and instants in words, always in UTC, the same on every machine; and how long ago something was. */

import type { Moment } from '../domain/article.ts';

const MONTHS = [
  ['January', 'February', 'March', 'April', 'May', 'June'],
  ['July', 'August', 'September', 'October', 'November', 'December'],
].flat();

/** "4 July 2025, 17:18 UTC", or "4 July 2025" where only the day is known. */
export function momentInWords(moment: Moment): string {
  const clock = clockOf(moment);
  return clock === null ? dayInWords(moment) : `${dayInWords(moment)}, ${clock} UTC`;
}

export function dayInWords(moment: Moment): string {
  const day = Temporal.PlainDate.from(dayOf(moment));
  return `${day.day} ${MONTHS[day.month - 1] ?? ''} ${day.year}`;
}

/** "17:18", or null where only the day is known. */
export function clockOf(moment: Moment): string | null {
  return moment.includes('T') ? inUtc(moment).toPlainTime().toString({ smallestUnit: 'minute' }) : null;
}

/** The calendar day in UTC, as `2025-07-04`. */
export function dayOf(moment: Moment): string {
  return moment.includes('T') ? inUtc(moment).toPlainDate().toString() : moment;
}

/** `moment` as a reader needs it who has just read `beside`: the clock alone on the same day. */
export function momentBeside(moment: Moment, beside: Moment): string {
  const clock = clockOf(moment);
  return clock !== null && dayOf(moment) === dayOf(beside) ? clock : momentInWords(moment);
}

const DAY_HOURS = 24;

/** "1 year 4 months" where `moment` is more than a day before `now`, else null. A day counts from its end. */
export function ageInWords(moment: Moment, now: Temporal.Instant): string | null {
  const end = moment.includes('T')
    ? inUtc(moment)
    : Temporal.PlainDate.from(moment).add({ days: 1 }).toZonedDateTime('UTC');
  const later = now.toZonedDateTimeISO('UTC');
  if (end.until(later).total({ unit: 'hours' }) <= DAY_HOURS) return null;
  const age = end.until(later, { largestUnit: 'years' });
  if (age.years > 0) return phrase([age.years, 'year'], [age.months, 'month']);
  if (age.months > 0) return phrase([age.months, 'month'], [0, 'day']);
  return phrase([age.days, 'day'], [age.days < 3 ? age.hours : 0, 'hour']);
}

function phrase(...parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
}

function inUtc(moment: Moment): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO('UTC');
}
