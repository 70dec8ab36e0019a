/** Whether two tellings of one time are of one event: by how alike they are, and by how much of the shorter the longer tells too. */

import type { Candidate } from './candidates.ts';
import type { Event } from './events.ts';
import { comparable } from './same-time.ts';

/** Likeness, squared cosine, from which two tellings of one time are of one event. */
const ALIKE = 0.2;
/** Share of the shorter one's concepts, the rarer counting more, from which they are of one event too. */
const HELD = 0.6;

export function sameEvents(candidates: readonly Candidate[]): (a: Event, b: Event) => boolean {
  const counts = new Map<string, number>();
  for (const { sentence } of candidates)
    for (const concept of sentence.concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const weigh = (concepts: ReadonlySet<string>): number =>
    [...concepts].reduce((sum, each) => sum + Math.log(candidates.length / (counts.get(each) ?? 1)), 0);
  return (a, b) => {
    if (a.candidate.text === b.candidate.text) return true;
    if (!comparable(a.time, b.time)) return false;
    const near = a.candidate.near.find(({ index }) => index === b.index)?.cosine ?? 0;
    if (near >= ALIKE) return true;
    const [one, other] = [a.candidate.sentence.concepts, b.candidate.sentence.concepts];
    return weigh(one.intersection(other)) >= HELD * Math.max(1e-9, Math.min(weigh(one), weigh(other)));
  };
}
