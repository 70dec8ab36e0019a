/** Numbers that count nothing: in names, in dates, in times of day. */

import { NOT_COUNTED } from './data/counting-words.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import type { Figure } from './figures.ts';

/** "In Lindow 31 people were hurt": what no name goes on with. */
const COUNTS_ANYWAY =
  /^\s+(?:\p{Ll}+\s+)?(?:people|persons|men|women|children|residents|civilians|workers|percent|per cent)\b/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;

/** "F-16", "Covid-19", "Flight 103", "17:36": numbers that count nothing. */
export function isName(text: string, { start, end, value }: Figure): boolean {
  if (!Number.isFinite(Number(value))) return true;
  if (/\p{L}[-–/]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[-–/]\p{N}/u.test(text.slice(end, end + 2)))
    return !/\p{N}/u.test(text.slice(start - 2, start));
  const before = /(\p{L}[\p{L}'’-]*)\s$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  if (NOT_COUNTED.has(before.toLowerCase())) return true;
  // A capital before a number makes a name of both ("Highway 95"), unless the capital only opens the sentence, or people are counted.
  if (!/^\p{N}/u.test(text.slice(start)) || COUNTS_ANYWAY.test(text.slice(end, end + 40))) return false;
  if (WEEKDAY.test(before)) return false;
  return /^\p{Lu}/u.test(before) && !STOP_WORDS.has(before.toLowerCase()) && start - before.length > 3;
}

const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/i;

export function isDate(text: string, { start, end, value }: Figure, measured: boolean): boolean {
  if (measured) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  if (
    new RegExp(`${MONTHS.source}\\s*$`, 'i').test(before) ||
    new RegExp(`^(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTHS.source}`, 'i').test(after)
  )
    return true;
  return (
    /^(?:1[89]|20)\d\d$/.test(value) &&
    /^\d{4}$/.test(text.slice(start, end)) &&
    !/^\s+(?:people|men|women|children|\p{L}+s)\b/u.test(after)
  );
}
