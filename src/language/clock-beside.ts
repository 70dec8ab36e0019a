/** Makes an instant of a day where a clock time with its zone stands beside it; without a zone a clock time says nothing elsewhere. */

import { instantOf, shiftDay } from './clock.ts';
import { ZONES } from './data/time-zones.ts';
import type { TimeFound } from './when-form.ts';

const CLOCK = String.raw`(\d{1,2})(?:[:.]?(\d\d))?\s?([ap]\.?\s?m\b\.?)?`;
const ZONE = String.raw`([A-Z]{1,5}|(?:[A-Z][a-z]+ ){1,2}time|(?:eastern|central|mountain|pacific) time)`;
/** "9 a.m. (1300 GMT)": the zone is that of the second clock, the day that of the first. */
const BOTH = String.raw`${CLOCK}(?:\s(?:local time|[A-Z]{1,5}))?\s?[(,/]\s?${CLOCK}\s?(GMT|UTC)\)?`;
const ONE = String.raw`${CLOCK}\s?\(?${ZONE}\)?`;
/** Beside these a clock time is not the moment itself. */
const VAGUE =
  /\b(?:around|about|before|after|until|till|by|from|between|since|roughly|approximately|shortly|nearly|almost|to|and)\s(?:at\s)?$/iu;

const AFTER = [BOTH, ONE].map((clock) => new RegExp(String.raw`^(,?\s+(?:at\s+)?|,\s+)${clock}`, 'u'));
const BEFORE = [BOTH, ONE].map(
  (clock) => new RegExp(String.raw`\b()${clock},?\s+(?:on\s+|[Ee]arly\s+|[Ll]ate\s+){0,2}$`, 'u'),
);
/** How far before the day, in UTF-16 units, its clock time may begin. */
const REACH = 50;

export function clockBeside(time: TimeFound, voice: string): TimeFound {
  if (time.kind !== 'day') return time;
  const tail = voice.slice(time.end, time.end + REACH);
  const head = voice.slice(Math.max(0, time.start - REACH), time.start);
  for (const [form, pattern] of AFTER.entries()) {
    const match = pattern.exec(tail);
    const at = match === null ? null : instantFrom(match, form === 0, time.from);
    if (match !== null && at !== null)
      return { ...time, kind: 'instant', from: at, to: at, end: time.end + match[0].length };
  }
  for (const [form, pattern] of BEFORE.entries()) {
    const match = pattern.exec(head);
    if (match === null || VAGUE.test(head.slice(0, match.index))) continue;
    const at = instantFrom(match, form === 0, time.from);
    const start = time.start - (head.length - match.index);
    if (at !== null) return { ...time, kind: 'instant', from: at, to: at, start };
  }
  return time;
}

function instantFrom(match: RegExpExecArray, both: boolean, day: string): string | null {
  const first = minutesOf(match[2], match[3], match[4]);
  if (first === null) return null;
  if (!both) {
    const zone = zoneNamed(match[5] ?? '');
    // A bare hour is a clock time only with minutes or with a.m. or p.m.
    return zone === null || (match[3] ?? match[4]) === undefined ? null : instantOf(day, first, zone);
  }
  const greenwich = minutesOf(match[5], match[6], match[7]);
  return greenwich === null ? null : greenwichInstant(day, first, greenwich);
}

/** Local time and Greenwich's differ by at most half a day to the west, or fourteen hours to the east: that tells Greenwich's day. */
function greenwichInstant(day: string, local: number, greenwich: number): string | null {
  const behind = (((greenwich - local) % 1440) + 1440) % 1440;
  const ahead = behind > 720 ? behind - 1440 : behind;
  const minutes = local + ahead;
  const own = minutes < 0 ? shiftDay(day, -1) : minutes >= 1440 ? shiftDay(day, 1) : day;
  return instantOf(own, (minutes + 1440) % 1440, 'utc');
}

function zoneNamed(words: string): string | null {
  const name = words
    .toLowerCase()
    .replace(/ time$/, '')
    .trim();
  const zone = ZONES[name];
  if (zone === undefined) return null;
  // A city's or a region's own name is a zone only before "time".
  return /^[A-Z]{2,5}$/.test(words) || / time$/i.test(words) ? name : null;
}

function minutesOf(hour = '', minute: string | undefined, half: string | undefined): number | null {
  const hours = Number(hour);
  const minutes = Number(minute ?? 0);
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours === 0 || hours > 12))) return null;
  if (half === undefined) return hours * 60 + minutes;
  return ((hours % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minutes;
}
