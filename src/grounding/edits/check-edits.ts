/** Whether a sentence that copies its evidence has had a word put in, or put in the place of another, that tells something else. */

import { coverage, RECEIPT, type Alignment } from '../alignment.ts';
import { faultAt } from './faults.ts';
import { courseAlong, type Course, type Spot } from './runs.ts';
import { editTokensOf, type EditToken } from './tokens.ts';
import type { Shortfall } from '../supports.ts';
import type { ToldSentence } from '../telling.ts';

export interface Edit {
  readonly reason: Shortfall;
  /** The word at fault. */
  readonly fault: string;
}

/** So many sentences of the evidence are laid against the sentence. */
const ROWS = 4;
/** Of what runs along the best one, so much must run along another for its spots to tell. */
const ALSO = 0.75;
/** A copy of a sentence holds this much of it; of an article, it may else be a sentence worded anew. */
const WHOLE = 0.8;

export function editIn(alignment: Alignment): Edit | null {
  const claim = editTokensOf(alignment.claim.text);
  const rows = homesOf(alignment).map((home): Row => {
    const evidence = editTokensOf(home.text);
    return { home, ...courseAlong(claim, evidence), length: evidence.length };
  });
  const most = Math.max(0, ...rows.map(({ held }) => held.size));
  const loose = claim.filter((word) => !rows.some(({ held }) => held.has(word)));
  const long = alignment.evidence.length > RECEIPT;
  for (const row of rows.filter(({ held }) => held.size >= ALSO * most)) {
    for (const spot of row.spots) {
      const copied = copiedAround(spot, { claim, loose, long: long && row.held.size < WHOLE * row.length });
      const found = copied === 'no' ? null : faultAt(spot, row.home, alignment);
      if (found === null || rows.some(({ held }) => held.has(found.word))) continue;
      if (copied === 'whole' || found.reason !== 'unsupported')
        return { reason: found.reason, fault: found.word.folded };
    }
  }
  return null;
}

interface Row extends Course {
  readonly home: ToldSentence;
  /** Words of the evidence. */
  readonly length: number;
}

/** The sentences that hold most of it. */
function homesOf(alignment: Alignment): readonly ToldSentence[] {
  return alignment.evidence
    .map((sentence) => ({ sentence, cover: coverage(alignment, alignment.claim.words, sentence) }))
    .filter(({ cover }) => cover > 0)
    .toSorted((a, b) => b.cover - a.cover)
    .slice(0, ROWS)
    .map(({ sentence }) => sentence);
}

interface Copy {
  readonly claim: readonly EditToken[];
  /** Words of it that no sentence of the evidence holds in its course. */
  readonly loose: readonly EditToken[];
  /** Whether it is but a part of a sentence of an article, which may tell much of it in other words elsewhere. */
  readonly long: boolean;
}

/** The share of a copy that one spot may take up, with what contradicts the evidence plainly, and where an article is the evidence. */
const PART = 0.4;
const HALF = 0.5;
const SMALL = 0.2;
/** What the runs beside a lone word must count where the rest of the sentence is worded anew. */
const LEAST = 3;
const BOTH = 8;

/** Whether all but the spot is copied, or only what is around a lone word in the place of another. */
function copiedAround({ words, place, least, both }: Spot, { claim, loose, long }: Copy): 'whole' | 'around' | 'no' {
  const lone = contentOf(words) <= 1 && contentOf(place) <= 1;
  const isRestHeld = loose.every((word) => words.includes(word));
  const part = words.length / claim.length;
  if (long) return isRestHeld && lone && part <= SMALL ? 'around' : 'no';
  if (isRestHeld && part <= PART) return 'whole';
  return (isRestHeld && part <= HALF) || (lone && least >= LEAST && both >= BOTH) ? 'around' : 'no';
}

function contentOf(words: readonly EditToken[]): number {
  return words.filter(({ content }) => content).length;
}
