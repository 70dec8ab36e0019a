/** What sort of thing a noun phrase names, by its last noun, its capitals and what stands around it. */

import { isPlace } from '../../claims/persons/name-runs.ts';
import { isRoleNoun } from '../../claims/persons/role-phrase.ts';
import { conceptOf } from '../../language/concepts.ts';
import { PARTICIPLES, PLURALS } from '../../language/data/counting-words.ts';
import { MEDIA_NAMES, MEDIA_WORDS } from '../../language/data/media.ts';
import { PERSONS } from '../../language/data/outcomes.ts';
import { BODY_NOUNS, PLACE_NOUNS, SPEAKS, TIME_NOUNS } from '../../language/data/pronouns.ts';
import { BODY_WORDS, CROWD, PERSONAL_TITLES } from '../../language/data/roles.ts';
import { countryOf } from '../../language/places.ts';
import type { Word } from '../../language/words.ts';
import type { Names } from './names.ts';

/** `person`: people and their roles. `body`: what speaks and acts as one. */
export type Sort = 'person' | 'body' | 'place' | 'time' | 'thing';

/** The words of a phrase in their text, at least one. */
export interface Run {
  readonly text: string;
  readonly run: readonly Word[];
  readonly next: Word | undefined;
}

export interface Sorted {
  readonly sort: Sort;
  readonly plural: boolean;
  /** Whether it is, or ends with, a proper name. */
  readonly named: boolean;
}

export function sortOf(whole: Run, names: Names): Sorted {
  const { text, run } = whole;
  const head = run.at(-1);
  if (head === undefined) return { sort: 'thing', plural: false, named: false };
  const capital = isCapital(text, head);
  if (isTime(head.folded, capital)) return { sort: 'time', plural: false, named: false };
  if (countryOf(head.folded, capital) !== null || (capital && isPlace(head.folded)))
    return { sort: 'place', plural: false, named: true };
  if (capital ? names.has(head.folded) : isNameInSmall(whole, names))
    return { sort: sortOfName(whole), plural: false, named: true };
  // "The injured", "the dead".
  if (run.length === 1 && (PARTICIPLES.has(head.folded) || head.folded.endsWith('ed')))
    return { sort: 'person', plural: true, named: false };
  return { sort: sortOfNoun(whole, head.folded), plural: isPlural(head.folded), named: false };
}

export function isCapital(text: string, { start }: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}

export function isPlural(folded: string): boolean {
  return /[^su]s$/.test(folded) || PLURALS.has(folded);
}

/** Months that are other words in small letters. */
const ALSO_WORDS = /^(?:may|march|august)$/;

/** Days, months, years, hours and their nouns; `capital` tells a month from a march. */
export function isTime(folded: string, capital: boolean): boolean {
  if (/^(?:(?:19|20)\d\d|\d{1,2}:\d\d\p{L}*|\d{1,2}[ap]m)$/u.test(folded)) return true;
  return TIME_NOUNS.has(folded) && (capital || !ALSO_WORDS.test(folded));
}

/** "okafor", where the conversation knows an Okafor; "the port" is no Port Lindow. */
function isNameInSmall({ text, run }: Run, names: Names): boolean {
  const first = run[0]?.start ?? 0;
  if (/\b(?:the|an?)\s$/iu.test(text.slice(Math.max(0, first - 4), first))) return false;
  return run.every(({ folded }) => names.has(folded) && !BODY_WORDS.has(folded) && !isRoleNoun(folded));
}

function sortOfName({ text, run }: Run): Sort {
  const words = run.map(({ folded }) => folded);
  const first = run[0];
  const head = words.at(-1) ?? '';
  const written = text.slice(first?.start, run.at(-1)?.end);
  if (PERSONAL_TITLES.has(words[0] ?? '') || (words.length > 1 && isRoleNoun(words[0] ?? ''))) return 'person';
  if (BODY_NOUNS.has(head) || MEDIA_NAMES.has(written) || MEDIA_WORDS.test(written)) return 'body';
  if (words.some((word) => PLACE_NOUNS.has(word))) return 'place';
  if (words.some((word) => BODY_WORDS.has(word)) || /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(written)) return 'body';
  const before = text.slice(Math.max(0, (first?.start ?? 0) - 16), first?.start);
  if (/\bthe\s$/iu.test(before)) return 'thing';
  return /\b(?:in|near|outside|around|across|throughout)\s(?:the\s)?$/iu.test(before) ? 'place' : 'person';
}

function sortOfNoun({ text, run, next }: Run, head: string): Sort {
  const singular = head.replace(/s$/, '');
  if (isRoleNoun(head) || isRoleNoun(singular) || CROWD.test(head) || PERSONS.has(conceptOf(head))) {
    return BODY_NOUNS.has(head) ? 'body' : 'person';
  }
  if (BODY_NOUNS.has(head) || BODY_NOUNS.has(singular)) return 'body';
  if (PLACE_NOUNS.has(head) || PLACE_NOUNS.has(singular)) return 'place';
  // "What did okafor say": nobody else has a name like a word without an article.
  const first = run[0]?.start ?? 0;
  const article = /\b(?:the|an?|this|that|any|some)\s$/iu.test(text.slice(Math.max(0, first - 5), first));
  return !article && run.length === 1 && !isPlural(head) && SPEAKS.has(next?.folded ?? '') ? 'person' : 'thing';
}
