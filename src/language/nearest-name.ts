/** Finds the name that somebody probably meant. */

import { distance } from 'fastest-levenshtein';

/** The nearest of the names, or null where none is near: two letters off, or a quarter of a longer name. */
export function nearestName(typed: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const name of names) {
    const far = distance(typed.toLowerCase(), name.toLowerCase());
    if (far < least && far <= Math.max(2, name.length / 4)) [best, least] = [name, far];
  }
  return best;
}
