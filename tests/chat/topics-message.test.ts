/** What a reader sees of the topics that are set up. */

import { expect, test } from 'vitest';
import { topicsMessage } from '../../src/chat/topics-message.ts';
import { printed } from './printed.ts';

const TOPIC = {
  slug: 'harbour-fire',
  title: 'Harbour fire',
  aliases: [],
  about: 'The fire.',
  questions: ['What?'],
};

test('topics show slug, title and what they are about', () => {
  const rails = { ...TOPIC, slug: 'rails', title: 'Rails' };
  expect(printed(topicsMessage([TOPIC, rails], []))).toBe(
    'harbour-fire · Harbour fire\n  The fire.\n\nrails · Rails\n  The fire.\n',
  );
});

test('each topic can be briefed next', () => {
  expect(topicsMessage([TOPIC], []).actions).toEqual([{ label: 'Harbour fire', command: '/brief harbour-fire' }]);
});

test('stories of the last days follow the topics, a few of them, each to be briefed', () => {
  const stories = Array.from({ length: 7 }, (_, nth) => ({
    ...TOPIC,
    slug: `Ferry ${nth} runs`,
    title: `Ferry ${nth} runs`,
  }));
  const message = topicsMessage([TOPIC], stories);
  expect(printed(message)).toContain('Recent stories\n\nFerry 0 runs\n');
  expect(printed(message)).not.toContain('Ferry 5 runs');
  expect(message.actions.map(({ command }) => command)).toEqual([
    '/brief harbour-fire',
    ...[0, 1, 2, 3, 4].map((nth) => `/brief Ferry ${nth} runs`),
  ]);
});
