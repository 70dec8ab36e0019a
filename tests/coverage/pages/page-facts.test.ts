/** What pages state about themselves. */

import { describe, expect, test } from 'vitest';
import { linkedData, pageHtml, read } from './page-of.ts';

test('publisher, times and language are read from JSON-LD, the publisher also by its id', () => {
  const head = linkedData({
    '@graph': [
      { '@type': 'Organization', '@id': '#us', name: 'Lindow Courier' },
      {
        '@type': 'NewsArticle',
        headline: 'Fire &amp; smoke',
        publisher: { '@id': '#us' },
        datePublished: '2026-03-02T19:18:00+02:00',
        dateModified: '2026-03-03',
        inLanguage: 'de',
      },
    ],
  });
  expect(read(pageHtml({ head }).replace(' lang="en-GB"', ''))).toMatchObject({
    title: 'Fire & smoke',
    publisher: 'Lindow Courier',
    published: '2026-03-02T17:18:00Z',
    modified: '2026-03-03',
    language: 'de',
  });
});

test('else from meta elements, and the first time element comes last of all', () => {
  const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
  const head = [
    meta('og:title', 'Fire'),
    meta('og:site_name', 'https://www.courier.example/'),
    meta('dc.date', '2026-03-02'),
    meta('article:modified_time', '2026-03-02T20:00:00Z'),
    meta('og:locale', 'en_US'),
  ].join('');
  const before = '<time datetime="2026-02-01">1 February</time>';
  const html = pageHtml({ head, before }).replace(' lang="en-GB"', ' lang="{{lang}}"');
  expect(read(html)).toMatchObject({
    title: 'Fire',
    publisher: 'courier.example',
    published: '2026-03-02',
    modified: '2026-03-02T20:00:00Z',
    language: 'en-US',
  });
  expect(read(pageHtml({ before })).published).toBe('2026-02-01');
});

test('what states nothing has nothing, and the year 1 is no time', () => {
  const head = linkedData({ '@type': 'NewsArticle', datePublished: '0001-01-01T00:00:00Z', publisher: { name: ' ' } });
  expect(read(pageHtml({ head }))).toMatchObject({
    publisher: null,
    published: null,
    modified: null,
    canonical: null,
    feeds: [],
  });
});

describe('comment is told by', () => {
  test.each([
    ['its type', linkedData({ '@type': 'OpinionNewsArticle', headline: 'Build the pier' })],
    ['its section', '<meta property="article:section" content="Opinion">'],
    ['its section in another language', linkedData({ '@type': 'NewsArticle', articleSection: ['Порт', 'Думка'] })],
  ])('%s', (_, head) => {
    expect(read(pageHtml({ head })).kind).toBe('comment');
  });

  test('nothing in a section that only sounds so', () => {
    expect(read(pageHtml({ head: '<meta property="article:section" content="Opinion polls">' })).kind).toBe('article');
  });
});
