/** Whether two spellings can be one name: transliteration, diacritics and doubled letters measured in general, with no list of names. */

import { distance } from 'fastest-levenshtein';
import { recall, VOCABULARY } from './recall.ts';
import { fold } from './words.ts';

export type Likeness = 'one' | 'near' | 'other';

/**
 * Letters and pairs that romanisations of one sound differ in, applied in order. Source: where ISO 9, BGN/PCGN, Library of Congress
 * and newspaper usage part for Cyrillic, and BGN/PCGN, ALA-LC and French usage for Arabic.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|ul)[- ]?(?=\p{L}{3})/u, ''],
  [/[^\p{L}]/gu, ''],
  [/ph/gu, 'f'],
  [/tch|tsch|cz/gu, 'ch'],
  [/sch/gu, 'sh'],
  [/ck|[qc](?=[aou]|$)/gu, 'k'],
  [/kh/gu, 'h'],
  [/dh/gu, 'd'],
  [/ou|oo|ue/gu, 'u'],
  [/oe/gu, 'o'],
  [/(?<=[oe])ff$/u, 'v'],
  [/ks/gu, 'x'],
  [/[jy]/gu, 'i'],
  [/w/gu, 'v'],
  [/z/gu, 's'],
  [/i+e(?=\p{L})/gu, 'e'],
  [/(\p{L})\1+/gu, '$1'],
];

/** A name in letters that no longer depend on the romanisation. */
export const soundOf = recall(
  (name) => SOUNDS.reduce((text, [from, to]) => text.replace(from, to), fold(name)),
  VOCABULARY,
);

/** The vowels that transliterations from Arabic and Cyrillic waver between become one each. */
const skeleton = recall(
  (name) => soundOf(name).replace(/[ae]/gu, 'a').replace(/[ou]/gu, 'o').replace(/h/gu, ''),
  VOCABULARY,
);

/** Letters for which one may differ in a name that is near another. */
const LETTERS_PER_SLIP = 6;

/** `one`: romanisation alone parts them; `near`: so alike that the rest of the name may decide; endings of a gender keep names apart. */
export function likenessOf(a: string, b: string): Likeness {
  if (soundOf(a) === soundOf(b)) return 'one';
  const [x, y] = [soundOf(a), soundOf(b)];
  if (x[0] !== y[0] && skeleton(a)[0] !== skeleton(b)[0]) return 'other';
  if (/[aeio]$/u.test(x) !== /[aeio]$/u.test(y) || /a$/u.test(x) !== /a$/u.test(y)) return 'other';
  if (Math.min(x.length, y.length) < 4) return 'other';
  if (skeleton(a) === skeleton(b)) return 'near';
  return distance(x, y) <= Math.floor(Math.min(x.length, y.length) / LETTERS_PER_SLIP) ? 'near' : 'other';
}
