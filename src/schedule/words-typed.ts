/** The words of a short text that someone typed into a form or a command. */

import { fold } from '../language/words.ts';

export interface TypedWord {
  /** As it was typed. */
  readonly raw: string;
  /** In small letters, without diacritics. */
  readonly word: string;
}

/** What one of the readers made of the words from some place on: `used` of them. */
export interface Reading<T> {
  readonly value: T;
  readonly used: number;
}

/** Commas and brackets part words and are none; what stands for nothing in a time is a word of its own, so that it is asked about. */
export function wordsTyped(text: string): readonly TypedWord[] {
  const found = text.matchAll(/[+-]?(?:\p{L}|\p{N})(?:[\p{L}\p{M}\p{N}'’:/_+-]|\.(?=[\p{L}\p{N}]))*|[^\s,;()"“”'’.]/gu);
  return Array.from(found, ([match]) => {
    const raw = match.replace(/[:/_'’-]+$/, '') || match;
    return { raw, word: fold(raw) };
  });
}
