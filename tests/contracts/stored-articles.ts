/** Articles for the tests of stores. */

import { expect } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import type { FoundArticle } from '../../src/domain/coverage.ts';

/** An article with a passage for each paragraph; one of the passages is read from marks. */
export function article(source: string, ...paragraphs: readonly string[]): FoundArticle {
  const text = paragraphs.join('\n');
  let start = 0;
  const passages = paragraphs.map((paragraph) => {
    const end = start + paragraph.length;
    const passage = {
      id: `${source}:${start}-${end}`,
      source,
      start,
      end,
      text: paragraph,
      runs: null,
      entry: null,
      role: 'prose' as const,
    };
    start = end + 1;
    return passage;
  });
  return {
    source,
    title: source,
    publisher: null,
    published: '2026-03-02',
    publishedInferred: false,
    kind: 'article',
    url: null,
    text,
    entries: [],
    passages,
    furniture: [],
    origin: '',
    stamp: `${source}-1`,
    digest: text,
    statedDay: '2026-03-02',
  };
}

/** The article without what only its finder knows. */
export function withoutFound({ origin, stamp, digest, statedDay, ...rest }: FoundArticle): Article {
  expect([origin, typeof stamp, typeof digest, statedDay]).toEqual(['', 'string', 'string', '2026-03-02']);
  return rest;
}

export const FIRE = article(
  'fire.txt',
  'A fire closed the harbour.',
  'Fires burned for hours.',
  'Łódź sent naïve “firemen”.',
);
export const VOTE = article('vote.txt', 'The council voted on the harbour.', 'The mayor was away.');
export const BLOG: FoundArticle = {
  ...article('blog.html', 'Fire & smoke', 'Ferries stop'),
  kind: 'live-blog',
  entries: [{ index: 0, headline: 'Ferries stop', at: '2026-03-02T17:18:00Z', comment: false }],
  text: 'Fire &amp; smoke\nFerries stop',
  passages: [
    {
      id: 'blog.html:0-16',
      source: 'blog.html',
      start: 0,
      end: 16,
      text: 'Fire & smoke',
      runs: [
        { at: 0, length: 5, start: 0, end: 5 },
        { at: 5, length: 1, start: 5, end: 10 },
        { at: 6, length: 6, start: 10, end: 16 },
      ],
      entry: 0,
      role: 'comment',
    },
    {
      id: 'blog.html:17-29',
      source: 'blog.html',
      start: 17,
      end: 29,
      text: 'Ferries stop',
      runs: null,
      entry: 0,
      role: 'headline',
    },
  ],
  furniture: [{ source: 'blog.html', start: 16, end: 17, reason: 'navigation' }],
};
