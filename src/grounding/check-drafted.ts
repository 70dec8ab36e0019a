/** Whether evidence supports each of several sentences that make one text in their order. */

import { opensOnNobody } from './checks/check-pronouns.ts';
import { checkCited } from './check-support.ts';

/** A sentence with the ids of the evidence it cites. */
interface Cited {
  readonly text: string;
  readonly cites: readonly string[];
}

type Checked = ReturnType<typeof checkCited>;

/** What a faulty opening leaves of the score. */
const LEFT = 0.5;

/** One verdict for each. The first of several must say of whom it tells; one alone may have been taken from the middle of a text. */
export function checkDrafted(points: readonly Cited[], evidence: ReadonlyMap<string, string>): readonly Checked[] {
  return points.map((point, i) => {
    const checked = checkCited(point, evidence);
    const fault = i === 0 && points.length > 1 ? opensOnNobody(point.text) : null;
    if (fault === null || checked.reason !== null) return checked;
    return { reason: 'unsupported', fault, score: checked.score * LEFT };
  });
}
