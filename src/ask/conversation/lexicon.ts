/** Looks up words of another language in its table: as written, without diacritics, or by how they begin. */

import type { QuestionLanguage } from '../../language/data/question-languages.ts';
import { fold } from '../../language/words.ts';

export interface Lexicon {
  readonly exact: ReadonlyMap<string, string>;
  /** Without diacritics, which many leave out. */
  readonly plain: ReadonlyMap<string, string>;
  /** Beginnings that stand for a word with any ending. */
  readonly stems: ReadonlyMap<string, string>;
}

const lexicons = new Map<string, Lexicon>();

export function lexiconOf(language: QuestionLanguage): Lexicon {
  const made = lexicons.get(language.name) ?? readLexicon(language);
  lexicons.set(language.name, made);
  return made;
}

function readLexicon({ words }: QuestionLanguage): Lexicon {
  const exact = new Map<string, string>();
  const plain = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const [english, forms] of Object.entries(words))
    for (const form of forms.split(' ')) {
      const key = form.replaceAll(/[_-]/g, ' ').toLowerCase();
      if (key.endsWith('*')) stems.set(fold(key.slice(0, -1)), english);
      else {
        if (!exact.has(key)) exact.set(key, english);
        if (!plain.has(fold(key))) plain.set(fold(key), english);
      }
    }
  return { exact, plain, stems };
}

const SHORTEST_STEM = 3;
export const INTERROGATIVES = /^(?:who|whose|what|which|when|where|why|how|since when)\b/;

/** The English of one or more words with a space between. `opens`: whether they open the question. */
export function lookUp(form: string, opens: boolean, { exact, plain, stems }: Lexicon): string | null {
  const bare = fold(form);
  const folded = plain.get(bare);
  // Who leaves diacritics out opens with "que" for "what".
  if (opens && folded !== undefined && INTERROGATIVES.test(folded)) return folded;
  const found = exact.get(form.toLowerCase()) ?? folded;
  if (found !== undefined) return found;
  if (form.includes(' ')) return null;
  for (let length = Math.min(bare.length, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
    const stem = stems.get(bare.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return null;
}

const LONGEST_STEM = 20;

/** Arabic writes "and", "with", "for" and "the" as one with the word behind. */
export function lookUpArabic(form: string, opens: boolean, lexicon: Lexicon): string | null {
  const whole = lookUp(form, opens, lexicon);
  if (whole !== null) return whole;
  const bare = fold(form);
  const core = /^[وف]?[بلك]?(?:ال)?(.{2,})$/u.exec(bare)?.[1] ?? bare;
  const shorter = /^[وفبلك]/u.test(bare) ? [bare.slice(1), core] : [core];
  const english = shorter.map((each) => lookUp(each, false, lexicon)).find((each) => each !== null) ?? null;
  return english !== null && bare.startsWith('و') ? `and ${english}` : english;
}
