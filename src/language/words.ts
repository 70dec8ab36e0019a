/** Words of a text: where they stand, folded so that spelling variants meet, and stemmed so that inflections do. */

import { stemmer } from 'stemmer';
import { recall, SENTENCES, VOCABULARY } from './recall.ts';
import { STOP_WORDS } from './data/stop-words.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, straight apostrophes, no diacritics, no possessive ending. */
  readonly folded: string;
}

const WORD = /(?:\p{Lu}\.){2,}(?:['’]s(?!\p{L}))?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*\p{L}*/gu;

/** Words and numbers in order; hyphens part words. Offsets in UTF-16 code units. */
export const wordsOf: (text: string) => readonly Word[] = recall(findWords, SENTENCES);

function findWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0]),
  }));
}

/** Letters that Unicode does not take apart. */
// prettier-ignore
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** Folds a word or a phrase: "Müller’s" and "muller" become one. */
export const fold = recall(folded, VOCABULARY);

function folded(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .replace(/[’‘ʼ]/g, "'")
    .replace(/^(?:\p{Lu}\.)+(?=(?:'s)?$)/u, (initials) => initials.replaceAll('.', ''))
    .toLowerCase()
    .replace(/[łøđðħıßæœþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/'s\b|(?<=s)'(?!\w)/g, '');
}

/** Porter's stem of a folded word; numbers stand for themselves without thousands separators. */
export const stemOf = recall(
  (word) => (/^\d/.test(word) ? word.replace(/,(?=\d{3})/g, '') : stemmer(word)),
  VOCABULARY,
);

/** Whether a word carries a topic; capitals make "US" and "WHO" names where "us" and "who" are none. */
export function carriesTopic(text: string, { start, end, folded }: Word): boolean {
  if (folded.length < 2 && !/\d/.test(folded)) return false;
  return !isFunctionWord(folded) || /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})(?:['’]s)?$/u.test(text.slice(start, end));
}

/** "the", and contractions of such words: "don't", "they're". */
function isFunctionWord(folded: string): boolean {
  return (
    STOP_WORDS.has(folded) ||
    folded === "won't" ||
    STOP_WORDS.has(/^(i|\p{L}{2,})'(?:t|re|ve|ll|d|m)$/u.exec(folded)?.[1] ?? '')
  );
}

/** How many words a reader counts: runs without white space. */
export function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length;
}
