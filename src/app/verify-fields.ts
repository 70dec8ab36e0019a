/** What fields of a saved document may hold: whoever altered it may have put anything there. */

import { shown } from './verify-findings.ts';

/** In UTF-16 units, well above what any sentence and any name of ours has. */
const LONGEST_TEXT = 2_000;
const LONGEST_NAME = 300;

/** What is wrong with what should be a sentence; null where it is one. */
export function textFlaw(text: unknown): string | null {
  if (typeof text !== 'string' || !/[\p{L}\p{N}]/u.test(text)) return 'it has no "text"';
  return text.length > LONGEST_TEXT ? `its text has ${text.length} characters; ${LONGEST_TEXT} are the most` : null;
}

export function isText(value: unknown): value is string {
  return textFlaw(value) === null;
}

/** Of a person, an office, a body; null where nobody is named. */
export function isName(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME);
}

/** What stands in the place of a name, however odd. */
export function named(value: unknown): string {
  return typeof value === 'string' ? shown(value) : value === null ? 'unnamed' : 'what is no name';
}

export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
