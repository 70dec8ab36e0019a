/** A time zone as a reader or a source names it, and what its clocks show. */

import type { Moment } from '../../domain/article.ts';
import { toInstant } from '../../language/clock.ts';

export interface Zone {
  /** As it stands behind a clock time: "UTC", "BST", "Oslo time". */
  readonly name: string;
  /** `Europe/Oslo`, or an offset such as `+01:00`. */
  readonly id: string;
}

/** What a clock shows, in minutes into the day, and on which day. */
export interface ClockTime {
  readonly day: string;
  readonly minutes: number;
}

export const UTC: Zone = { name: 'UTC', id: '+00:00' };

/** `rule`: minutes east of Greenwich, or a zone of the IANA database. */
export function zoneOf(name: string, rule: number | string): Zone {
  if (typeof rule === 'string') return { name, id: rule };
  return { name, id: `${rule < 0 ? '-' : '+'}${clockText(Math.abs(rule))}` };
}

/** Whether its clocks are never changed, so that no day need be known. */
export function isFixed({ id }: Zone): boolean {
  return /^[+-]/.test(id);
}

/** In minutes; 0 where its clocks are changed. */
export function eastOf({ id }: Zone): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(id) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** Null for a day: it belongs to no clock. */
export function clockAt(moment: Moment, { id }: Zone): ClockTime | null {
  if (!moment.includes('T')) return null;
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO(id);
  return { day: there.toPlainDate().toString(), minutes: there.hour * 60 + there.minute };
}

export function instantIn({ day, minutes }: ClockTime, { id }: Zone): Moment {
  return toInstant(Temporal.PlainDateTime.from(`${day}T${clockText(minutes)}`).toZonedDateTime(id).epochMilliseconds);
}

/** The day on which something was told, by the calendar of the zone. */
export function dayIn(moment: Moment, zone: Zone): string {
  return clockAt(moment, zone)?.day ?? moment;
}

/** "09:05". */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "11:53 UTC", or "22:30 UTC the day before" for a reader who has `beside` in mind. */
export function clockBeside({ day, minutes }: ClockTime, zone: Zone, beside: string): string {
  const shift = day < beside ? ' the day before' : day > beside ? ' the day after' : '';
  return `${clockText(minutes)} ${zone.name}${shift}`;
}
