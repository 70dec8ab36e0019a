/** Topics, sources, furniture and finding nothing, in a terminal. */

import { describe, expect, test } from 'vitest';
import { renderFurniture } from '../../src/terminal/render-furniture.ts';
import { renderNothingFound } from '../../src/terminal/render-nothing-found.ts';
import { renderSources } from '../../src/terminal/render-sources.ts';
import { renderTopics } from '../../src/terminal/render-topics.ts';
import { shortened } from '../../src/terminal/source-words.ts';
import { articleOf, BLOG, cite, HERALD } from './harbour-story.ts';

const LOOK = { width: 80, colour: false };

describe('lists in a terminal', () => {
  test('topics show slug, title and what they are about', () => {
    const topic = {
      slug: 'harbour-fire',
      title: 'Harbour fire',
      aliases: [],
      about: 'The fire.',
      questions: ['What?'],
    };
    expect(renderTopics([topic], LOOK)).toBe('harbour-fire · Harbour fire\n  The fire.\n');
  });

  test('sources show what they are, and what was left out with the reason', () => {
    const view = {
      sources: [
        { ...HERALD, number: 1, passages: 2, entries: 0 },
        { ...BLOG, number: 2, passages: 1, entries: 2 },
      ],
      leftOut: [{ source: 'photo.jpg', reason: 'it is not text; leave it or remove it.' }],
    };
    expect(renderSources(view, LOOK)).toBe(`2 sources

[1] Warehouse burns at Port Lindow
    Lindow Herald · 2 March 2026 · article · 2 passages
    01-herald.txt

[2] Harbour fire: follow it live
    publisher not named · 2 March 2026 (date inferred) · live blog · 2 entries ·
    1 passage
    02-live.txt

Left out: 1
• photo.jpg: it is not text; leave it or remove it.
`);
  });

  test('furniture shows line, reason and the words, shortened', () => {
    const long = `Sign up ${'for news '.repeat(40)}`;
    const furniture = [{ line: 7, start: 0, end: long.length, reason: 'sign-up' as const, text: long }];
    const shown = renderFurniture({ source: 'a.txt', furniture }, LOOK);
    expect(shown).toMatch(/^a\.txt: 1 stretch of furniture\n\n7 sign-up: Sign up for news/);
    expect(shown).toContain('…');
  });

  test('a source without furniture says so', () => {
    expect(renderFurniture({ source: 'a.txt', furniture: [] }, LOOK)).toBe(
      'Nothing in a.txt was recognised as furniture.\n',
    );
  });

  test('finding nothing says so, asks back and shows the nearest passages', () => {
    const nothing = {
      topic: 'harbor fire',
      title: 'harbor fire',
      points: [] as const,
      reason: 'no-coverage' as const,
      nearest: [cite(HERALD, 'The pier is closed.')],
      didYouMean: 'harbour-fire',
    };
    expect(renderNothingFound(nothing, articleOf, LOOK)).toBe(`The coverage says nothing about “harbor fire”.

Did you mean "harbour-fire"?

Nearest:
• The pier is closed. [01-herald.txt:1]
`);
  });

  test('a long text is cut at a space, with an ellipsis', () => {
    expect(shortened('one two three four', 12)).toBe('one two…');
    expect(shortened('one two', 7)).toBe('one two');
    expect(shortened('x'.repeat(20), 5)).toBe('xxxx…');
  });
});
