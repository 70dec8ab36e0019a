import { describe, expect, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import { HARBOUR_FIRE } from './harbour-fire.ts';

const TOPICS = [HARBOUR_FIRE, { ...HARBOUR_FIRE, slug: 'ferries', title: 'Müller–Ruiz talks', aliases: [] }];

describe('a configured topic answers to', () => {
  test.each([
    ['its slug', 'harbour-fire'],
    ['its title', 'Harbour fire'],
    ['an alias', 'fire at Port Lindow'],
    ['any case', 'LINDOW FIRE'],
    ['spaces for hyphens and hyphens for spaces', 'fire-at-port-lindow'],
    ['white space around and inside', '  harbour \t fire\n'],
  ])('%s', (_, request) => {
    expect(topicOf(request, TOPICS)).toBe(HARBOUR_FIRE);
  });

  test('any dash, and no diacritics', () => {
    expect(topicOf('muller-ruiz talks', TOPICS)).toBe(TOPICS[1]);
    expect(topicOf('Müller—Ruiz talks', TOPICS)).toBe(TOPICS[1]);
  });
});

describe('free text', () => {
  test.each(['__proto__', 'constructor', 'toString', '../x', 'con', 'harbour', 'harbour fire tomorrow', ''])(
    'is what no topic answers to: "%s"',
    (request) => {
      const topic = topicOf(request, TOPICS);
      expect(topic.slug).toBe(request);
      expect(topic).toMatchObject({ aliases: [], about: '' });
    },
  );

  test('asks what an editor asks of anything', () => {
    const { questions } = topicOf('bridge', TOPICS);
    expect(questions.length).toBeGreaterThan(3);
    expect(topicOf('wall', TOPICS).questions).toEqual(questions);
  });

  test('makes a title with a capital and single spaces', () => {
    expect(topicOf('  new   bridge ', [])).toMatchObject({ slug: 'new bridge', title: 'New bridge' });
  });
});
