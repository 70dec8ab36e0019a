/** Feeds of every format give the same things. */

import { expect, test } from 'vitest';
import { FEEDS, read, rssWith } from './invented-feeds.ts';

const HTML = '<p>The ferry <i>Gannet</i> ran aground.</p>';
const AT = '2026-03-02T17:18:00Z';
const LATER = '2026-03-02T19:00:00Z';

test.each([
  ['RSS 0.91', { id: null, published: null, updated: null, html: null }],
  ['RSS 1.0', { id: 'https://courier.example/ferry', published: AT, updated: null, html: null }],
  ['RSS 2.0', { id: 'courier-17', published: AT, updated: null, html: HTML }],
  ['Atom 0.3', { id: 'tag:courier.example,2026:17', published: AT, updated: LATER, html: HTML }],
  [
    'Atom 1.0',
    {
      id: 'tag:courier.example,2026:17',
      published: AT,
      updated: LATER,
      html: `<div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div>`,
    },
  ],
  ['JSON Feed', { id: 'courier-17', published: AT, updated: LATER, html: HTML }],
])('%s gives its title, its home, its language and its items', (format, own) => {
  const feed = read(FEEDS[format] ?? '');
  expect(feed).toMatchObject({ title: 'Lindow Courier', home: 'https://courier.example/', language: 'en-gb' });
  expect(feed.items).toHaveLength(2);
  expect(feed.items[0]).toEqual({
    title: 'Ferry runs aground off Port Lindow',
    link: 'https://courier.example/ferry',
    summary: 'All 40 passengers are safe.',
    ...own,
  });
  expect(feed.items[1]).toMatchObject({ title: 'Pier reopens', link: 'https://courier.example/pier', published: null });
});

test('how long to wait is the ttl, or how often the feed says that it is updated', () => {
  const wait = (channel: string): number | null => read(rssWith('<title>Pier</title>', channel)).ttlMinutes;
  expect(read(FEEDS['RSS 2.0'] ?? '').ttlMinutes).toBe(30);
  expect(read(FEEDS['RSS 1.0'] ?? '').ttlMinutes).toBe(30);
  expect(wait('<sy:updatePeriod> daily </sy:updatePeriod>')).toBe(24 * 60);
  expect(wait('<sy:updateFrequency>4</sy:updateFrequency>')).toBe(6 * 60);
  expect(wait('<ttl>0</ttl><sy:updatePeriod>weekly</sy:updatePeriod>')).toBe(7 * 24 * 60);
  expect(wait('<ttl>soon</ttl>')).toBeNull();
  expect(wait('<sy:updatePeriod>whenever</sy:updatePeriod>')).toBeNull();
  expect(wait('<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>')).toBeNull();
});

test('plain text as content becomes paragraphs', () => {
  expect(read(FEEDS['JSON Feed'] ?? '').items[1]?.html).toBe('<p>It was closed.</p>\n<p>Now it is &lt; open.</p>');
  const entry = '<entry><title>Pier</title><content type="text">a &lt;b&gt; c</content></entry>';
  expect(read(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`).items[0]?.html).toBe('<p>a &lt;b&gt; c</p>');
});

test('a description that is too long for a summary is the content', () => {
  const described = (words: number) =>
    read(rssWith(`<description>${'&lt;b&gt;ferry&lt;/b&gt; '.repeat(words)}</description>`)).items[0];
  expect(described(300)).toMatchObject({ html: null, summary: expect.stringMatching(/^ferry .* ferry$/u) as string });
  expect(described(400)?.html).toBe('<b>ferry</b> '.repeat(400));
  expect(described(400)?.summary).toMatch(/^ferry .*…$/u);
});

test('content that is elsewhere, or no text, is none', () => {
  const html = (content: string): string | null | undefined =>
    read(`<feed><entry>${content}</entry></feed>`).items[0]?.html;
  expect(html('<content src="https://courier.example/film" type="video/mp4"/>')).toBeNull();
  expect(html('<content type="image/png">iVBORw0KGgo=</content>')).toBeNull();
  expect(html('<content type="html"> </content>')).toBeNull();
  expect(html('<content type="html">&lt;p&gt;It reopened.&lt;/p&gt;</content>')).toBe('<p>It reopened.</p>');
});

test('a prefix of its own choice, or an undeclared one, changes nothing', () => {
  const feed = read(
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Courier</a:title>
     <a:entry><a:title>Pier reopens</a:title><media:title>Film</media:title><dc:date>2026-03-02</dc:date>
     <atom:updated>2026-03-03</atom:updated></a:entry></a:feed>`,
  );
  expect(feed).toMatchObject({
    title: 'Courier',
    items: [{ title: 'Pier reopens', published: '2026-03-02', updated: '2026-03-03' }],
  });
});

test('what other namespaces call a title, a link or an item is none of ours', () => {
  const item =
    '<x:title>Other</x:title><x:link>https://other.example/</x:link><title>Pier reopens</title><x:item>1</x:item>';
  const { items } = read(rssWith(item, '<x:item xmlns:x="https://x.example/ns"><x:title>No</x:title></x:item>'));
  expect(items).toMatchObject([{ title: 'Pier reopens', link: null }]);
});

test('an item without a title takes that of Dublin Core, else has none', () => {
  expect(read(rssWith('<dc:title>Pier reopens</dc:title>')).items[0]?.title).toBe('Pier reopens');
  expect(read(rssWith('<title/><description>It did.</description>')).items[0]?.title).toBe('');
});

test('a JSON Feed may number its items, link elsewhere and hold half a character', () => {
  const item = { id: 18, title: 'Pier \uD83D', external_url: 'https://other.example/pier' };
  const feed = read(JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [item, null, 'pier'] }));
  expect(feed.items).toMatchObject([{ id: '18', title: 'Pier \uFFFD', link: 'https://other.example/pier' }]);
});
