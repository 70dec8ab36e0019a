/** What a topic is told from: a story from its own articles, a topic from the sources that may serve it, any words from all. */

import { storyTopic } from '../brief/story-topic.ts';
import { notServing } from '../coverage/live/configured-source.ts';
import type { Coverage, Story } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';

import { onlySources, withoutSources } from '../search/without-sources.ts';
import type { Configuration } from './load-configuration.ts';

export interface Told {
  readonly coverage: Coverage;
  readonly stories: readonly Story[];
  readonly configuration: Pick<Configuration, 'topics' | 'sources'>;
}

export function coverageFor(topic: Topic, { coverage, stories, configuration }: Told): Coverage {
  const { topics, sources } = configuration;
  if (topics.some(({ slug }) => slug === topic.slug)) return withoutSources(coverage, notServing(topic.slug, sources));
  const story = stories.find((each) => storyTopic(each).slug === topic.slug);
  return story === undefined ? coverage : onlySources(coverage, story.sources);
}
