/** What a receipt shows of the words a citation points to. */

import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { lineAt, receiptOf } from '../../src/terminal/receipt.ts';
import { articleFrom, BLOG, cite, HERALD } from './harbour-story.ts';

const LONG = articleFrom({
  ...HERALD,
  paragraphs: ['It began at four. Smoke rose. A crane fell, the port said. Nobody was near it. The pier is shut.'],
});

describe('a receipt', () => {
  test('shows the sentence around the words, one before and one after', () => {
    const { before, words, after } = receiptOf(cite(LONG, 'crane fell'), LONG);
    expect([before, words, after]).toEqual(['Smoke rose. A ', 'crane fell', ', the port said. Nobody was near it.']);
  });

  test('names the line as an editor counts it, whatever ends the lines', () => {
    expect(receiptOf(cite(HERALD, 'cause'), HERALD).line).toBe(3);
    expect(lineAt('a\r\nb\r\nc', 6)).toBe(3);
    expect(lineAt('a\nb', 1)).toBe(1);
  });

  test('knows the entry of a live blog and none elsewhere', () => {
    expect(receiptOf(cite(BLOG, 'Six people'), BLOG).entry?.index).toBe(1);
    expect(receiptOf(cite(HERALD, 'cause'), HERALD).entry).toBeNull();
  });

  test('shows words of a page without its markup', () => {
    const { before, words, after } = receiptOf(cite(PAGE, 'The <b>old</b> pier'), PAGE);
    expect([before, words, after]).toEqual(['', 'The old pier', ' burned & fell.']);
  });

  test('shows the bare words of a citation that runs over two passages', () => {
    const quote = 'The pier is closed.\n\nThe cause';
    expect(receiptOf(cite(HERALD, quote), HERALD)).toMatchObject({ before: '', words: quote, after: '', line: 1 });
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
