/** The canonical address of a page, and the feeds it links to. */

import { describe, expect, test } from 'vitest';
import { pageHtml, read } from './page-of.ts';

const link = (attributes: string): string => `<link ${attributes}>`;
const canonical = (head: string): string | null => read(pageHtml({ head })).canonical;

describe('the canonical address', () => {
  test.each([
    ['is taken as stated', 'https://courier.example/news/fire', 'https://courier.example/news/fire'],
    ['is made absolute, and loses its fragment', '/news/fire#top', 'https://courier.example/news/fire'],
    [
      'may stand on the site for another screen',
      'https://www.courier.example/news/fire',
      'https://www.courier.example/news/fire',
    ],
    ['may stand on a part of the site', 'http://news.courier.example/fire', 'http://news.courier.example/fire'],
  ])('%s', (_, href, expected) => {
    expect(canonical(link(`rel="canonical" href="${href}"`))).toBe(expected);
  });

  test.each([
    ['of another site', 'https://herald.example/news/fire'],
    ['of a site whose name only ends alike', 'https://notcourier.example/news/fire'],
    ['of the front page', 'https://courier.example/'],
    ['that is no web address', 'javascript:alert(1)'],
    ['with a password', 'https://:b@courier.example/news/fire'],
    ["with a user's name", 'https://a@courier.example/news/fire'],
    ['that is empty', ' '],
  ])('%s is ignored', (_, href) => {
    expect(canonical(link(`rel="canonical" href="${href}"`))).toBeNull();
  });

  test('is ignored where the page states two, and read from Open Graph where it states none', () => {
    const [one, other] = ['a', 'b'].map((path) => link(`rel="canonical" href="/${path}"`));
    expect(canonical(`${one}${other}`)).toBeNull();
    expect(canonical(`${one}${one}`)).toBe('https://courier.example/a');
    expect(canonical('<meta property="og:url" content="https://courier.example/og">')).toBe(
      'https://courier.example/og',
    );
  });
});

test('feeds are links of the three kinds, each once, absolute from the base that the page states', () => {
  const head = [
    '<base href="https://courier.example/feeds/">',
    link('rel="alternate" type="application/rss+xml" title=" All  news " href="all.xml"'),
    link('rel="alternate" type="application/rss+xml" title="Again" href="all.xml"'),
    link('rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="/atom"'),
    link('rel="alternate" type="application/feed+json" href="https://feeds.example/lindow.json"'),
    link('rel="alternate" type="application/json" href="/wp-json/post/1"'),
    link('rel="alternate" hreflang="fr" href="/fr"'),
    link('rel="alternate" type="application/rss+xml" href="ftp://courier.example/all.xml"'),
  ].join('');
  expect(read(pageHtml({ head })).feeds).toEqual([
    { address: 'https://courier.example/feeds/all.xml', title: 'All news' },
    { address: 'https://courier.example/atom', title: null },
    { address: 'https://feeds.example/lindow.json', title: null },
  ]);
});
