/** The gate for answers: the one way from an AnswerDraft to an Answer. */

import type { Answered, AnswerDraft } from '../domain/answer.ts';
import type { Citation } from '../domain/span.ts';
import { sourceLine } from './ground-briefing.ts';
import { groundPoint, type Gate } from './ground-point.ts';
import { stands } from './stands.ts';

/**
 * `sides`: the words of every side that a disputed figure may have beside it. Null where no point passes: then the coverage does not
 * say. A dispute of which one side is left is an answer with a doubt.
 */
export function groundAnswer(
  draft: AnswerDraft,
  gate: Gate,
  sides: readonly { readonly text: string }[],
): Answered | null {
  const points = draft.points.flatMap((point) => groundPoint(point, sides, gate) ?? []);
  if (points.length === 0) return null;
  const cited = points.flatMap(({ citations }) => citations.map(({ source }) => source));
  return {
    ...draft,
    status: draft.status === 'disputed' && points.length < 2 ? withoutDispute(draft) : draft.status,
    points,
    nearest: standing(draft.nearest, gate),
    asOf: gate.asOf,
    sources: [...new Set(cited)].map((source) => sourceLine(gate.article(source))),
    // The brand has no value at run time: this is the one place that may put it on.
  } as unknown as Answered;
}

function withoutDispute({ missing }: AnswerDraft): 'answered' | 'partly' {
  return missing.length > 0 ? 'partly' : 'answered';
}

/** What came near: words of the coverage, never of furniture. */
function standing(citations: readonly Citation[], gate: Pick<Gate, 'article'>): readonly Citation[] {
  return citations.filter((citation) => stands(citation, gate));
}
