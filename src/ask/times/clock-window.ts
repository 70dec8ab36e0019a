/** The stretch of time that clock times bound: "since noon", "between 10:00 and 12:00 on Thursday", "before 9am Tokyo time". */

import type { Moment } from '../../domain/article.ts';
import { shiftDay } from '../../language/clock.ts';
import { timesIn } from '../../language/relative-days.ts';
import { clocksWritten, type ClockWritten } from './clocks-written.ts';
import { relationOf } from './relation.ts';
import { windowOf, type Bounds, type Here, type Window } from './window.ts';
import { dayIn, instantIn, type Zone } from './zone.ts';

/** "Since noon on the day of the fire". */
const DAY_OF = /^\s(?:on|of|that|the)\s(?:the\s)?(?:day|night|morning|next|following|same|previous)\b/iu;
const TO = /^\s?(?:and|to|until|till|–|—|-)(?:\sbefore)?\s?$/iu;

/** `text` as `readable` has it. */
export function clockWindow(text: string, here: Here): Window | null {
  const [first, last, third] = clocksWritten(text);
  if (first === undefined || third !== undefined || DAY_OF.test(text.slice((last ?? first).end))) return null;
  const zone = first.zone ?? last?.zone ?? here.zone;
  // Whose local time, the question does not say.
  const day = zone === 'local' ? null : dayMeant(text, zone, here);
  if (zone === 'local' || day === null) return null;
  const bounds =
    last === undefined ? oneEnd(first, text, { ...day, zone }) : bothEnds([first, last], text, { ...day, zone });
  return bounds === null ? null : windowOf(bounds, zone);
}

interface DayMeant {
  readonly day: string;
  /** The newest coverage, where the question names no day: what it asks about has begun by then. */
  readonly newest: Moment | null;
}

interface Calendar extends DayMeant {
  readonly zone: Zone;
}

/** Null for several days, for a month, or where none is told and nothing is known to count from. */
function dayMeant(text: string, zone: Zone, { newest, day }: Here): DayMeant | null {
  const [time, another] = timesIn(text, day);
  if (time === undefined) return newest === null ? null : { day: dayIn(newest, zone), newest };
  if (another !== undefined || (time.kind !== 'day' && time.kind !== 'instant')) return null;
  return { day: dayIn(time.from, zone), newest: null };
}

function oneEnd(clock: ClockWritten, text: string, calendar: Calendar): Bounds | null {
  switch (relationOf(text.slice(0, clock.start), text.slice(clock.end))) {
    case 'since':
    case 'after':
      return { from: beginning(clock, calendar), to: null };
    case 'before':
    case 'until':
      return { from: null, to: instantIn({ day: calendar.day, minutes: clock.minutes }, calendar.zone) };
    case 'between':
    case 'within':
    case 'none':
      return null;
  }
}

function bothEnds(
  [first, last]: readonly [ClockWritten, ClockWritten],
  text: string,
  calendar: Calendar,
): Bounds | null {
  const relation = relationOf(text.slice(0, first.start), text.slice(first.end));
  const runs = relation === 'between' || relation === 'since' || relation === 'after';
  if (!runs || !TO.test(text.slice(first.end, last.start))) return null;
  const from = beginning(first, calendar);
  const day = shiftDay(dayIn(from, calendar.zone), last.minutes > first.minutes ? 0 : 1);
  return { from, to: instantIn({ day, minutes: last.minutes }, calendar.zone) };
}

/** At nine in the morning "since noon" is since noon of the day before. */
function beginning({ minutes }: ClockWritten, { day, newest, zone }: Calendar): Moment {
  const at = instantIn({ day, minutes }, zone);
  const early = newest !== null && newest.includes('T') && at > newest;
  return early ? instantIn({ day: shiftDay(day, -1), minutes }, zone) : at;
}
