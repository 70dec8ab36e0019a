/** Finds the stories of the last days in the coverage, from what was worked out of each article once. */

import type { ArticleHead, CoverageStore, Story } from '../../domain/coverage.ts';
import { groupFeatures } from '../stories/group-stories.ts';
import { featuresOf } from '../stories/story-features.ts';
import type { StoryFeatures } from '../stories/story-features.ts';

/** Counted from the newest article, so that coverage which is kept as it was tells its stories, too. */
const DAYS = 14;
const MOST_ARTICLES = 5_000;
/** Longer ago, and nobody calls it recent. */
const RECENT_DAYS = 3;
const MOST_STORIES = 100;

/** `known`: what was worked out before; what is no longer needed is removed from it. */
export function tellStories(store: CoverageStore, known: Map<string, StoryFeatures>): void {
  const heads = recentHeads(store.query.heads());
  const current = new Map(heads.map((head) => [keyOf(head), head]));
  for (const key of known.keys()) if (!current.has(key)) known.delete(key);
  for (const [key, head] of current) {
    if (!known.has(key)) known.set(key, featuresIn(store, head));
  }
  store.stories.save(newestFirst(groupFeatures([...known.values()]), heads));
}

function recentHeads(heads: readonly ArticleHead[]): readonly ArticleHead[] {
  const newest = newestOf(heads);
  if (newest === null) return heads.slice(0, MOST_ARTICLES);
  const since = daysBefore(newest, DAYS);
  return heads
    .filter(({ published }) => published === null || published >= since)
    .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, MOST_ARTICLES);
}

/** An article that changes keeps its name. */
function keyOf({ source, title, entries }: ArticleHead): string {
  return JSON.stringify([source, title, entries.length]);
}

function featuresIn({ query }: CoverageStore, head: ArticleHead): StoryFeatures {
  const { source, title, published, publishedInferred, publisher } = head;
  const text = query
    .read(source)
    .passages.map((passage) => passage.text)
    .join('\n');
  return featuresOf({ source, title, text, published: publishedInferred ? null : published, publisher });
}

/** Those that several articles tell come before what only one does. */
function newestFirst(groups: ReturnType<typeof groupFeatures>, heads: readonly ArticleHead[]): readonly Story[] {
  const publishedAt = new Map(heads.map(({ source, published }) => [source, published]));
  const since = daysBefore(newestOf(heads) ?? '', RECENT_DAYS);
  const stories = groups.map(({ title, sources }): Story => {
    const times = sources.flatMap((source) => publishedAt.get(source) ?? []).sort();
    return { title, sources, newest: times.at(-1) ?? null };
  });
  return stories
    .filter(({ newest }) => newest === null || newest >= since)
    .sort(
      (a, b) =>
        Number(b.sources.length > 1) - Number(a.sources.length > 1) || (b.newest ?? '').localeCompare(a.newest ?? ''),
    )
    .slice(0, MOST_STORIES);
}

function newestOf(heads: readonly ArticleHead[]): string | null {
  return heads.reduce<string | null>((newest, { published }) => {
    return published !== null && (newest === null || published > newest) ? published : newest;
  }, null);
}

function daysBefore(moment: string, days: number): string {
  const day = moment.slice(0, 10);
  return day === '' ? '' : Temporal.PlainDate.from(day).subtract({ days }).toString();
}
