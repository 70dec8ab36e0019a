/** What is wrong with words as a topic, and which configured name they were meant for. */

import { expect, test } from 'vitest';
import { closeTopic, mistypedTopic, topicFlaw } from '../../src/chat/topic-words.ts';
import type { Topic } from '../../src/domain/topic.ts';

const TOPIC: Topic = { slug: 'harbour-fire', title: '', aliases: ['docks'], about: '', questions: [] };

test.each([
  ['пожар в порту', null],
  ['a'.repeat(200), null],
  ['', 'the topic is empty.'],
  ['a\u0000b', 'the topic holds control characters; write it in plain text.'],
  ['a'.repeat(201), 'the topic is longer than 200 characters; shorten it.'],
])('%j has the flaw %j', (words, flaw) => {
  expect(topicFlaw(words)).toBe(flaw);
});

test('words joined by hyphens are a name, and nearly the name of a topic is a mistyped one', () => {
  expect(mistypedTopic('harbor-fire', [TOPIC])).toBe('harbour-fire');
  expect(mistypedTopic('harbor fire', [TOPIC])).toBeNull();
  expect(mistypedTopic('forest-fire', [TOPIC])).toBeNull();
});

test('any words can still be recognised when they found nothing', () => {
  expect(closeTopic('dcoks', [TOPIC])).toBe('docks');
  expect(closeTopic('zeppelins', [TOPIC])).toBeNull();
});
