/** Reads a time of day as people write it: "07:30", "8am", "half past 7", "noon". */

import { NUMBER_WORDS } from '../language/data/number-words.ts';
import type { LocalTime } from '../domain/subscription.ts';
import type { Reading, TypedWord } from './words-typed.ts';

export type PartOfDay = 'morning' | 'evening';

export interface ClockTyped {
  /** Null for a time that no day has. */
  readonly at: LocalTime | null;
  /** Whether "in the evening" may still move it by twelve hours. */
  readonly open: boolean;
}

const CLOCK = /^(\d{1,2})(?:(?:[:.h](\d\d))?([ap])\.?m|[:.h](\d\d)|h)?$|^(\d\d)(\d\d)$/;
const NAMED: Readonly<Record<string, LocalTime>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };
const PAST: Readonly<Record<string, number>> = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 };
const PARTS: Readonly<Record<string, PartOfDay>> = {
  morning: 'morning',
  mornings: 'morning',
  afternoon: 'evening',
  afternoons: 'evening',
  evening: 'evening',
  evenings: 'evening',
};

/** A bare number is an hour of the day: "8" is 08:00, "20" is 20:00. */
export function readTime(words: readonly TypedWord[]): Reading<ClockTyped> | null {
  const [first = '', second = '', third = ''] = words.map(({ word }) => word);
  const named = Object.hasOwn(NAMED, first) ? NAMED[first] : undefined;
  if (named !== undefined) return { value: { at: named, open: false }, used: 1 };
  const phrase = `${first} ${second}`;
  const shift = Object.hasOwn(PAST, phrase) ? PAST[phrase] : undefined;
  const read = readClock(shift === undefined ? first : third);
  if (read === null || (shift !== undefined && read.minute !== 0)) return null;
  const used = shift === undefined ? 1 : 3;
  const [half, extra] = read.half === null ? halfFrom(words.slice(used)) : [read.half, 0];
  const at = localTime({ ...read, half }, shift ?? 0);
  return { value: { at, open: half === null && read.hour < 13 }, used: used + extra };
}

export function readPartOfDay([first]: readonly TypedWord[]): Reading<PartOfDay> | null {
  const part = first !== undefined && Object.hasOwn(PARTS, first.word) ? PARTS[first.word] : undefined;
  return part === undefined ? null : { value: part, used: 1 };
}

/** "8" and "in the evening" are 20:00. */
export function atPartOfDay({ at, open }: ClockTyped, part: PartOfDay | null): LocalTime | null {
  if (at === null || part === null || !open) return at;
  const hour = (Number(at.slice(0, 2)) % 12) + (part === 'evening' ? 12 : 0);
  return `${twoDigits(hour)}${at.slice(2)}`;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'a' | 'p' | null;
}

function readClock(word: string): Clock | null {
  const spelt = NUMBER_WORDS.get(word);
  if (spelt !== undefined) return spelt >= 1 && spelt <= 12 ? { hour: spelt, minute: 0, half: null } : null;
  const match = CLOCK.exec(word);
  if (match === null) return null;
  const [, hour, ofHalf, half, minute, hours, minutes] = match;
  return {
    hour: Number(hour ?? hours),
    minute: Number(ofHalf ?? minute ?? minutes ?? 0),
    half: half === 'a' || half === 'p' ? half : null,
  };
}

/** "am", "p.m." or "o'clock" as a word of its own. */
function halfFrom([first]: readonly TypedWord[]): readonly ['a' | 'p' | null, number] {
  const half = /^([ap])\.?m$/.exec(first?.word ?? '')?.[1];
  if (half === 'a' || half === 'p') return [half, 1];
  return [null, /^o'?clock$/.test(first?.word ?? '') ? 1 : 0];
}

function localTime({ hour, minute, half }: Clock, shift: number): LocalTime | null {
  if (hour > 23 || minute > 59 || (half !== null && (hour < 1 || hour > 12))) return null;
  const hours = half === null ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const minutes = (hours * 60 + minute + shift + 1440) % 1440;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
