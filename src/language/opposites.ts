/** Words that answer "no" to the word of a question. */

import { conceptOf } from './concepts.ts';
import { ANSWERS_NO } from './data/answers-no.ts';

const opposites = new Map<string, Set<string>>();
for (const line of ANSWERS_NO) {
  const [one = [], other = []] = line.split('|').map((side) =>
    side
      .trim()
      .split(' ')
      .map((word) => conceptOf(word)),
  );
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    for (const concept of from) {
      const all = opposites.get(concept) ?? new Set<string>();
      for (const each of to) if (!from.includes(each)) all.add(each);
      opposites.set(concept, all);
    }
}

/** Concepts of the words that answer no. */
export function oppositesOf(concept: string): ReadonlySet<string> {
  return opposites.get(concept) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
