/** Words of a question in another language: which are names, and what the longest form at each of them is in English. */

import { CAPITAL_NOUNS, type QuestionLanguage } from '../../language/data/question-languages.ts';
import { lexiconOf, lookUp, lookUpArabic } from './lexicon.ts';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** A name by its capital, or a small word inside one: "Rio de la Plata". */
  readonly name: boolean;
}

/** An apostrophe ends an elided word. */
const TOKEN = /[\p{L}\p{M}]+['’]?|\p{N}+/gu;
const IN_NAMES = /^(?:de|del|do|da|dos|das|di|du|des|van|von|der|den|la|le|los|las|el|al)$/u;

export function tokensOf(text: string): readonly Token[] {
  const shout = !/\p{Ll}/u.test(text);
  const capital = (word = ''): boolean => !shout && /^\p{Lu}/u.test(word);
  const found = Array.from(text.matchAll(TOKEN), ({ 0: word, index: start }) => ({ word, start }));
  let name = false;
  return found.map(({ word, start }, i) => {
    const next = found.slice(i + 1, i + 4).find((each) => !IN_NAMES.test(each.word))?.word;
    // A capital opens every question; it shows a name only where the name goes on.
    name =
      i === 0
        ? capital(word) && capital(found[1]?.word)
        : capital(word) || (name && IN_NAMES.test(word) && capital(next));
    return { start, end: start + word.length, word: word.replace('’', "'"), name };
  });
}

export interface Match {
  readonly english: string;
  readonly tokens: number;
}

const LONGEST_FORM = 5;

/** What stands at a token, the longest form first. */
export function matchAt(tokens: readonly Token[], at: number, language: QuestionLanguage): Match | null {
  if (tokens[at]?.name === true && !CAPITAL_NOUNS.has(language.name)) return null;
  const find = language.script === 'Arabic' ? lookUpArabic : lookUp;
  let form = '';
  let best: Match | null = null;
  for (let length = 1; length <= Math.min(LONGEST_FORM, tokens.length - at); length++) {
    form += `${form === '' || form.endsWith("'") ? '' : ' '}${tokens[at + length - 1]?.word ?? ''}`;
    const english = find(form, at === 0, lexiconOf(language));
    if (english !== null) best = { english, tokens: length };
  }
  return best;
}
