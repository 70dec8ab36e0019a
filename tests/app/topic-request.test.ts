/** What may be asked for, and which names count as mistyped. */

import { describe, expect, test } from 'vitest';
import { nearestOf } from '../../src/language/did-you-mean.ts';
import { refuseMistyped, topicRequest } from '../../src/app/topic-request.ts';
import type { Topic } from '../../src/domain/topic.ts';

const TOPIC: Topic = { slug: 'harbour-fire', title: '', aliases: ['docks', 'port-blaze'], about: '', questions: [] };

describe('a request', () => {
  test('is trimmed, and may be in any script', () => {
    expect(topicRequest(['  пожар в порту '])).toBe('пожар в порту');
  });

  test.each([
    ['fire\n', 'fire'],
    ['a'.repeat(200), 'a'.repeat(200)],
  ])('accepts %j', (word, request) => {
    expect(topicRequest([word])).toBe(request);
  });

  test.each([
    [[], 'name a topic.'],
    [['\t'], 'the topic is empty.'],
    [['a\u0000b'], 'control characters'],
    [['a\u202Eb'], 'control characters'],
    [['a'.repeat(201)], 'longer than 200 characters'],
    [['dock', 'fire'], 'put several words in quotation marks: "dock fire".'],
  ])('refuses %j', (words, message) => {
    expect(() => topicRequest(words)).toThrow(message);
  });
});

describe('a mistyped name', () => {
  test.each(['harbor-fire', 'harbuor-fire', 'harbour_fire', 'port-blase'])(
    '%s is refused with the name meant',
    (name) => {
      expect(() => {
        refuseMistyped(name, [TOPIC]);
      }).toThrow(/^there is no topic ".*"\. Did you mean "(harbour-fire|port-blaze)"\?/);
    },
  );

  test.each(['dock', 'socks', 'harbour fire', 'forest-fire', '../harbour-fire', '__proto__'])(
    '%s is words of the reader’s own',
    (name) => {
      expect(() => {
        refuseMistyped(name, [TOPIC]);
      }).not.toThrow();
    },
  );

  test('means the first of equally near names, and none that shares little', () => {
    expect(nearestOf('bat', ['cat', 'hat'])).toBe('cat');
    expect(nearestOf('ab', ['xy'])).toBeNull();
  });
});
