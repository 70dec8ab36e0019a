/** Live blogs: by what their metadata state, else by the times in their text. */

import { expect, test } from 'vitest';
import { readArticle } from '../../../src/coverage/read-article.ts';
import { linkedData, pageHtml, read } from './page-of.ts';

const BLOG = {
  '@type': 'LiveBlogPosting',
  headline: 'Harbour fire: live',
  liveBlogUpdate: [
    {
      '@type': 'BlogPosting',
      '@id': 'https://courier.example/live#block-2',
      headline: 'Watch: ferries &amp; trains run again',
      datePublished: '2026-03-02T19:18:00+02:00',
      dateModified: '2026-03-02T19:40:00+02:00',
      articleBody:
        '<p>The first ferry left at 17:00.</p><p>Share this on</p><p style="display:none">Hidden.</p><p>Trains followed.</p>',
    },
    {
      '@type': 'BlogPosting',
      url: 'https://courier.example/live#block-1',
      headline: 'Fire is out',
      datePublished: '2026-03-02T15:05:00Z',
      articleBody: 'The fire is out, the service said.\n\nFour people are in hospital.',
    },
    {
      '@type': 'BlogPosting',
      headline: 'Escaped',
      articleBody: '&lt;p&gt;It broke out at nine.&lt;/p&gt;&lt;p&gt;Nobody knows why.&lt;/p&gt;',
    },
    { '@type': 'BlogPosting', datePublished: '2026-03-02T15:00:00Z', articleBody: ' ' },
  ],
};

test('the entries are those that the page states, in its order, in plain text', () => {
  const page = read(pageHtml({ head: linkedData(BLOG) }));
  expect(page.kind).toBe('live-blog');
  expect(page.stub).toBe(false);
  expect(page.entries).toEqual([
    {
      id: 'https://courier.example/live#block-2',
      headline: 'Watch: ferries & trains run again',
      at: '2026-03-02T17:18:00Z',
      modified: '2026-03-02T17:40:00Z',
      text: 'The first ferry left at 17:00.\nTrains followed.',
    },
    {
      id: 'https://courier.example/live#block-1',
      headline: 'Fire is out',
      at: '2026-03-02T15:05:00Z',
      modified: null,
      text: 'The fire is out, the service said.\nFour people are in hospital.',
    },
    { id: null, headline: 'Escaped', at: null, modified: null, text: 'It broke out at nine.\nNobody knows why.' },
  ]);
});

test('wherever they are nested, one alone as well, and in types with their full address', () => {
  const update = { headline: 'Fire is out', articleBody: 'The fire is out.' };
  const nested = {
    '@graph': [
      { '@type': 'WebPage', mainEntity: { '@type': ['https://schema.org/LiveBlogPosting'], liveBlogUpdate: update } },
    ],
  };
  expect(read(pageHtml({ head: linkedData(nested) })).entries).toMatchObject(
    [update].map(({ headline, articleBody: text }) => ({ headline, text })),
  );
});

test('a script with line breaks inside its texts is read, and a broken one does no harm', () => {
  const broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
  const raw = linkedData(BLOG).replaceAll('\\n\\n', '\n\n');
  expect(read(pageHtml({ head: broken + raw })).entries).toHaveLength(3);
});

test('the text is that of the page, or that of the entries where the page shows none', () => {
  expect(read(pageHtml({ head: linkedData(BLOG) })).text).toMatch(/^A fire in the old harbour/);
  const empty = `<html><head>${linkedData(BLOG)}</head><body>Loading</body></html>`;
  expect(read(empty).text).toMatch(
    /^Watch: ferries & trains run again\nThe first ferry left at 17:00\.\nTrains followed\.\nFire is out\n/,
  );
});

test('without metadata the times in the text tell, and stay in it for the reading of its entries', () => {
  const entry = (time: string, headline: string): string =>
    `<div class="entry"><p class="timestamp">${time}</p><h2>${headline}</h2><p>${headline}, the fire service said in a statement on Monday, and the ferries wait for the tide meanwhile.</p></div>`;
  const story = [
    'A fire broke out in the old harbour of Port Lindow on Monday, and this is how the day went, hour by hour.',
  ];
  const below = [
    entry('17:18 GMT', 'Ferries run again'),
    entry('15:05 GMT', 'Fire is out'),
    entry('09:00 GMT', 'Fire breaks out'),
  ].join('');
  const page = read(pageHtml({ story, below }));
  expect(page.kind).toBe('live-blog');
  expect(page.text.split('\n').filter((line) => line.endsWith('GMT'))).toEqual(['17:18 GMT', '15:05 GMT', '09:00 GMT']);
  const stated = { published: '2026-03-02', kind: 'live-blog' } as const;
  const { entries } = readArticle({ source: 'a.txt', text: page.text, stated, companionDay: null });
  expect(entries.map(({ at }) => at)).toEqual([
    null,
    '2026-03-02T17:18:00Z',
    '2026-03-02T15:05:00Z',
    '2026-03-02T09:00:00Z',
  ]);
});
