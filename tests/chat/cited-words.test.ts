/** The words a citation points to, in their surroundings. */

import { describe, expect, test } from 'vitest';
import { citedWords, lineAt } from '../../src/chat/cited-words.ts';
import type { Article } from '../../src/domain/article.ts';
import { articleFrom, BLOG, cite, HERALD } from './harbour-story.ts';

const LONG = articleFrom({
  ...HERALD,
  paragraphs: ['It began at four. Smoke rose. A crane fell, the port said. Nobody was near it. The pier is shut.'],
});

describe('cited words', () => {
  test('come with the sentence around them, one before and one after', () => {
    const { before, words, after } = citedWords(cite(LONG, 'crane fell'), LONG);
    expect([before, words, after]).toEqual(['Smoke rose. A ', 'crane fell', ', the port said. Nobody was near it.']);
  });

  test('know their line as an editor counts it, whatever ends the lines', () => {
    expect(citedWords(cite(HERALD, 'cause'), HERALD).line).toBe(3);
    expect(lineAt('a\r\nb\r\nc', 6)).toBe(3);
    expect(lineAt('a\nb', 1)).toBe(1);
  });

  test('know the entry of a live blog and none elsewhere', () => {
    expect(citedWords(cite(BLOG, 'Six people'), BLOG).entry?.index).toBe(1);
    expect(citedWords(cite(HERALD, 'cause'), HERALD).entry).toBeNull();
  });

  test('are free of the markup of a page', () => {
    const { before, words, after } = citedWords(cite(PAGE, 'The <b>old</b> pier'), PAGE);
    expect([before, words, after]).toEqual(['', 'The old pier', ' burned & fell.']);
  });

  test('stand alone where a citation runs over two passages', () => {
    const quote = 'The pier is closed.\n\nThe cause';
    expect(citedWords(cite(HERALD, quote), HERALD)).toMatchObject({ before: '', words: quote, after: '', line: 1 });
  });
});

const HTML = '<p>The <b>old</b> pier burned &amp; fell.</p>';

/** A passage of a page: its text has no markup, its runs say where each stretch stands in the file. */
const PAGE: Article = {
  ...HERALD,
  source: '03-page.html',
  text: HTML,
  passages: [
    {
      source: '03-page.html',
      id: '03-page.html:3-41',
      start: 3,
      end: 41,
      text: 'The old pier burned & fell.',
      entry: null,
      role: 'prose',
      runs: [
        { at: 0, length: 4, start: 3, end: 7 },
        { at: 4, length: 3, start: 10, end: 13 },
        { at: 7, length: 13, start: 17, end: 30 },
        { at: 20, length: 1, start: 30, end: 35 },
        { at: 21, length: 6, start: 35, end: 41 },
      ],
    },
  ],
};
