/** Where and how often a figure holds: the places named behind it in its clause, and "a week" or "per month". */

import { conceptOf } from '../../language/concepts.ts';
import { fold } from '../../language/words.ts';
import type { Stretch } from '../../language/sentences.ts';

const CLAUSE_ENDS = /[,;:()—–]|\b(?:and|but|with|while|which|who|when|where|after|before|as|because|according)\b/iu;
const PLACED =
  /\b(?:at|on|against|in|into|over|across|towards?|near|throughout)\s(?:the\s)?(?:(?:\p{Ll}+\s){0,3}of\s)?(\p{Lu}[\p{L}’'-]*)/gu;

const TIME = /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** Concepts of the names that say where, from the figure to the end of its clause. */
export function placesOf(text: string, { end }: Stretch): readonly string[] {
  const rest = text.slice(end);
  const clause = rest.slice(0, CLAUSE_ENDS.exec(rest)?.index ?? rest.length);
  const names = Array.from(clause.matchAll(PLACED), ([, name = '']) => fold(name));
  return names.filter((name) => !TIME.test(name)).map((name) => conceptOf(name, true));
}

const RATES =
  /\b(?:(?:per|every|each)\s(second|minute|hour|day|night|week|month|quarter|year)\b|(hour|dai|week|month|year)ly\b)/giu;

/** The periods by which a text with figures counts: "per week" and "weekly" are one. */
export function ratesIn(text: string): readonly string[] {
  if (!/\d|\b(?:hundred|thousand|million|dozen)s?\b/iu.test(text)) return [];
  return Array.from(text.matchAll(RATES), ([, unit, adverb = '']) =>
    (unit ?? (adverb.toLowerCase() === 'dai' ? 'day' : adverb)).toLowerCase(),
  );
}

/** Whether a text counts by a period in any wording, "a week" among them. */
export function countsBy(period: string, text: string): boolean {
  return new RegExp(`\\b(?:(?:per|an?|every|each)\\s${period}|${period === 'day' ? 'dai' : period}ly)\\b`, 'iu').test(
    text,
  );
}
