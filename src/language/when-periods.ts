/** Weeks, weekends, months and years told from the day of telling: "earlier this week", "last month", "at the weekend". */

import { monthDays, weekdayOf, weekOf, yearDays, type Days } from './calendar.ts';
import { shiftDay } from './clock.ts';
import { relative, type Reading, type Span, type WhenForm } from './when-form.ts';

export const WHEN_PERIODS: readonly WhenForm[] = [
  {
    sign: /(?:last|next|this|coming) \w/i,
    pattern: /\b(?:(earlier|later|early|late)\s+)?(this|last|next|this coming|the coming)\s+(week|month|year)\b/giu,
    read: ([, part, which = '', unit = ''], reading) => {
      // "The last week" is the seven days just past, "the week after next" is told from elsewhere.
      if (/\b(?:the|these|those|of|first|second|third)\s$/iu.test(reading.before) && !/^the/i.test(which)) return null;
      if (/^\s(?:before|after|alone)\b|^-/iu.test(reading.after)) return null;
      return period({ unit: unit.toLowerCase(), which: which.toLowerCase(), part: part?.toLowerCase() }, reading);
    },
  },
  {
    sign: /weekend/i,
    pattern: /\b(?:(last|this|next|this past|this coming|the coming)|(?:over|at|during|on) the)\s+weekend\b/giu,
    read: ([, which = ''], reading) => weekend(which.toLowerCase(), reading),
  },
];

interface PeriodWords {
  readonly unit: string;
  readonly which: string;
  /** "earlier" or "later" before it. */
  readonly part: string | undefined;
}

function period({ unit, which, part }: PeriodWords, { told, facing }: Reading): Span | null {
  if (told === null) return null;
  const later = which === 'last' ? -1 : which === 'this' ? 0 : 1;
  const whole = wholeOf(unit, told, later);
  if (later !== 0) return relative(unit === 'month' || unit === 'year' ? unit : 'days', whole.from, whole.to);
  if (part === 'earlier') return upTo(whole, shiftDay(told, -1));
  if (part === 'later') return told > whole.to ? null : relative('days', told, whole.to);
  if (unit !== 'week') return relative(unit === 'month' ? 'month' : 'year', whole.from, whole.to);
  if (facing === 'back') return upTo(whole, told);
  return facing === 'ahead' ? relative('days', told, whole.to) : relative('days', whole.from, whole.to);
}

function wholeOf(unit: string, told: string, later: number): Days {
  const year = Number(told.slice(0, 4));
  if (unit === 'week') return weekOf(told, later);
  return unit === 'month' ? monthDays(year, Number(told.slice(5, 7)) + later) : yearDays(year + later);
}

/** Told on the first day of the period, its beginning is that day. */
function upTo({ from }: Days, last: string): Span {
  return last <= from ? relative('day', from) : relative('days', from, last);
}

/** On a Saturday or Sunday "this weekend" runs; from Monday on it is the one just past or the one to come. */
function weekend(which: string, { told, facing }: Reading): Span | null {
  if (told === null) return null;
  const own = shiftDay(weekOf(told).from, 5);
  const runs = weekdayOf(told) > 5;
  const at = (weeks: number): Span => relative('days', shiftDay(own, 7 * weeks), shiftDay(own, 7 * weeks + 1));
  if (which === 'last' || which === 'this past') return at(-1);
  if (which === 'next' || which.endsWith('coming')) return which === 'next' && !runs ? null : at(runs ? 1 : 0);
  if (facing === 'ahead') return at(0);
  return facing === 'back' ? at(runs ? 0 : -1) : null;
}
