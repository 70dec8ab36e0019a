/** That a story can be asked for by a name that every platform takes, and is free text once it is told no more. */

import { expect, test } from 'vitest';
import { storyTopic } from '../../src/brief/story-topic.ts';
import { topicOf } from '../../src/brief/topic-of.ts';

function story(title: string) {
  return storyTopic({ title, sources: ['a.txt', 'b.txt'], newest: null });
}

const LONG = 'Ferries between Lindow and Sandholm are cancelled for a third day as crews search the harbour mouth';

test('a story goes by its headline', () => {
  expect(story('Fire at the fish market')).toMatchObject({
    slug: 'Fire at the fish market',
    title: 'Fire at the fish market',
  });
});

test('a long headline is cut between words, and known by the whole of it as well', () => {
  const topic = story(LONG);
  expect(topic.slug).toBe('Ferries between Lindow and Sandholm are cancelled for a third day as crews');
  expect(topic.title).toBe(LONG);
  expect(topicOf(LONG, [topic])).toBe(topic);
  expect(topicOf(topic.slug, [topic])).toBe(topic);
});

test('a headline without a space is cut where it has to be', () => {
  expect(story('x'.repeat(90)).slug).toBe('x'.repeat(75));
});

test('its questions are those of any free text', () => {
  expect(story(LONG).questions).toEqual(topicOf('anything', []).questions);
});
