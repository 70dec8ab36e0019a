/** What a reader sees of the stories of the coverage. */

import { expect, test } from 'vitest';
import { storiesMessage } from '../../src/chat/stories-message.ts';
import { BLOG, HERALD } from './harbour-story.ts';
import { printed } from './printed.ts';

test('stories show what they are called and who tells them, when', () => {
  const fire = { title: 'Warehouse burns', sources: [HERALD.source, BLOG.source] };
  expect(printed(storiesMessage([fire, { title: 'Ferry late', sources: ['gone.txt'] }], [HERALD, BLOG]))).toBe(
    `2 stories

Warehouse burns
  Lindow Herald · 2 March 2026 · 01-herald.txt
  publisher not named · 2 March 2026 (date inferred) · 02-live.txt

Ferry late
  gone.txt
`,
  );
});

test('one story is counted as one', () => {
  expect(printed(storiesMessage([{ title: 'Fire', sources: [] }], []))).toBe('1 story\n\nFire\n');
});
