/** Which articles are near one another and how near, found through the terms they share. */

import type { Moment } from '../../domain/article.ts';
import type { TermVector } from './weigh-terms.ts';

/** For each article, by its number, the likeness of those near it: above 0, at most 1. */
export type Nearness = readonly ReadonlyMap<number, number>[];

/** Less than this is chance: articles about unrelated events share as much. */
const LEAST = 0.06;
/** A term in more articles finds no pairs, else their number would grow with the square; in pairs that others find it counts. */
const TOO_COMMON = 300;
/** Days in which likeness halves. A story runs for days or weeks; the same words a month later tell of another event. */
const HALF_LIFE_DAYS = 14;

interface Dated {
  readonly published: Moment | null;
}

/** The two lists go together; an article without a date is near in time to all. */
export function nearPairs(vectors: readonly TermVector[], articles: readonly Dated[]): Nearness {
  const near = vectors.map(() => new Map<number, number>());
  const days = articles.map(dayNumber);
  const postings = rarePostings(vectors);
  const own = new Float64Array(postings.length);
  const partly = new Float64Array(vectors.length);
  vectors.forEach((vector, article) => {
    vector.terms.forEach((term, at) => (own[term] = vector.weights[at] ?? 0));
    for (const other of addShares(vector, postings, partly)) {
      const enough = other < article && (partly[other] ?? 0) >= LEAST;
      partly[other] = 0;
      if (!enough) continue;
      const likeness = product(own, vectors[other]) * nearInTime(days[article] ?? null, days[other] ?? null);
      if (likeness < LEAST) continue;
      near[article]?.set(other, likeness);
      near[other]?.set(article, likeness);
    }
    for (const term of vector.terms) own[term] = 0;
  });
  return near;
}

interface Postings {
  readonly articles: Int32Array;
  readonly weights: Float64Array;
}

/** By term, the articles that hold it, ascending; none for a term that too many hold. */
function rarePostings(vectors: readonly TermVector[]): readonly (Postings | null)[] {
  const lists: [article: number, weight: number][][] = [];
  vectors.forEach(({ terms, weights }, article) => {
    terms.forEach((term, at) => (lists[term] ??= []).push([article, weights[at] ?? 0]));
  });
  return lists.map((list) => {
    if (list.length < 2 || list.length > TOO_COMMON) return null;
    return {
      articles: Int32Array.from(list, ([article]) => article),
      weights: Float64Array.from(list, ([, weight]) => weight),
    };
  });
}

/** Adds up what other articles share with this one in rarer terms; returns those articles. */
function addShares(
  { terms, weights }: TermVector,
  postings: readonly (Postings | null)[],
  partly: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const weight = weights[at] ?? 0;
    const holders = postings[terms[at] ?? -1];
    if (holders === null || holders === undefined) continue;
    for (let i = 0; i < holders.articles.length; i += 1) {
      const other = holders.articles[i] ?? 0;
      if (partly[other] === 0) touched.push(other);
      partly[other] = (partly[other] ?? 0) + weight * (holders.weights[i] ?? 0);
    }
  }
  return touched;
}

function product(own: Float64Array, other: TermVector | undefined): number {
  if (other === undefined) return 0;
  let sum = 0;
  for (let at = 0; at < other.terms.length; at += 1) sum += (own[other.terms[at] ?? 0] ?? 0) * (other.weights[at] ?? 0);
  return sum;
}

function nearInTime(a: number | null, b: number | null): number {
  return a === null || b === null ? 1 : 2 ** (-Math.abs(a - b) / HALF_LIFE_DAYS);
}

function dayNumber({ published }: Dated): number | null {
  return published === null ? null : Date.parse(published.slice(0, 10)) / 86_400_000;
}
