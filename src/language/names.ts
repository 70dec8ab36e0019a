/** Proper names in a text, by their capitals: the words that a claim may not lose or swap. */

import { NEVER_LAST } from './data/abbreviations.ts';
import { carriesTopic, fold, wordsOf, type Word } from './words.ts';

/** Titles and calendar words, which are capitalised and name nobody. */
const NOT_NAMES = new Set(
  (
    'mr mrs ms mx dr prof sir dame lord lady president minister chancellor king queen prince monday tuesday wednesday thursday ' +
    'friday saturday sunday january february march april june july august september october november december i'
  ).split(' '),
);

/** Folded words of the names in a text. A word that opens a sentence or a quotation counts only when nothing else explains its capital. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of wordsOf(text)) {
    const { start, end, folded } = each;
    const word = text.slice(start, end);
    if (!/^\p{Lu}/u.test(word) || NOT_NAMES.has(folded) || !mayName(text, each)) continue;
    if (
      opensSentence(text, start) &&
      !/^(?:\p{Lu}\.?){2,}/u.test(word) &&
      !/^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 8))
    )
      continue;
    names.add(fold(word));
  }
  return names;
}

/** "US" is a name where "Us" is none; of single letters, initials are. */
function mayName(text: string, word: Word): boolean {
  return carriesTopic(text, word) || (word.folded.length === 1 && word.folded !== 'a');
}

/** What may stand between two sentences: the stop, closing marks, white space, an opening mark. */
const OPENING = /(?:^|[.!?…:•*\n][”"’)\]]*\s*|[“"‘([]\s*)$/u;

function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (start === 0 || !OPENING.test(before)) return start === 0;
  const abbreviation = /(?<![\p{L}.])((?:\p{L}\.)*\p{L}+)\.\s+$/u.exec(before)?.[1];
  return abbreviation === undefined || !(/^\p{Lu}(?:\.\p{L})*$/u.test(abbreviation) || isTitle(abbreviation));
}

function isTitle(word: string): boolean {
  return /^\p{Lu}/u.test(word) && NEVER_LAST.has(word.toLowerCase());
}
