/** Words that cannot both be said of one thing: "opened" and "closed", "rose" and "fell". */

import { conceptOf } from './concepts.ts';
import { ANTONYMS } from './data/antonyms.ts';
import { IRREGULAR_VERBS } from './data/irregular-verbs.ts';
import { oppositesOf } from './opposites.ts';
import { stemOf } from './words.ts';

/** By the stem of the word itself: the words of one family may be opposites of different ones. */
const antonyms = new Map<string, Set<string>>();
const bases = new Map<string, string>(
  IRREGULAR_VERBS.flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [stemOf(form), stemOf(base)]);
  }),
);

for (const line of ANTONYMS) {
  const [one = [], other = []] = line.split('|').map((side) => side.trim().split(' ').map(baseOf));
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    for (const word of from) {
      const known = antonyms.get(word) ?? new Set<string>();
      for (const each of to) known.add(each);
      antonyms.set(word, known);
    }
}

/** Whether two folded words exclude each other. */
export function areAntonyms(a: string, b: string): boolean {
  const [x, y] = [baseOf(a), baseOf(b)];
  return antonyms.get(x)?.has(y) === true || (x !== y && oppositesOf(conceptOf(a)).has(conceptOf(b)));
}

/** The stem of a folded word's base form: that of "bought" is "buy". */
export function baseOf(folded: string): string {
  const stem = stemOf(folded);
  return bases.get(stem) ?? stem;
}
