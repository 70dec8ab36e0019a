/** The bodies that speak in a coverage ("Norway's air force"), and the short forms of names that it explains. */

import { fold } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import { holderOf, WHEN, type Body } from './holder.ts';

export interface NamedBody extends Body {
  /** Its name as the coverage has it, without article. */
  readonly words: string;
}

/** Every body that a sentence names as its speaker, once a wording. */
export function bodiesIn(sentences: readonly Sentence[]): readonly NamedBody[] {
  const bodies = new Map<string, NamedBody>();
  for (const { speech } of sentences) {
    if (speech === null || bodies.has(speech.speaker)) continue;
    const holder = holderOf(speech.speaker);
    if (holder.kind === 'body')
      bodies.set(speech.speaker, { ...holder.body, words: bareWords(speech.speaker).replace(WHEN, '') });
  }
  return [...bodies.values()];
}

/** "Harbour Safety Board (HSB)": short forms that the coverage itself explains. */
export function initialsIn(sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { text } of sentences) {
    if (!text.includes('(')) continue;
    for (const [, long = '', short = ''] of text.matchAll(
      /((?:\p{Lu}[\p{L}’'-]+\s(?:(?:of|for|and|the)\s)*){2,8})\((\p{Lu}{2,8})\)/gu,
    )) {
      const words = long
        .trim()
        .split(/[\s-]+/u)
        .filter((word) => /^\p{Lu}/u.test(word));
      const named = words.slice(-short.length);
      if (named.map((word) => word[0]).join('') === short)
        found.set(fold(short), long.trim().split(/\s+/u).slice(-wordsFrom(long, named)).join(' '));
    }
  }
  return found;
}

/** How many words at the end of `long` reach back to the first of `named`. */
function wordsFrom(long: string, named: readonly string[]): number {
  const words = long.trim().split(/\s+/u);
  return words.length - words.lastIndexOf(named[0] ?? '');
}

/** A holder without article and explained initials. */
export function bareWords(words: string): string {
  return words
    .trim()
    .replace(/^the\s/iu, '')
    .replace(/\s\(\p{Lu}+\)$/u, '');
}
