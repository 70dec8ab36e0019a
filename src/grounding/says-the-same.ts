/** Whether a sentence in another language has no other figures, quotations and names than its English wording, which was checked. */

import { namesIn } from '../language/names.ts';
import { countryOf } from '../language/places.ts';
import { ownVoice } from '../language/quotes.ts';
import { figureValues } from '../language/figures.ts';
import { consonantsIn, isUnvowelled, soundIn } from '../language/romanise.ts';
import { wordsOf } from '../language/words.ts';
import { quotesStand } from './supports.ts';

/** `evidence`: the words that both rest on. The meaning of the other language's words is not checked, only what can be swapped in them. */
export function saysTheSame(text: string, english: string, evidence: string): boolean {
  return sameFigures(text, english) && quotesStand(evidence, text) && sameNames(text, english, evidence);
}

/** Every figure in digits is one of the English, and none of its digits is lost. */
function sameFigures(text: string, english: string): boolean {
  const told = figuresOf(text);
  const wanted = figuresOf(english);
  const values = figureValues(english);
  return [...told].every((value) => wanted.has(value) || values.has(value)) && wanted.isSubsetOf(told);
}

const DIGITS = /\d{1,3}(?:[\u0020\u00A0\u202F'’]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*/gu;

/** Figures in digits, whatever separates thousands and decimals where they were written. */
function figuresOf(text: string): ReadonlySet<string> {
  const latin = text.replace(/\p{Nd}/gu, (digit) => digitOf(digit));
  return new Set(
    Array.from(latin.matchAll(DIGITS), ([run]) =>
      run
        .replace(/[\u0020\u00A0\u202F'’]/gu, '')
        .replace(/[.,](?=\d{3}(?!\d))/gu, '')
        .replace(',', '.'),
    ),
  );
}

/** The digits of every script stand in rows of ten that begin with their zero. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}

/** Least share of the English names that must be recognised; the others may be translated, as names of offices and places are. */
const RECOGNISED = 0.5;
/** So long that two words alike in it are forms of one name: languages put endings to names. */
const STEM = 3;
/** Consonants that tell a name: two, among few names, to recognise it; three to blame somebody for it. */
const FEW_CONSONANTS = 2;
const MANY_CONSONANTS = 3;

/**
 * The translation names nobody of the evidence whom the English does not name, and at least half of the English names are recognised
 * in it.
 */
function sameNames(text: string, english: string, evidence: string): boolean {
  const voice = ownVoice(text);
  const written = wordsOf(voice).map(({ start, end }) => voice.slice(start, end));
  const told = namesIn(english);
  const wanted = [...told].filter((name) => countryOf(name, true) === null);
  const others = [...namesIn(evidence)].filter((name) => !told.has(name) && countryOf(name, true) === null);
  const left = wanted.filter((name) => !written.some((word) => alike(word, name, FEW_CONSONANTS)));
  const foreign = written.some(
    (word) =>
      isName(word) &&
      others.some((name) => alike(word, name, MANY_CONSONANTS)) &&
      !wanted.some((name) => alike(word, name, FEW_CONSONANTS)),
  );
  return !foreign && left.length <= wanted.length * (1 - RECOGNISED);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word);
}

/** Whether a word of any script may be the name, with whatever ending. */
function alike(word: string, name: string, fewest: number): boolean {
  if (isUnvowelled(word)) {
    const consonants = consonantsIn(name);
    return consonants.length >= fewest && consonantsIn(word).endsWith(consonants);
  }
  const [a, b] = [soundIn(word), soundIn(name)];
  const stem = Math.max(STEM, Math.min(a.length, b.length) - 2);
  return a.length >= STEM && b.length >= STEM && a.slice(0, stem) === b.slice(0, stem);
}
