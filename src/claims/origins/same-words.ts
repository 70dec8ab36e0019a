/** Whether two sentences were written once: too much of the writers' own wording agrees, in one order, for two reporters. */

import { NUMBER_WORDS } from '../../language/data/number-words.ts';
import { ownVoice } from '../../language/quotes.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import { carriesTopic, stemOf, wordsOf } from '../../language/words.ts';

/**
 * Dice's coefficient of the longest common subsequence of words. Of 285 news texts about 100 events (Multi-News), every pair of
 * sentences from .8 up had been copied; the first that had not, a list of charges as the court words it, had .76.
 */
const ALIKE = 0.8;
/** Words in common that a writer chose: names, titles and numbers are the same for everyone, and so are a few short words. */
const FEWEST_CHOSEN = 7;
/** Where less than this share of a sentence is the writer's own, little more than the naming of the speaker is left. */
const OWN = 0.5;

/** True only for a likeness that chance and shared facts do not explain; two reporters may well word a short sentence alike. */
export function sameWords(a: string, b: string): boolean {
  const [left, right] = [voiceOf(a), voiceOf(b)];
  const most = Math.min(left.words.length, right.words.length);
  const all = left.words.length + right.words.length;
  if (left.own < OWN || right.own < OWN || 2 * most < ALIKE * all) return false;
  const shared = inCommon(left.words, right.words);
  const chosen = shared.filter((word) => left.chosen.has(word) && right.chosen.has(word));
  return 2 * shared.length >= ALIKE * all && chosen.length >= FEWEST_CHOSEN;
}

interface Voice {
  readonly words: readonly string[];
  /** Those that carry meaning and are written small. */
  readonly chosen: ReadonlySet<string>;
  /** Share of the sentence's words that stand outside quotations. */
  readonly own: number;
}

const voiceOf = recall((sentence: string): Voice => {
  const text = ownVoice(sentence);
  const words = wordsOf(text).map((word) => ({
    plain: String(NUMBER_WORDS.get(word.folded) ?? stemOf(word.folded)),
    chosen: /^\p{Ll}/u.test(text.slice(word.start, word.end)) && carriesTopic(text, word),
  }));
  return {
    words: words.map(({ plain }) => plain),
    chosen: new Set(words.filter(({ plain, chosen }) => chosen && !/\d/.test(plain)).map(({ plain }) => plain)),
    own: words.length / Math.max(1, wordsOf(sentence).length),
  };
}, SENTENCES);

/** The longest common subsequence. */
function inCommon(a: readonly string[], b: readonly string[]): readonly string[] {
  // lengths[i][j]: how long it is for what follows from i and from j.
  const lengths = Array.from({ length: a.length + 1 }, () => new Int16Array(b.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = b.length - 1; j >= 0 && row !== undefined; j--)
      row[j] = a[i] === b[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const found: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const word = a[i];
    if (word !== undefined && word === b[j]) {
      found.push(word);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}
