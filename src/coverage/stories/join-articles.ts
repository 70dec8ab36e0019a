/** Joins articles into groups, the nearest first, by the mean likeness of their members and the marks that hold groups apart. */

import { contrast, joined, loneArticle, type ArticleGroup } from './article-group.ts';
import { maxQueue, type MaxQueue } from './max-queue.ts';
import type { Nearness } from './near-pairs.ts';
import type { TermVector } from './weigh-terms.ts';

/** Groups less near than this stay apart. */
const LEAST = 0.125;
/** How much of the contrast between two groups is taken off their likeness. */
const PUSH = 0.4;

interface Pair {
  readonly a: ArticleGroup;
  readonly b: ArticleGroup;
  readonly likeness: number;
  /** False while the contrast has not been looked at, which can only make the likeness less. */
  readonly judged: boolean;
}

interface Joining {
  /** A group stands at the number of one of its members; it goes when it is joined to another. */
  readonly groups: Map<number, ArticleGroup>;
  /** For each group the sum of the likeness of its members to those of the groups near it. */
  readonly links: readonly Map<number, number>[];
  readonly queue: MaxQueue<Pair>;
}

/** The members of each group, by number. */
export function joinArticles(vectors: readonly TermVector[], near: Nearness): readonly (readonly number[])[] {
  const joining: Joining = {
    groups: new Map(vectors.map((vector, article) => [article, loneArticle(article, vector)])),
    links: near.map((others) => new Map(others)),
    queue: maxQueue(comesFirst),
  };
  const { groups, queue } = joining;
  for (const group of groups.values()) offer(group, joining, (other) => other > group.at);
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const { a, b, judged } = pair;
    if (groups.get(a.at) !== a || groups.get(b.at) !== b) continue;
    if (judged) join(pair, joining);
    else {
      const likeness = pair.likeness - PUSH * contrast(a, b);
      if (likeness >= LEAST) queue.push({ a, b, likeness, judged: true });
    }
  }
  return [...groups.values()].map(({ members }) => members);
}

/** Queues a group with those near enough; `wanted`: which of them, by number. */
function offer(a: ArticleGroup, { groups, links, queue }: Joining, wanted: (other: number) => boolean): void {
  for (const [at, sum] of links[a.at] ?? []) {
    const b = groups.get(at);
    if (b === undefined || !wanted(at)) continue;
    const likeness = sum / (a.members.length * b.members.length);
    if (likeness >= LEAST)
      queue.push(a.at < b.at ? { a, b, likeness, judged: false } : { a: b, b: a, likeness, judged: false });
  }
}

/** Equal likeness is decided by the order of the articles, so that the same articles always make the same groups. */
function comesFirst(x: Pair, y: Pair): boolean {
  if (x.likeness !== y.likeness) return x.likeness > y.likeness;
  return x.a.at === y.a.at ? x.b.at < y.b.at : x.a.at < y.a.at;
}

/** The one with fewer links gives way to the other. */
function join({ a, b }: Pair, joining: Joining): void {
  const { groups, links } = joining;
  const [large, small] = sizeOf(links[b.at]) > sizeOf(links[a.at]) ? [b, a] : [a, b];
  const own = links[large.at];
  own?.delete(small.at);
  for (const [at, sum] of links[small.at] ?? []) {
    if (at === large.at) continue;
    const both = sum + (own?.get(at) ?? 0);
    own?.set(at, both);
    links[at]?.delete(small.at);
    links[at]?.set(large.at, both);
  }
  links[small.at]?.clear();
  groups.delete(small.at);
  const group = joined(large, small);
  groups.set(group.at, group);
  offer(group, joining, () => true);
}

function sizeOf(links: ReadonlyMap<number, number> | undefined): number {
  return links?.size ?? 0;
}
