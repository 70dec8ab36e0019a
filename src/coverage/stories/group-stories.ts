/** Groups articles about one event into stories: events of one kind stay apart, however alike their accounts are. */

import { joinArticles } from './join-articles.ts';
import { nearPairs, type Nearness } from './near-pairs.ts';
import { featuresOf, type StoryFeatures, type StoryMaterial } from './story-features.ts';
import { weighTerms } from './weigh-terms.ts';

export type { StoryMaterial };

export interface Story {
  /** The headline of the article that is nearest to the others. */
  readonly title: string;
  /** Newest first; those without a date last. */
  readonly sources: readonly string[];
}

/** Every article stands in exactly one story. Their order makes no difference; no two may have the same source. */
export function groupStories(articles: readonly StoryMaterial[]): readonly Story[] {
  return groupFeatures(articles.map(featuresOf));
}

/** The same, from what was kept of the articles. Stories of more articles come first, then newer ones. */
export function groupFeatures(features: readonly StoryFeatures[]): readonly Story[] {
  const articles = features.toSorted(bySource);
  const vectors = weighTerms(articles);
  const near = nearPairs(vectors, articles);
  const found = joinArticles(vectors, near).map((members) => {
    const title = articles[mostCentral(members, near)]?.title ?? '';
    return { title, articles: members.flatMap((member) => articles[member] ?? []).sort(byAge) };
  });
  return found
    .sort((a, b) => b.articles.length - a.articles.length || byAge(a.articles[0], b.articles[0]))
    .map((story) => ({ title: story.title, sources: story.articles.map(({ source }) => source) }));
}

function bySource(a: StoryFeatures, b: StoryFeatures): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
}

/** The newest first, then by source. A day comes after the instants in it, and what has no date after all. */
function byAge(a: StoryFeatures | undefined, b: StoryFeatures | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [x, y] = [a.published ?? '', b.published ?? ''];
  return x < y ? 1 : x > y ? -1 : bySource(a, b);
}

/** Of equals the first by source. */
function mostCentral(members: readonly number[], near: Nearness): number {
  const ordered = members.toSorted((a, b) => a - b);
  const sums = ordered.map((one) => ordered.reduce((sum, other) => sum + (near[one]?.get(other) ?? 0), 0));
  return ordered[sums.indexOf(Math.max(...sums))] ?? -1;
}
