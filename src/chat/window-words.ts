/** The stretch of time that an edition tells of, as its readers say it: "since yesterday 07:30". */

import type { Moment } from '../domain/article.ts';
import type { EditionWindow } from '../domain/edition.ts';
import type { Run } from '../domain/message.ts';
import { faint, run, told } from './blocks.ts';
import { dayInWords } from './moments.ts';

/** `zone`: a name of the IANA database. */
export function windowRuns({ from, to, minutesLate }: EditionWindow, zone: string): readonly Run[] {
  const late = minutesLate === 0 ? [] : [run(`${lateness(minutesLate)} late; `, 'alert')];
  if (from === null) {
    const first = `${minutesLate === 0 ? 'The' : 'the'} first edition here: what the coverage tells until `;
    return [...late, faint(first), until(to, zone), faint('.')];
  }
  const since = told(from, 'faint', besideIn(from, to, zone));
  if (minutesLate === 0) return [faint('Since '), since, faint('.')];
  return [...late, faint('covers '), since, faint(' to '), until(to, zone), faint('.')];
}

function until(to: Moment, zone: string): Run {
  return told(to, 'faint', besideIn(to, to, zone));
}

/** "1 hour 5 minutes"; at least a minute. */
export function lateness(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...counted(hours, 'hour'), ...counted(rest, 'minute')].join(' ');
}

function counted(count: number, unit: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
}

const WEEK = 7;

/** "07:30", "yesterday 07:30", "Friday 07:30", "26 June 2026, 07:30"; with the zone where it is none of a place. */
function besideIn(moment: Moment, beside: Moment, zone: string): string {
  const [then, now] = [moment, beside].map((one) => Temporal.Instant.from(one).toZonedDateTimeISO(zone));
  if (then === undefined || now === undefined) return moment;
  const clock = `${then.toPlainTime().toString({ smallestUnit: 'minute' })}${zone === 'UTC' ? '\u00A0UTC' : ''}`;
  const days = then.toPlainDate().until(now.toPlainDate()).days;
  if (days === 0) return clock;
  if (days === 1) return `yesterday ${clock}`;
  if (days < WEEK) return `${then.toLocaleString('en-GB', { weekday: 'long' })} ${clock}`;
  return `${dayInWords(then.toPlainDate().toString())}, ${clock}`;
}
