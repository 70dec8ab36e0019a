/** What a topic is told from: its sources, a story's articles, or all. */

import { expect, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import { storyTopic } from '../../src/brief/story-topic.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import { folderOf } from '../coverage/folder-of.ts';
import { coverageFor } from '../../src/app/coverage-for.ts';
import type { ConfiguredSource } from '../../src/coverage/live/configured-source.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';

const story = { title: 'Fire in the harbour of Lindow', sources: ['post.html'], newest: null };
const folder = (origin: string, topics: readonly string[] | null): ConfiguredSource => ({
  kind: 'folder',
  origin,
  folder: origin,
  topics,
});

const MATCH = 'Lindow win\n\nMarch 2, 2026\n\nLindow won the match at the harbour ground on Monday, the club said.\n';

function coverageOfHarbour() {
  const store = coverageOf(HARBOUR_COVERAGE);
  refreshCoverage(folderOf({ 'match.txt': MATCH }), store, 'sport');
  return store;
}

function sourcesFor(words: string, sources: readonly ConfiguredSource[] = [folder('', null)]): readonly string[] {
  const topic = topicOf(words, [HARBOUR_FIRE, storyTopic(story)]);
  const coverage = coverageOfHarbour();
  const configuration = { topics: [HARBOUR_FIRE], sources };
  return coverageFor(topic, { coverage, stories: [story], configuration })
    .query.heads()
    .map(({ source }) => source);
}

const all = (): readonly string[] =>
  coverageOfHarbour()
    .query.heads()
    .map(({ source }) => source);

test('a story is told from its own articles', () => {
  expect(sourcesFor(story.title)).toEqual(['post.html']);
});

test('a topic is told from all but those sources that serve others', () => {
  expect(sourcesFor('harbour-fire')).toEqual(all());
  const others = all().filter((source) => source !== 'sport/match.txt');
  expect(others).toHaveLength(all().length - 1);
  expect(sourcesFor('harbour-fire', [folder('', null), folder('sport', ['football'])])).toEqual(others);
  expect(sourcesFor('harbour-fire', [folder('', null), folder('sport', ['harbour-fire'])])).toEqual(all());
});

test('any words are told from everything', () => {
  expect(sourcesFor('ferries to Sandholm', [folder('sport', ['football'])])).toEqual(all());
});
