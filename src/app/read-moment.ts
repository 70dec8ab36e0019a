/** Reads the TIME of a flag: a day, or a day and a time of day. */

import type { Moment } from '../domain/article.ts';
import { toInstant } from '../language/clock.ts';
import { calendarDay } from '../language/dates.ts';
import { usage } from './read-arguments.ts';

/** Day, then perhaps hour, minute, second, and a zone. A fraction of a second, as programs print it, is let go. */
const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|UTC|GMT|([+-])(\d\d):?(\d\d)?)?)?$/iu;
const LAST_SECOND = { hour: 23, minute: 59, second: 59 };
/** The widest offset that a zone has had: Kiribati's +14:00. */
const WIDEST_HOURS = 14;
const FORMS = 'write a day, 2026-03-02, or a time, 2026-03-02T17:18Z';

/**
 * An instant in UTC, `2026-03-02T17:18:00Z`. A day alone is its last second, so that everything known on that day counts; a time
 * without a zone is UTC. Throws a usage Problem, in the name of `flag` of `command`, for anything else.
 */
export function readMoment(
  text: string,
  { command, flag }: { readonly command: string; readonly flag: string },
): Moment {
  const wrong = (why: string): never => {
    throw usage(command, `${flag} does not understand "${text}": ${why}.`);
  };
  const match = TIME.exec(text.trim());
  if (match === null) return wrong(/^\d{1,2}:\d\d/.test(text.trim()) ? `a time needs its day; ${FORMS}` : FORMS);
  const [, year, month, date, hour, minute, second = '0', , sign, hours = '0', minutes = '0'] = match;
  const day = calendarDay(Number(year), Number(month), Number(date));
  if (day === null) return wrong(`the calendar has no such day; ${FORMS}`);
  const clock =
    hour === undefined ? LAST_SECOND : { hour: Number(hour), minute: Number(minute), second: Number(second) };
  if (clock.hour > 23 || clock.minute > 59 || clock.second > 59) return wrong('a day runs from 00:00 to 23:59');
  if (Number(hours) > WIDEST_HOURS || Number(minutes) > 59) return wrong('no zone is that far from UTC');
  const east = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const inZone = Date.parse(`${day}T00:00:00Z`) + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000;
  return toInstant(inZone - east * 60_000);
}
