/** Reads days of the week as people write them: "weekdays", "Mon-Fri", "mondays and thursdays". */

import type { Weekday } from '../domain/subscription.ts';
import type { Reading, TypedWord } from './words-typed.ts';

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const NAMES = [
  'mon monday mondays',
  'tue tues tuesday tuesdays',
  'wed weds wednesday wednesdays',
  'thu thur thurs thursday thursdays',
  'fri friday fridays',
  'sat saturday saturdays',
  'sun sunday sundays',
];
/** What stands between the first and the last day of a run. */
const UNTIL: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'through', 'thru', 'till', 'until']);

const days: ReadonlyMap<string, Weekday> = new Map(
  EVERY_DAY.flatMap((day) => (NAMES[day - 1] ?? '').split(' ').map((name) => [name, day] as const)),
);
const groups: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ...[
    'weekday',
    'weekdays',
    'workday',
    'workdays',
    'working day',
    'working days',
    'work days',
    'business days',
    'week days',
  ].map((name) => [name, WEEKDAYS] as const),
  ...['weekend', 'weekends'].map((name) => [name, [6, 7]] as const),
  ...['daily', 'everyday', 'day', 'days'].map((name) => [name, EVERY_DAY] as const),
] as readonly (readonly [string, readonly Weekday[]])[]);

export function readDays(words: readonly TypedWord[]): Reading<readonly Weekday[]> | null {
  const [first = '', second = '', third = ''] = words.map(({ word }) => word);
  for (const [phrase, used] of [
    [`${first} ${second}`, 2],
    [first, 1],
  ] as const) {
    const group = groups.get(phrase);
    if (group !== undefined) return { value: group, used };
  }
  const from = days.get(first);
  if (from === undefined) return inOneWord(first);
  const to = UNTIL.has(second) ? days.get(third) : undefined;
  return to === undefined ? { value: [from], used: 1 } : { value: run(from, to), used: 3 };
}

/** "mon-fri", "sat/sun". */
function inOneWord(word: string): Reading<readonly Weekday[]> | null {
  const [, first = '', link, second = ''] = /^([a-z]+)([-/])([a-z]+)$/.exec(word) ?? [];
  const [from, to] = [days.get(first), days.get(second)];
  if (from === undefined || to === undefined) return null;
  return { value: link === '-' ? run(from, to) : [from, to], used: 1 };
}

/** From Friday to Monday is over the weekend. */
function run(from: Weekday, to: Weekday): readonly Weekday[] {
  return EVERY_DAY.filter((day) => (from <= to ? day >= from && day <= to : day >= from || day <= to));
}
