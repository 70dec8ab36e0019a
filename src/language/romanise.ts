/** Writes a word of any script in Latin letters, so that a name can be recognised across scripts. */

import anyAscii from 'any-ascii';
import { soundOf } from './name-spelling.ts';

/** Letters that no longer depend on script or romanisation; empty where nothing of the word can be spelt. */
export function soundIn(word: string): string {
  return soundOf(anyAscii(word));
}

/** Scripts that leave most vowels out. */
const UNVOWELLED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

export function isUnvowelled(word: string): boolean {
  return UNVOWELLED.test(word);
}

/** What such a script keeps of a word: its consonants, with one letter for those that it does not tell apart. */
export function consonantsIn(word: string): string {
  return anyAscii(word)
    .toLowerCase()
    .replace(/[aeiouwyh'`]/gu, '')
    .replace(/[pvf]/gu, 'b')
    .replace(/[zc]/gu, 's')
    .replace(/[gj]/gu, 'g')
    .replace(/[kq]/gu, 'k')
    .replace(/(.)\1+/gu, '$1');
}
