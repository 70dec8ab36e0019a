/** Keeps a briefing to its subject: articles that share but a common word with what was asked for are about something else. */

import { headingConcepts } from './relevance.ts';
import type { Sentence } from './sentence.ts';

/** Of what the best article holds of the name, by the weight of its words; or, where a few rare words weigh all, by their number. */
const LEAST_WEIGHT = 0.4;
const LEAST_COUNT = 0.5;

/** `name`: the concepts of what was asked for; `rarity`: their inverse document frequency, the rare ones tell subjects apart. */
export function onSubject(
  sentences: readonly Sentence[],
  name: readonly string[],
  rarity: ReadonlyMap<string, number>,
): readonly Sentence[] {
  const held = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    const { source } = sentence.head;
    const concepts = held.get(source) ?? new Set();
    held.set(source, concepts);
    for (const concept of name) {
      if (sentence.concepts.has(concept) || headingConcepts(sentence).has(concept)) concepts.add(concept);
    }
  }
  const weightOf = (concepts: Iterable<string>): number =>
    [...concepts].reduce((sum, concept) => sum + (rarity.get(concept) ?? 0), 0);
  const all = [...held.values()];
  const least = LEAST_WEIGHT * Math.max(0, ...all.map(weightOf));
  const fewest = LEAST_COUNT * Math.max(0, ...all.map(({ size }) => size));
  return sentences.filter(({ head }) => {
    const concepts = held.get(head.source) ?? new Set();
    return concepts.size >= fewest || weightOf(concepts) >= least;
  });
}
