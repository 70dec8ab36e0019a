/** Whether the evidence has enough of the sentence's words at all, whatever else may speak for it. */

import { figuresIn } from '../../language/figures.ts';
import type { Alignment } from '../alignment.ts';
import { clausesOf } from '../clauses.ts';
import type { ToldWord } from '../telling.ts';

/** Least share of the words that the evidence must hold: of the whole, and of each clause that has more than a few. */
const LEAST = { whole: 0.5, clause: 0.3 } as const;
const FEW = 3;

/** The words of the sentence or the clause that the evidence lacks. */
export function invents(alignment: Alignment): string | null {
  const { claim } = alignment;
  const figures = figuresIn(claim.text);
  const isFigure = ({ start, end }: ToldWord): boolean =>
    figures.some((each) => each.start <= start && end <= each.end);
  const words = claim.words.filter((word) => !isFigure(word));
  if (heldOf(alignment, words) < LEAST.whole) return lacking(alignment, words);
  // To name somebody of whom the evidence tells is to tell nothing of it.
  const plain = words.filter(({ name }) => !name);
  if (plain.length > 1 && heldOf(alignment, plain) === 0) return lacking(alignment, plain);
  const clause = clausesOf(claim).find(
    (each) =>
      each.length > FEW &&
      heldOf(
        alignment,
        each.filter((word) => !isFigure(word)),
      ) < LEAST.clause,
  );
  return clause === undefined ? null : lacking(alignment, clause);
}

function heldOf({ meets }: Alignment, words: readonly ToldWord[]): number {
  const held = words.map((word) =>
    Math.max(0, ...[...(meets.get(word)?.values() ?? [])].flat().map(({ closeness }) => closeness)),
  );
  return held.length === 0 ? 1 : held.reduce((sum, each) => sum + each, 0) / held.length;
}

function lacking({ meets }: Alignment, words: readonly ToldWord[]): string {
  return words
    .filter((word) => (meets.get(word)?.size ?? 0) === 0)
    .map(({ folded }) => folded)
    .join(' ');
}
