/** Clock times as a text writes them, each with the zone that stands beside it. */

import type { Stretch } from '../../language/sentences.ts';
import { abbreviated, offsetNamed, zoneOfTime } from './zone-named.ts';
import { eastOf, isFixed, UTC, zoneOf, type Zone } from './zone.ts';

/** Reaches behind its zone, and behind the same time in another zone. */
export interface ClockWritten extends Stretch {
  /** Without its zone: "17:36", "9 a.m.", "noon". */
  readonly words: string;
  /** Into the day. */
  readonly minutes: number;
  /** `local`: it says "local time" and not whose. */
  readonly zone: Zone | 'local' | null;
  /** The zone in which it is told as well: "9pm local time (1900 GMT)". */
  readonly also: Zone | null;
}

/** What no clock time can do without; cheap, so that most sentences are passed over. */
const MAY_TELL = /\d(?::\d\d|\s?[ap]\.?\s?m\b|[.h]\d\d|\d{3}\s)|\b(?:noon|midday|midnight)\b/iu;
const CLOCK = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}]|\d[:.,]|[$£€:])(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?(?::\d\d)?\s?(?<half>[ap](?:\.\s?m\b\.?|m\b))`,
    String.raw`(?<![\p{L}\p{N}]|\d[:.,]|[$£€:])(?<hour24>\d{1,2})(?<mark>[:.h])(?<minute24>\d\d)(?::\d\d)?(?![\p{L}\d:%]|[.,]\d|\s?%)`,
    String.raw`(?<![\p{L}\p{N}]|\d[:.,]|[$£€:])(?<four>\d{4})(?![\p{L}\d:%.,])`,
    String.raw`\b(?<name>noon|midday|midnight)\b`,
  ].join('|'),
  'giu',
);
const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow)`;
const DAY_BETWEEN = String.raw`(?:\s(?:on\s)?${WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?,?)?`;
const OPENS = new RegExp(String.raw`^${DAY_BETWEEN}\s?[(,]?\s?`, 'iu');
const ZONE =
  /^(?<offset>(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?[0-5]\d)?)|^(?<local>local time\b)|^(?<place>(?:\p{Lu}[\p{L}.'’-]*\s){1,3})[Tt]ime\b|^(?<american>Eastern|Central|Mountain|Pacific)\b(?!\s\p{Lu})|^(?<short>[A-Z]{2,5})(?![\p{L}\p{N}-])/u;
/** With these before it a number with a point is a clock time. */
const AT = /\b(?:at|by|since|until|from|after|before|around|about)\s$/iu;
const ENDS_CLOCK =
  /^(?:[,;)]|\.?\s*$|\.\s|\s(?:today|yesterday|on|local|this|last|in|when|and|as|after|before|until|to|that)\b)/iu;
/** "The noon ferry" sails at noon, whatever the hour it is told of. */
const BEFORE_NOUN = /\b(?:the|an?|its|their|his|her)\s$/iu;
/** "A lead of 3:10", "finished in 2:40": no clock shows this. */
const MEASURE = /(?:\bin|(?<!\bas )of|\bwon|\blost|\bdrew|\bratio|\bscore|\bverse)\s$/iu;
const DAY = 24 * 60;
const HALF_DAY = DAY / 2;
/** What may stand between the two ends of a stretch of time: the zone stands behind the second. */
const TO = /^\s?(?:–|—|-|to|and|until|till)\s?$/iu;
const TOLD_AGAIN = /^\s?[(,/]\s?$/u;

/** In the order of the text, apart. */
export function clocksWritten(text: string): readonly ClockWritten[] {
  if (!MAY_TELL.test(text)) return [];
  const found = [...text.matchAll(CLOCK)].flatMap((match) => read(match, text) ?? []);
  const clocks: ClockWritten[] = [];
  for (let at = 0; at < found.length; at++) {
    const [clock, next] = [found[at], found[at + 1]];
    if (clock === undefined) break;
    const between = next === undefined ? '' : text.slice(clock.end, next.start);
    const again = next !== undefined && TOLD_AGAIN.test(between) ? toldAgain(clock, next) : null;
    const shares = clock.zone === null && next !== undefined && TO.test(between);
    clocks.push(again ?? (shares ? { ...clock, zone: next.zone } : clock));
    if (again !== null) at++;
  }
  return clocks;
}

/** Null where the two are not one time: then each stands for itself. */
function toldAgain(clock: ClockWritten, next: ClockWritten): ClockWritten | null {
  const { zone } = next;
  if (zone === null || zone === 'local' || !isFixed(zone)) return null;
  const ahead = clock.minutes - next.minutes + eastOf(zone);
  const east = ((((ahead + HALF_DAY) % DAY) + DAY) % DAY) - HALF_DAY;
  const own = clock.zone === null || clock.zone === 'local' ? zoneOf('local time', east) : clock.zone;
  return { ...clock, end: next.end, zone: own, also: zone };
}

function read(match: RegExpExecArray, text: string): ClockWritten | null {
  const minutes = minutesOf(match.groups ?? {});
  const start = match.index;
  const bare = start + match[0].length;
  const { zone, length } = zoneBehind(text.slice(bare, bare + 60));
  const before = text.slice(Math.max(0, start - 20), start);
  if (minutes === null || !isClock({ ...match.groups, before, after: text.slice(bare) }, zone)) return null;
  return { start, end: closed(text, start, bare + length), words: match[0], minutes, zone, also: null };
}

/** Groups as in `CLOCK`. */
function minutesOf({ hour, minute, half, hour24, minute24, four, name }: Groups): number | null {
  if (name !== undefined) return /^midnight/i.test(name) ? 0 : 12 * 60;
  const [hours, minutes] =
    four === undefined
      ? [Number(hour ?? hour24), Number(minute ?? minute24 ?? 0)]
      : [Math.floor(Number(four) / 100), Number(four) % 100];
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours === 0 || hours > 12))) return null;
  if (half === undefined) return hours * 60 + minutes;
  return ((hours % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + minutes;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Groups as in `CLOCK`, and the text around them. */
function isClock({ four, mark, name, before = '', after = '' }: Groups, zone: ClockWritten['zone']): boolean {
  // "In 2020 PET scans" is no time in Peru.
  if (four !== undefined) return zone === 'local' || (zone !== null && (zone.id === UTC.id || AT.test(before)));
  if (zone !== null) return true;
  if (name !== undefined) return !BEFORE_NOUN.test(before);
  if (mark === '.') return AT.test(before) && ENDS_CLOCK.test(after);
  return mark === undefined || !MEASURE.test(before);
}

function zoneBehind(text: string): { readonly zone: ClockWritten['zone']; readonly length: number } {
  const lead = OPENS.exec(text)?.[0].length ?? 0;
  const match = ZONE.exec(text.slice(lead));
  const zone = match === null ? null : zoneRead(match.groups ?? {});
  return zone === null || match === null ? { zone: null, length: 0 } : { zone, length: lead + match[0].length };
}

/** Groups as in `ZONE`. */
function zoneRead({ offset, local, place, american, short }: Groups): ClockWritten['zone'] {
  if (local !== undefined) return 'local';
  if (offset !== undefined) return offsetNamed(offset);
  if (short !== undefined) return abbreviated(short);
  const words = place?.trim() ?? american;
  return words === undefined ? null : zoneOfTime(words);
}

/** "17:36 (BST)" and "(1436 GMT)" are taken with their closing bracket. */
function closed(text: string, start: number, end: number): number {
  const opens = text[start - 1] === '(' || text.slice(start, end).includes('(');
  return opens && text[end] === ')' ? end + 1 : end;
}
