/** The known word that someone who typed `word` most likely meant. */

import { distance } from 'fastest-levenshtein';

/** Nearest of `known` within `atMost` edits (never more than about a third of the word), the first of equals; or null. */
export function nearestOf(word: string, known: Iterable<string>, atMost = 2): string | null {
  const limit = Math.min(atMost, Math.ceil(word.length / 3));
  let best: { name: string; edits: number } | null = null;
  for (const name of known) {
    const edits = distance(word.toLowerCase(), name.toLowerCase());
    if (edits <= limit && edits < (best?.edits ?? Infinity)) best = { name, edits };
  }
  return best?.name ?? null;
}

/** ` Did you mean "x"?` with its leading space, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const name = nearestOf(word, known);
  return name === null ? '' : ` Did you mean "${name}"?`;
}
