/** The stories of the last days, as topics to ask for. */

import { storyTopic } from '../brief/story-topic.ts';
import type { CoverageStore, Story } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';

const MOST = 25;

/** Those that more than one article tells, as one alone is no more than its headline. */
export function toldStories({ stories }: CoverageStore): readonly Story[] {
  return stories.recent(MOST).filter(({ sources }) => sources.length > 1);
}

export function recentStories(store: CoverageStore): readonly Topic[] {
  return toldStories(store).map(storyTopic);
}
