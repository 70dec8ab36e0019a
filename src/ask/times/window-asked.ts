/** The stretch of time that a question asks about: "since noon", "before noon UTC", "on Thursday", "in the last hour". */

import type { Moment } from '../../domain/article.ts';
import { shiftDay, toInstant } from '../../language/clock.ts';
import { NUMBER_WORDS } from '../../language/data/number-words.ts';
import { clockWindow } from './clock-window.ts';
import { dayWindow } from './day-window.ts';
import { readable } from './readable-question.ts';
import { windowOf, type Here, type Window } from './window.ts';
import { dayIn, zoneOf, type Zone } from './zone.ts';

export interface Now {
  readonly newest: Moment | null;
  /** The reader's own, of the IANA database. */
  readonly zone: string;
}

const MAY_ASK =
  /\d|day\b|night\b|morning|noon\b|evening\b|week|month|year|hour|minute|\b(?:last|past|tomorrow)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/** Null where it asks about no such stretch, or where nobody can tell which. */
export function windowAsked(question: string, now: Now): Window | null {
  if (!MAY_ASK.test(question)) return null;
  const zone = readerZone(now.zone);
  const here = { newest: now.newest, day: now.newest === null ? null : dayIn(now.newest, zone), zone };
  const text = readable(question, here.day);
  return lengthWindow(text, here) ?? clockWindow(text, here) ?? dayWindow(text, here);
}

function readerZone(id: string): Zone {
  if (/^(?:Etc\/)?(?:UTC|GMT)$/i.test(id)) return { name: 'UTC', id };
  return zoneOf(`${id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`, id);
}

const COUNT = String.raw`(\d{1,3}|couple of|few|several|${[...NUMBER_WORDS.keys()].join('|')})\s+`;
/** "The last hour of the strike" is counted from its end. */
const LENGTH = new RegExp(
  String.raw`\b(?:in|over|during|within|throughout)\s+(?:(the|these)\s+)?(last|past)\s+(?:${COUNT})?(minute|min|hour|hr|day|week|month|year)s?\b(?!['’]|\s+of\b)`,
  'iu',
);
const HOURS: Readonly<Record<string, number>> = { minute: 1 / 60, min: 1 / 60, hour: 1, hr: 1 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const HOUR_MS = 3_600_000;
/** What "a few" and "several" are taken for; the answer says from when it counts. */
const FEW = 3;

/** "In the last two hours", "over the past week": up to the newest coverage. "In last week" is the week of the calendar. */
function lengthWindow(text: string, { newest, day, zone }: Here): Window | null {
  const match = LENGTH.exec(text);
  if (match === null || newest === null || day === null) return null;
  const [, the, which = '', counted = 'one', unit = ''] = match;
  const count = countOf(counted.toLowerCase());
  const days = DAYS[unit.toLowerCase()];
  if (days !== undefined) {
    const calendar = the === undefined && match[3] === undefined && which.toLowerCase() === 'last';
    return calendar ? null : windowOf({ from: shiftDay(day, -days * count), to: null }, zone);
  }
  if (!newest.includes('T')) return null;
  const ms = Math.round((HOURS[unit.toLowerCase()] ?? 1) * count * HOUR_MS);
  return windowOf({ from: toInstant(Date.parse(newest) - ms), to: null }, zone);
}

function countOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  return words === 'couple of' ? 2 : (NUMBER_WORDS.get(words) ?? FEW);
}
