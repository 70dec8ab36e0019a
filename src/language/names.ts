/** Proper names in a text, by their capitals: the words that a claim may not lose or swap. */

import { STOP_WORDS } from './data/stop-words.ts';
import { fold, wordsOf } from './words.ts';

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
  for (const { start, end, folded } of wordsOf(text)) {
    const word = text.slice(start, end);
    if (!/^\p{Lu}/u.test(word) || NOT_NAMES.has(folded) || STOP_WORDS.has(folded)) continue;
    if (
      opensSentence(text, start) &&
      !/^\p{Lu}{2,}/u.test(word) &&
      !/^[’'-]?\p{L}*\s+\p{Lu}\p{Ll}/u.test(text.slice(end))
    )
      continue;
    names.add(fold(word));
  }
  return names;
}

function opensSentence(text: string, start: number): boolean {
  return start === 0 || /(?:^|[.!?:•*]\s*|[“"‘(]\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
}
