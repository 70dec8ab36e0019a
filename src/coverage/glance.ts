/** One look at every character of a text: whether it has anything at all that planted text has. Nearly all news has not, and every file is read whole. */

import { CLAUSE_LEADS, OPENERS, TELLTALES } from '../language/data/machine-talk.ts';

export interface Glance {
  /** Signs, scripts and runs of characters that prose has seldom. */
  readonly isOdd: boolean;
  /** A word of those that orders to machines have. */
  readonly tells: boolean;
  /** A clause opens with a verb as orders do, or speaks to somebody. */
  readonly orders: boolean;
}

/** What a character is. Letters of all languages written in Latin script count as letters. */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const ENDS = 4;
const BRACKET = 5;
const ODD = 6;
/** To the end of the accents that combine. */
const KNOWN = 0x370;
const KIND = new Uint8Array(KNOWN).map((_, code) => kindOf(code));
/** The longest word and the longest run of digits that need no closer look. */
const LONGEST_WORD = 28;
const LONGEST_NUMBER = 7;
/** So many letters that stand alone in a row are no initials. */
const LONE_LETTERS = 4;

/** A table by hash saves looking up nearly every word. */
const HASHES = tableOf([...TELLTALES, ...OPENERS, ...CLAUSE_LEADS]);

export function glance(text: string): Glance {
  let [isOdd, tells, orders, opens] = [false, false, false, true];
  let [lone, digits] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    let hash = 0;
    let code = text.charCodeAt(at);
    for (; (code < KNOWN ? KIND[code] : kindBeyond(code)) === LETTER; code = text.charCodeAt(at)) {
      hash = hashed(hash, code);
      at += 1;
    }
    const length = at - start;
    if (length > 0) {
      // "4ttack", "a1b2": figures inside words are a disguise or a code; "5th" and "G20" are not.
      if (length > LONGEST_WORD || (digits > 0 && /\p{L}/u.test(text[start - digits - 1] ?? ''))) isOdd = true;
      lone = length === 1 ? lone + 1 : 0;
      if (lone > LONE_LETTERS) isOdd = true;
      const word = HASHES[hash & 0xffff] === 1 ? text.slice(start, at).toLowerCase() : '';
      if (TELLTALES.has(word)) tells = true;
      if (opens && OPENERS.has(word)) orders = true;
      opens = opens && CLAUSE_LEADS.has(word);
      digits = 0;
    }
    if (at === text.length) break;
    const kind = code < KNOWN ? (KIND[code] ?? ODD) : kindBeyond(code);
    digits = kind === DIGIT ? digits + 1 : 0;
    if (kind === ODD || digits > LONGEST_NUMBER || (kind === BRACKET && length > 0)) isOdd = true;
    if (kind === ENDS) opens = true;
    if (code >= 0x400 && code < 0x530) tells = true;
  }
  return { isOdd, tells, orders };
}

/** Dashes, the ellipsis and bullets; quotation marks, the euro and the minus; everything else beyond the Latin letters is looked at. */
function kindBeyond(code: number): number {
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2026 || code === 0x2022) return ENDS;
  return (code >= 0x2018 && code <= 0x201f) || code === 0x20ac || code === 0x2212 ? SPACE : ODD;
}

function kindOf(code: number): number {
  const sign = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(sign)) return LETTER;
  if (/\d/.test(sign)) return DIGIT;
  if (/[.!?:;)\]*-]/.test(sign)) return ENDS;
  if (sign === '(') return BRACKET;
  return /[<>[{}\\|=_~`@#^\0-\x08\x0e-\x1f\x7f\xad]/.test(sign) ? ODD : SPACE;
}

/** Small and capital letters alike. */
function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 32)) | 0;
}

function tableOf(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const word of words) {
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at));
    table[hash & 0xffff] = 1;
  }
  return table;
}
