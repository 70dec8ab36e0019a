/** A stretch of time that a question asks about, and its bounds in words. */

import type { Moment } from '../../domain/article.ts';
import { clockAt, clockText, type Zone } from './zone.ts';

/** Days are those that the coverage tells, both included, and belong to no zone; instants are in UTC. */
export interface Bounds {
  /** Null where it reaches back without end. */
  readonly from: Moment | null;
  /** Null where it goes on. */
  readonly to: Moment | null;
}

/** From where a question's words are understood. */
export interface Here {
  /** The newest coverage: "today" in a question about old coverage is its day, not the reader's. */
  readonly newest: Moment | null;
  /** That day by the calendar of the zone. */
  readonly day: string | null;
  /** The reader's. */
  readonly zone: Zone;
}

export interface Window extends Bounds {
  /** "since 12:00 UTC on 2 March 2026", "from 23 February 2026 to 1 March 2026": how the question was understood. */
  readonly words: string;
}

/** Whether its bounds are instants, and no days. */
export function isByClock({ from, to }: Bounds): boolean {
  return (from ?? to ?? '').includes('T');
}

/** `zone`: by whose clock its instants are said. */
export function windowOf({ from, to }: Bounds, zone: Zone): Window | null {
  if (from !== null && to !== null) return { from, to, words: bothEnds(from, to, zone) };
  if (from !== null) return { from, to, words: `since ${inWords(from, zone)}` };
  return to === null ? null : { from, to, words: `${to.includes('T') ? 'before' : 'until'} ${inWords(to, zone)}` };
}

function bothEnds(from: Moment, to: Moment, zone: Zone): string {
  if (from === to) return `on ${inWords(from, zone)}`;
  const [first, last] = [clockAt(from, zone), clockAt(to, zone)];
  if (first === null || last === null) return `from ${inWords(from, zone)} to ${inWords(to, zone)}`;
  const start = first.day === last.day ? clockText(first.minutes) : inWords(from, zone);
  return `between ${start} and ${inWords(to, zone)}`;
}

function inWords(moment: Moment, zone: Zone): string {
  const clock = clockAt(moment, zone);
  return clock === null ? dayInWords(moment) : `${clockText(clock.minutes)} ${zone.name} on ${dayInWords(clock.day)}`;
}

function dayInWords(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
