/** Whether a document begins as a feed does. */

import { expect, test } from 'vitest';
import { looksLikeFeed } from '../../../src/coverage/feeds/document-kind.ts';
import { FEEDS } from './invented-feeds.ts';

const looks = (text: string, contentType: string | null): boolean =>
  looksLikeFeed(new TextEncoder().encode(text), contentType);

test.each(Object.keys(FEEDS))('%s does, whatever it is served as', (format) => {
  const text = FEEDS[format] ?? '';
  for (const contentType of [null, 'text/html', 'application/xml; charset=utf-8', 'application/octet-stream'])
    expect(looks(`\uFEFF\n${text}`, contentType)).toBe(true);
});

test('comments, style sheets and a DOCTYPE may come first', () => {
  const prolog = '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><!-- <html> --><!DOCTYPE rss PUBLIC "a" "b">';
  expect(looks(`${prolog}<rss version="2.0">`, null)).toBe(true);
});

test.each([
  '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
  '<html><body>&lt;rss&gt; <rss></body></html>',
  '<?xml version="1.0"?><urlset></urlset>',
  '<feedback></feedback>',
  '{"items": []}',
  'rss',
  '',
])('anything else does not, even served as a feed: %s', (text) => {
  expect(looks(text, 'application/rss+xml')).toBe(false);
});
