/** How a source is named to a reader. */

import { describe, expect, test } from 'vitest';
import { shortened, sourceInWords } from '../../src/chat/source-words.ts';
import { BLOG, HERALD } from './harbour-story.ts';

const named = (change: Partial<typeof HERALD>): string =>
  sourceInWords({ ...HERALD, ...change })
    .map(({ text }) => text)
    .join('');

describe('a source', () => {
  test('is named by its publisher, its day and what it is', () => {
    expect(named({})).toBe('Lindow Herald, 2 March 2026');
    expect(named({ kind: 'comment', publishedInferred: true })).toBe(
      'Lindow Herald, 2 March 2026 (date inferred), comment',
    );
    expect(named({ published: null })).toBe('Lindow Herald, no date');
  });

  test('is named by its title where no publisher is known', () => {
    expect(named(BLOG)).toBe(
      '“Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog',
    );
  });

  test('names the instant of its publication where the hour is known', () => {
    const [, moment] = sourceInWords({ ...HERALD, published: '2026-03-02T09:30:00Z' });
    expect(moment).toEqual({ text: '2 March 2026, 09:30 UTC', role: 'faint', instant: '2026-03-02T09:30:00Z' });
    expect(sourceInWords(HERALD).filter(({ instant }) => instant !== null)).toEqual([]);
  });
});

test('a long text is cut at a space, with an ellipsis', () => {
  expect(shortened('one two three four', 12)).toBe('one two…');
  expect(shortened('one two', 7)).toBe('one two');
  expect(shortened('x'.repeat(20), 5)).toBe('xxxx…');
});
