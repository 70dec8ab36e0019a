/** A group of articles while stories are being found: who is in it, what they agree on, which groups are near. */

import type { TermVector } from './weigh-terms.ts';

export interface ArticleGroup {
  /** Where it stands: the number of one of its members. */
  readonly at: number;
  /** Articles by number. */
  readonly members: readonly number[];
  /** By term, how many members hold it. */
  readonly holders: ReadonlyMap<number, number>;
  /** What more than one in four of its members hold, as far as they can be trusted to speak for it, most held first. */
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly term: number;
  readonly share: number;
}

/** So many articles more are counted as holding nothing: three that agree prove less than ten. */
const DOUBT = 3;
/** The share that each term of an article alone has. */
const ALONE = 1 / (1 + DOUBT);
/** So many marks on either side are looked at: a single one may be chance. */
const MARKS = 2;

export function loneArticle(article: number, { terms }: TermVector): ArticleGroup {
  return { at: article, members: [article], holders: new Map(Array.from(terms, (term) => [term, 1])), marks: [] };
}

/** It stands where the first of the two stood. */
export function joined(a: ArticleGroup, b: ArticleGroup): ArticleGroup {
  const [small, large] = a.holders.size < b.holders.size ? [a, b] : [b, a];
  const holders = new Map(large.holders);
  for (const [term, count] of small.holders) holders.set(term, (holders.get(term) ?? 0) + count);
  const members = [...a.members, ...b.members];
  return { at: a.at, members, holders, marks: marksOf(holders, members.length) };
}

function marksOf(holders: ReadonlyMap<number, number>, size: number): readonly Mark[] {
  const least = ALONE * (size + DOUBT);
  const marks: Mark[] = [];
  for (const [term, count] of holders) if (count > least) marks.push({ term, share: count / (size + DOUBT) });
  return marks.sort((a, b) => b.share - a.share);
}

/**
 * How far two groups are apart in what each agrees on: 0 where one has no mark that the other lacks, and up to three quarters where
 * each has its own. Two accounts of one event agree on its names; two events of one kind agree on everything else.
 */
export function contrast(a: ArticleGroup, b: ArticleGroup): number {
  return Math.max(0, Math.min(ownMarks(a, b), ownMarks(b, a)) - ALONE);
}

function ownMarks({ marks }: ArticleGroup, other: ArticleGroup): number {
  const best = new Array<number>(MARKS).fill(0);
  for (const { term, share } of marks) {
    const least = best[MARKS - 1] ?? 0;
    if (share <= least) break;
    const own = share - (other.holders.get(term) ?? 0) / other.members.length;
    if (own > least) {
      best[MARKS - 1] = own;
      best.sort((x, y) => y - x);
    }
  }
  return best.reduce((sum, own) => sum + own, 0) / MARKS;
}
