/** What an address on the web is as a source, seen on hosts out there and one of the own network. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSource } from '../../src/app/find-source.ts';
import type { FindTools, SoughtSource } from '../../src/app/find-source.ts';
import { openApart } from '../../src/coverage/apart.ts';
import type { Apart } from '../../src/coverage/apart.ts';
import { closeWebs, smallWeb } from '../coverage/fetch/small-web.ts';
import type { Pages } from '../coverage/fetch/small-web.ts';

let reader: Apart;
beforeEach(() => {
  reader = openApart();
});
afterEach(async () => {
  await reader.close();
  await closeWebs();
});

const FEED =
  '<rss version="2.0"><channel><title>Harbour Herald</title><item><title>Fire</title></item></channel></rss>';
const pageWith = (...feeds: readonly string[]): string => {
  const links = feeds.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`);
  return `<!doctype html><html><head><title>Herald</title>${links.join('')}</head><body><p>Hello.</p></body></html>`;
};

async function find(sought: SoughtSource, pages: Pages, allow: readonly string[] = []) {
  const web = await smallWeb(pages, { allow });
  const tools: FindTools = { fetcher: web.fetcher, reader, reach: { allow, ports: [80, 443] } };
  return { found: await findSource(sought, tools), asked: web.asked };
}

test('a feed that has moved for good is found where it is now', async () => {
  const { found } = await find(
    { address: 'http://herald.example/old', as: null },
    {
      'herald.example/old': (_, response) => response.writeHead(301, { location: 'https://herald.example/rss' }).end(),
      'herald.example/rss': FEED,
    },
  );
  expect(found).toMatchObject({
    kind: 'feed',
    address: 'https://herald.example/rss',
    title: 'Harbour Herald',
    listed: 1,
  });
});

test('a page out there cannot name a feed of the own network, though that may be visited', async () => {
  const pages = {
    'herald.example/': pageWith('http://desk.lindow/rss', '/rss'),
    'herald.example/rss': FEED,
    'desk.lindow/': pageWith('http://desk.lindow/rss'),
    'desk.lindow/rss': FEED,
  };
  const outside = await find({ address: 'http://herald.example/', as: null }, pages, ['desk.lindow']);
  expect(outside.found.address).toBe('http://herald.example/rss');
  expect(outside.found.others).toEqual([]);
  expect(outside.asked.filter((place) => place.startsWith('desk.lindow'))).toEqual([]);
  const inside = await find({ address: 'http://desk.lindow/', as: null }, pages, ['desk.lindow']);
  expect(inside.found.address).toBe('http://desk.lindow/rss');
});

test('of many feeds that cannot be read, the first few are tried and told', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `/feed${index}`);
  await expect(
    find({ address: 'http://herald.example/', as: null }, { 'herald.example/': pageWith(...names) }),
  ).rejects.toThrow(
    /names feeds, none of which can be read:(?:\n {2}http:\/\/herald\.example\/feed[0-4] answered 404.*){5}$/,
  );
});

test('a live blog is told with its entries, the newest first', async () => {
  const blog = {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: 'Harbour fire: live',
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        headline: 'Fire is out',
        datePublished: '2026-03-02T17:00:00Z',
        articleBody: 'The fire at the harbour is out, the fire service said.',
      },
      {
        '@type': 'BlogPosting',
        headline: 'Quay is open',
        datePublished: '2026-03-02T18:00:00Z',
        articleBody: 'The quay of Lindow is open again, the mayor said.',
      },
    ],
  };
  const html = `<!doctype html><html><head><title>Harbour fire: live</title><script type="application/ld+json">${JSON.stringify(blog)}</script></head><body><h1>Harbour fire: live</h1></body></html>`;
  const { found } = await find(
    { address: 'http://herald.example/live', as: 'live-blog' },
    { 'herald.example/live': html },
  );
  expect(found).toMatchObject({
    kind: 'live-blog',
    listed: 2,
    newest: { title: 'Quay is open', at: '2026-03-02T18:00:00Z' },
  });
});
