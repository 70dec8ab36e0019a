/** A rhythm in words, as a reader is told of it: "weekdays at 07:30, Oslo time". */

import type { Daily, Rhythm, Weekday } from '../domain/subscription.ts';
import { CITIES_TODAY } from '../language/data/zone-choices.ts';

export const DAY_NAMES: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** Begins with a small letter, unless it is with the name of a day. Clock times have 24 hours. */
export function whenInWords(rhythm: Rhythm): string {
  const clock = zoneInWords(rhythm.zone);
  switch (rhythm.kind) {
    case 'daily':
      return `${daysInWords(rhythm.days)} at ${rhythm.at}, ${clock}`;
    case 'on-change': {
      const { mostADay, quiet } = rhythm;
      const most = `at most ${mostADay === 1 ? 'once' : `${mostADay} times`} a day`;
      const hours = quiet === null ? '' : ` and not from ${quiet.from} to ${quiet.to}`;
      return `when something changes, ${most}${hours}, ${clock}`;
    }
  }
}

/** "every day", "weekdays", "Mondays and Thursdays", "Tuesday to Saturday". */
function daysInWords(days: readonly Weekday[]): string {
  const sorted = [...new Set(days)].sort();
  const key = sorted.join('');
  if (key === '1234567') return 'every day';
  if (key === '12345') return 'weekdays';
  if (key === '67') return 'weekends';
  const names = sorted.map((day) => DAY_NAMES[day - 1] ?? '');
  const isRun = sorted.length > 2 && '1234567'.includes(key);
  if (isRun) return `${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
  return inList(
    names.map((name) => `${name}s`),
    'and',
  );
}

/** What a text about a time left unsaid. */
export type Assumed = 'time' | 'days' | 'zone';

/** "Not said, and so assumed: every day, Oslo time."; null where all was said. */
export function assumedInWords({ at, days, zone }: Daily, assumed: readonly Assumed[]): string | null {
  const words = { time: at, days: daysInWords(days), zone: zoneInWords(zone) };
  return assumed.length === 0 ? null : `Not said, and so assumed: ${assumed.map((part) => words[part]).join(', ')}.`;
}

/** "Oslo time", "UTC". */
export function zoneInWords(zone: string): string {
  return zone === 'UTC' || zone.startsWith('Etc/') || !zone.includes('/') ? zone : `${cityOf(zone)} time`;
}

/** "New York" for `America/New_York`. */
export function cityOf(zone: string): string {
  return CITIES_TODAY[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** "a", "a or b", "a, b or c". */
export function inList(words: readonly string[], link: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`;
}
