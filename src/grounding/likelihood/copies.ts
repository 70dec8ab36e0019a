/** Into how many pieces of the evidence a sentence falls. */

import { tokensOf } from '../../language/frames-verbs.ts';
import type { Alignment } from '../alignment.ts';

/** A text of so many words of a topic with fewer names, by the word, is written without capitals. */
const TELLING = 60;
const NAMED = 0.05;

/**
 * Pieces by the word, 0 to 1, where the evidence is written without capitals: no name of it can be told from a word there, so that only copied
 * stretches show what belongs together. 0 elsewhere.
 */
export function fragmentsIn({ claim, evidence }: Alignment): number {
  const words = evidence.flatMap((sentence) => sentence.words);
  if (words.length < TELLING || words.filter(({ name }) => name).length >= NAMED * words.length) return 0;
  const own = tokensOf(claim.text).map(({ folded }) => folded);
  const texts = evidence.map(({ text }) => tokensOf(text).map(({ folded }) => folded));
  let pieces = 0;
  for (let at = 0; at < own.length; pieces++) at += Math.max(1, ...texts.map((text) => longestFrom(own, at, text)));
  return own.length === 0 ? 0 : pieces / own.length;
}

function longestFrom(own: readonly string[], at: number, text: readonly string[]): number {
  let longest = 0;
  for (let from = text.indexOf(own[at] ?? ''); from >= 0; from = text.indexOf(own[at] ?? '', from + 1)) {
    let run = 1;
    while (at + run < own.length && own[at + run] === text[from + run]) run++;
    longest = Math.max(longest, run);
  }
  return longest;
}
