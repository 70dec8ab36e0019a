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
  expect(printed(topicsMessage([TOPIC, rails]))).toBe(
    'harbour-fire · Harbour fire\n  The fire.\n\nrails · Rails\n  The fire.\n',
  );
});

test('each topic can be briefed next', () => {
  expect(topicsMessage([TOPIC]).actions).toEqual([{ label: 'Harbour fire', command: '/brief harbour-fire' }]);
});
