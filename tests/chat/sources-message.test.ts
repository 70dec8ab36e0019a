/** What a reader sees of the coverage as a whole. */

import { expect, test } from 'vitest';
import { sourcesMessage } from '../../src/chat/sources-message.ts';
import { BLOG, HERALD } from './harbour-story.ts';
import { instantsIn, printed } from './printed.ts';

const VIEW_OF_BOTH = {
  sources: [
    { ...HERALD, number: 1, passages: 2, entries: 0 },
    { ...BLOG, number: 12, passages: 1, entries: 2 },
  ],
  web: [],
  leftOut: [{ source: 'photo.jpg', reason: 'it is not text; leave it or remove it.' }],
};

test('sources show what they are, and what was left out with the reason', () => {
  expect(printed(sourcesMessage(VIEW_OF_BOTH), { width: 80 })).toBe(`2 sources

[1] Warehouse burns at Port Lindow
    Lindow Herald · 2 March 2026 · article · 2 passages
    01-herald.txt

[12] Harbour fire: follow it live
     publisher not named · 2 March 2026 (date inferred) · live blog · 2 entries
     · 1 passage
     02-live.txt

Left out: 1
• photo.jpg: it is not text; leave it or remove it.
`);
});

test('a source with an hour names it as an instant', () => {
  const [first] = VIEW_OF_BOTH.sources;
  if (first === undefined) throw new Error('there are two sources');
  const hourly = { ...first, published: '2026-03-02T09:30:00Z' };
  expect(instantsIn(sourcesMessage({ sources: [hourly], leftOut: [], web: [] }))).toEqual([
    { text: '2 March 2026, 09:30 UTC', role: 'plain', instant: '2026-03-02T09:30:00Z' },
  ]);
});
