/** Tells what a reader says that asks nothing ("thanks a lot!!", "help", an emoji) from questions, which may begin with such words. */

import { FILLERS, PHRASES } from '../../language/data/small-talk.ts';
import type { SmallTalk } from '../../language/data/small-talk.ts';

/** Which small talk the whole of `text` is, or null where anything in it may be asked. */
export function smallTalkIn(text: string): SmallTalk | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return /\p{Extended_Pictographic}/u.test(text) ? 'reaction' : 'empty';
  const words = wordsIn(text);
  if (words.length > MOST_WORDS) return null;
  return coverOf(words, words) ?? coverOf(words.map(shortened), words.map(doubled));
}

/** Nobody is polite for longer. */
const MOST_WORDS = 16;
const LONGEST_PHRASE = 6;

const fillers = new Set(FILLERS.split(' '));
const KINDS = Object.keys(PHRASES) as (keyof typeof PHRASES)[];
const kinds = new Map<string, SmallTalk>();
for (const kind of KINDS)
  for (const phrase of PHRASES[kind].split(',')) {
    const key = wordsIn(phrase).join(' ');
    if (!kinds.has(key)) kinds.set(key, kind);
  }

/** The kind that counts most of the phrases that `words` fall into; null where a word is left over. */
function coverOf(words: readonly string[], others: readonly string[]): SmallTalk | null {
  const found = new Set<SmallTalk>();
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at) ?? phraseAt(others, at);
    if (phrase === null && !fillers.has(words[at] ?? '')) return null;
    if (phrase !== null) found.add(phrase.kind);
    at += phrase?.length ?? 1;
    // "Who is this man?" goes on where "Who is this?" would have ended.
    if (ASKS.test(words[at - (phrase?.length ?? 1)] ?? '') && !words.slice(at).every((word) => ENDS.test(word)))
      return null;
  }
  // "OK, and?" wants more.
  if (/^(?:and|but)$/.test(words.at(-1) ?? '')) return null;
  return KINDS.find((kind) => found.has(kind)) ?? null;
}

const ASKS = /^(?:who|what|how|are)$/;
const ENDS = /^(?:you|please|then|there|today|all|guys|everyone|mate|bot|briefdesk|thanks)$/;

/** The longest phrase that begins at a word. */
function phraseAt(words: readonly string[], at: number): { readonly kind: SmallTalk; readonly length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const kind = kinds.get(words.slice(at, at + length).join(' '));
    if (kind !== undefined) return { kind, length };
  }
  return null;
}

/** "heyyy" is "hey", "coool" is "cool". */
function shortened(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/^((?:ha|he|ja){2})(?:ha|he|ja)+h?$/u, '$1');
}

function doubled(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1$1');
}

function wordsIn(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/'s\b/gu, ' is')
    .replace(/'re\b/gu, ' are')
    .replace(/'m\b/gu, ' am')
    .replace(/(?<=[a-z])\*+(?=[a-z])/gu, '');
  return (
    plain
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
