/** A sentence laid word by word against one of its evidence, both in their order. */

import type { Token } from '../../language/frames-verbs.ts';
import { relatedTo } from '../../language/related.ts';
import { SAYING_VERBS } from '../../language/data/reporting-verbs.ts';

export interface Row {
  readonly evidence: readonly Token[];
  /** For each word of the sentence the index of the word it meets, or -1. */
  readonly met: readonly number[];
  readonly score: number;
}

/** What a word without a topic counts, and what it counts that two words stand together in both. */
const FUNCTION_WORD = 0.25;
const TOGETHER = 0.1;

/** The longest common subsequence, words weighing by how close they are. */
export function layRow(claim: readonly Token[], evidence: readonly Token[]): Row {
  const near = claim.map(closenessTo);
  const close = (i: number, j: number): number => {
    const [a, b] = [claim[i], evidence[j]];
    return a === undefined || b === undefined ? 0 : (near[i]?.(b) ?? 0) * (a.content ? 1 : FUNCTION_WORD);
  };
  const gain = (i: number, j: number): number => close(i, j) + (close(i + 1, j + 1) > 0 ? TOGETHER : 0);
  const best = Array.from({ length: claim.length + 1 }, () => new Float64Array(evidence.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = claim.length - 1; i >= 0; i--)
    for (let j = evidence.length - 1; j >= 0; j--) {
      const both = close(i, j) > 0 ? gain(i, j) + at(i + 1, j + 1) : 0;
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  const met = claim.map(() => -1);
  for (let i = 0, j = 0; i < claim.length && j < evidence.length;) {
    if (close(i, j) > 0 && at(i, j) === gain(i, j) + at(i + 1, j + 1)) met[i++] = j++;
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return {
    evidence,
    met: met.map((to, i) => (claim[i]?.content === true || stands(met, i) ? to : -1)),
    score: at(0, 0),
  };
}

/** A word without a topic meets its like only beside a word that is met. */
function stands(met: readonly number[], i: number): boolean {
  const to = met[i] ?? -1;
  return to >= 0 && (met[i - 1] === to - 1 || met[i + 1] === to + 1);
}

/** How close a word of the evidence is, 0 to 1; verbs of saying are as good as the same. */
export function closenessTo({ folded, concept, content }: Token): (other: Token) => number {
  const related = content ? relatedTo(concept, folded) : NONE;
  const says = SAYING_VERBS.has(folded);
  return (other) => {
    if (other.folded === folded || (content && other.content && other.concept === concept)) return 1;
    if (says && SAYING_VERBS.has(other.folded)) return 1;
    return content && other.content ? (related.get(other.concept) ?? 0) : 0;
  };
}

const NONE: ReadonlyMap<string, number> = new Map();
