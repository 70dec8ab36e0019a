/** What stands around a sentence in its article: where a question's names may be told that the sentence takes for granted. */

import type { Article, Passage } from '../domain/article.ts';
import { conceptsOf } from '../language/concepts.ts';
import type { Sentence } from '../search/sentence.ts';

/** How many passages before and after count, within one entry of a live blog or one article. */
const AROUND = 3;

const known = new WeakMap<Passage, ReadonlySet<string>>();

/** Concepts of the passage itself and of those around it. */
export function surroundingsOf({ passage }: Sentence, { passages }: Article): ReadonlySet<string> {
  const own = passages.filter(({ entry }) => entry === passage.entry);
  const place = own.findIndex(({ id }) => id === passage.id);
  const near = own.slice(Math.max(0, place - AROUND), place + AROUND + 1);
  const all = new Set<string>();
  for (const each of near) {
    const concepts = known.get(each) ?? conceptsOf(each.text);
    known.set(each, concepts);
    for (const concept of concepts) all.add(concept);
  }
  return all;
}
