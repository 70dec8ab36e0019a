/** How a conversation opens. */

import { expect, test } from 'vitest';
import { welcomeMessage } from '../../src/chat/welcome-message.ts';
import { BLOG, HERALD } from './harbour-story.ts';
import { printed } from './printed.ts';

const opening = (articles: Parameters<typeof welcomeMessage>[0]) => printed(welcomeMessage(articles)).split('\n\n')[0];

test('a welcome says how many sources there are, the time of the newest, and how to begin', () => {
  expect(printed(welcomeMessage([HERALD, BLOG])))
    .toBe(`briefdesk answers from 2 sources, the newest of 2 March 2026, 15:05 UTC.

Ask a question, or begin with /brief TOPIC. /topics lists what is set up, /help what else there is.
`);
});

test('a welcome counts one source, and says where no date is known', () => {
  expect(opening([HERALD])).toBe('briefdesk answers from 1 source, the newest of 2 March 2026.');
  expect(opening([{ ...HERALD, published: null }])).toBe('briefdesk answers from 1 source, none with a date.');
});
