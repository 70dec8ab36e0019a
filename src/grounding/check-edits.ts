/** Whether a sentence that runs along its evidence has had a word put in, or put in the place of another, that tells something else. */

import { coverage, type Alignment } from './alignment.ts';
import { faultAt } from './edits-faults.ts';
import { courseAlong, type Course } from './edits-runs.ts';
import { editTokensOf } from './edits-tokens.ts';
import type { Shortfall } from './supports.ts';
import type { ToldSentence } from './telling.ts';

export interface Edit {
  readonly reason: Shortfall;
  /** The word at fault. */
  readonly fault: string;
}

/** So many sentences of the evidence are laid against the sentence. */
const ROWS = 4;
/** Of what runs along the best one, so much must run along another for its spots to tell. */
const ALSO = 0.75;

export function editIn(alignment: Alignment): Edit | null {
  const claim = editTokensOf(alignment.claim.text);
  const rows = homesOf(alignment).map((home): Course & { readonly home: ToldSentence } => ({
    home,
    ...courseAlong(claim, editTokensOf(home.text)),
  }));
  const most = Math.max(0, ...rows.map(({ held }) => held.size));
  const loose = claim.filter((word) => !rows.some(({ held }) => held.has(word)));
  for (const { home, held, spots } of rows) {
    if (held.size < ALSO * most) continue;
    for (const spot of spots as any[]) {
      if (!isCopied(spot as any, loose as any, claim.length)) continue;
      const found = faultAt(spot, home, alignment);
      if (found !== null && !rows.some((row) => row.held.has(found.word)))
        return { reason: found.reason, fault: found.word.folded, ...({ info: [held.size, claim.length, spot.sides, spot.words.map((w) => w.folded).join(' ') + ' FOR ' + spot.place.map((w) => w.folded).join(' ')].join(' '), home: home.text } as any) };
    }
  }
  return null;
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

const STRAY = Number(process.env.STRAY ?? 0);
const HELD = Number(process.env.HELD ?? 0.6);
function isCopied(spot: any, loose: readonly any[], length: number): boolean {
  const stray = loose.filter((word) => !spot.words.includes(word)).length;
  if (stray <= STRAY * length && spot.words.length <= (1 - HELD) * length) return true;
  return spot.words.filter((w: any) => w.content).length <= 1 && spot.place.length <= 2 && Math.min(...spot.sides) >= Number(process.env.SD ?? 3) && spot.sides[0] + spot.sides[1] >= Number(process.env.SS ?? 8);
}
