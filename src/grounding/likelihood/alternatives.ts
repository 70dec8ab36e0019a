/** Words of one kind of which only one can stand in a place: "a blue ferry" is no "green ferry". */

import { conceptOf } from '../../language/concepts.ts';
import { ALTERNATIVES } from '../../language/data/alternatives.ts';

/** The lines that hold a word, by its concept. */
const lines = new Map<string, readonly number[]>();
ALTERNATIVES.forEach((line, at) => {
  for (const word of line.split(' ')) lines.set(conceptOf(word), [...(lines.get(conceptOf(word)) ?? []), at]);
});

/** Whether two concepts exclude each other where one stands for the other. */
export function areAlternatives(a: string, b: string): boolean {
  const others = lines.get(b) ?? [];
  return a !== b && (lines.get(a) ?? []).some((line) => others.includes(line));
}
