/** Finds words and phrases of the tables of opposites in a text. */

import { ATTITUDES, DEEDS, QUALITIES } from '../../language/data/opposites.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import type { Stretch } from '../../language/sentences.ts';
import { stemOf, wordsOf } from '../../language/words.ts';

/** Which side of which pair a phrase takes. */
export interface Side {
  readonly axis: string;
  /** An attitude is held even where it is only a wish. */
  readonly attitude: boolean;
  readonly sign: 1 | -1;
}

interface Entry extends Side {
  readonly word: string;
  readonly stems: readonly string[];
}

const entries = new Map<string, Entry[]>();
for (const [kind, lines] of [
  ['attitude', ATTITUDES],
  ['deed', DEEDS],
  ['is', QUALITIES],
] as const) {
  for (const line of lines) {
    const [plus = '', minus = ''] = line.split(' | ');
    for (const phrase of plus.split(', '))
      enter(phrase, { axis: `${kind} ${plus}`, attitude: kind === 'attitude', sign: 1 });
    for (const phrase of minus.split(', '))
      enter(phrase, { axis: `${kind} ${plus}`, attitude: kind === 'attitude', sign: -1 });
  }
}

function enter(phrase: string, side: Side): void {
  const words = phrase.split(' ');
  const stems = words.map(stemOf);
  const first = stems[0] ?? '';
  entries.set(first, [...(entries.get(first) ?? []), { ...side, word: words[0] ?? '', stems }]);
}

/** In order; at each place the longest phrase. Offsets are into `text`. */
export const oppositesIn: (text: string) => readonly (Side & Stretch)[] = recall(findOpposites, SENTENCES);

function findOpposites(text: string): readonly (Side & Stretch)[] {
  const words = wordsOf(text);
  const found: (Side & Stretch)[] = [];
  words.forEach(({ folded, start }, i) => {
    const fits = entries
      .get(stemOf(folded))
      ?.filter(
        ({ word, stems }) =>
          isForm(folded, word) && stems.every((stem, j) => stem === stemOf(words[i + j]?.folded ?? '')),
      )
      .toSorted((a, b) => b.stems.length - a.stems.length)[0];
    if (fits === undefined) return;
    const end = words[i + fits.stems.length - 1]?.end ?? start;
    found.push({ axis: fits.axis, attitude: fits.attitude, sign: fits.sign, start, end });
  });
  return found;
}

/** "Supports" and "supported", not "supporter"; "lawful" is no "law", and "including" is only a preposition. */
function isForm(folded: string, word: string): boolean {
  if (folded === word) return true;
  if (folded.length < word.length - 1 || /^(?:in|ex)cluding$/.test(folded)) return false;
  return !/(?:ers?|ors?|ance|ation|ments?)$/.test(folded);
}
