/** Which sentences take a side in what the ledger holds, and how that side stands. */

import { figureValues } from '../language/figures.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Ledger } from './ledger.ts';
import { placeOf, type Stance, type Telling } from './matter.ts';

export interface Side {
  readonly telling: Telling;
  readonly own: Stance;
  readonly others: readonly Stance[];
}

export interface Sides {
  /** Every side that a sentence takes in a dispute. */
  readonly of: (sentence: Sentence) => readonly Side[];
  /** Whether a later report replaces what the sentence tells. */
  readonly isReplaced: (sentence: Sentence) => boolean;
}

export function sidesIn({ disputed, changes }: Ledger): Sides {
  const sides = new Map<string, Side[]>();
  for (const { stances } of disputed)
    for (const own of stances)
      for (const telling of own) {
        const side = { telling, own, others: stances.filter((stance) => stance !== own) };
        const place = placeOf(telling.sentence);
        sides.set(place, [...(sides.get(place) ?? []), side]);
      }
  const replaced = new Set(changes.map(({ earlier }) => placeOf(earlier.sentence)));
  return {
    of: (sentence) => sides.get(placeOf(sentence)) ?? [],
    isReplaced: (sentence) => replaced.has(placeOf(sentence)),
  };
}

/** Of figures: whether fewer sources stand on this side than on another, or nobody is named for it while somebody is for another. */
export function isWeak({ telling, own, others }: Side): boolean {
  if (figureValues(telling.sentence.text.slice(telling.start, telling.end)).size === 0) return false;
  const most = Math.max(...others.map(sourcesOf));
  return (
    sourcesOf(own) < most || (telling.holder === null && [own, ...others].flat().some(({ holder }) => holder !== null))
  );
}

function sourcesOf(stance: Stance): number {
  return new Set(stance.map(({ sentence }) => sentence.passage.source)).size;
}
