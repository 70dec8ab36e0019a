/** What a reader sees when the coverage holds nothing on a topic. */

import { expect, test } from 'vitest';
import { nothingFoundMessage, type NothingToShow } from '../../src/chat/nothing-found-message.ts';
import { articleFrom, articleOf, cite, HERALD } from './harbour-story.ts';
import { printed, VIEW } from './printed.ts';

const NOTHING: NothingToShow = {
  topic: 'harbor fire',
  title: 'harbor fire',
  points: [],
  reason: 'no-coverage',
  nearest: [cite(HERALD, 'The pier is closed.')],
  didYouMean: 'harbour-fire',
};

test('finding nothing says so, asks back and shows the nearest passages', () => {
  const message = nothingFoundMessage(NOTHING, articleOf, VIEW);
  expect(printed(message)).toBe(`The coverage says nothing about “harbor fire”.

Did you mean "harbour-fire"?

Nearest:
• The pier is closed. [01-herald.txt:1]
`);
  expect(message.actions).toEqual([{ label: 'harbour-fire', command: '/brief harbour-fire' }]);
});

test('a long passage that came near is cut', () => {
  const long = articleFrom({ ...HERALD, paragraphs: [`It ${'burned and '.repeat(40)}burned.`] });
  const nearest = [cite(long, long.text)];
  const { blocks } = nothingFoundMessage({ ...NOTHING, nearest }, () => long, VIEW);
  const [words] = blocks.flatMap((block) => (block.kind === 'list' ? (block.items[0]?.runs ?? []) : []));
  expect(words?.text).toMatch(/^It burned and .{100,230}…$/);
});

test('finding nothing near says that too, and begins with when this was known', () => {
  const nothing = { ...NOTHING, nearest: [], didYouMean: null };
  const message = nothingFoundMessage(nothing, articleOf, { ...VIEW, knownAsOf: '2026-03-02T16:00:00Z' });
  expect(printed(message)).toBe(`As known on 2 March 2026, 16:00 UTC.

The coverage says nothing about “harbor fire”.

No passage comes near it.
`);
  expect(message.actions).toEqual([]);
});
