/** Redirects are followed as far as they make sense, and what moved for good is told from what moved for now. */

import { afterEach, expect, test } from 'vitest';
import { closeWebs, smallWeb } from './small-web.ts';
import type { Page, Pages } from './small-web.ts';

afterEach(closeWebs);

function to(status: number, location: string): Page {
  return (_, response) => response.writeHead(status, { location }).end();
}

/** `/0` leads to `/1` and so on, to the last. */
function chain(statuses: readonly number[]): Pages {
  const hops = statuses.map((status, index) => [`news.example/${index}`, to(status, `/${index + 1}`)] as const);
  return { ...Object.fromEntries(hops), [`news.example/${statuses.length}`]: 'a feed' };
}

test.each([
  { statuses: [], permanent: null },
  { statuses: [301], permanent: '/1' },
  { statuses: [308, 301], permanent: '/2' },
  { statuses: [302], permanent: null },
  { statuses: [303, 301], permanent: null },
  { statuses: [307, 308], permanent: null },
  { statuses: [301, 302, 301], permanent: '/1' },
  { statuses: [301, 302, 303, 307, 308], permanent: '/1' },
])('after $statuses the permanent address is $permanent', async ({ statuses, permanent }) => {
  const web = await smallWeb(chain(statuses));
  expect(await web.get('http://news.example/0')).toMatchObject({
    kind: 'body',
    address: `http://news.example/${statuses.length}`,
    permanent: permanent === null ? null : `http://news.example${permanent}`,
  });
});

test('the sixth redirect is one too many', async () => {
  const web = await smallWeb(chain([302, 302, 302, 302, 302, 302]));
  expect(await web.get('http://news.example/0')).toMatchObject({
    reason: 'redirects',
    message: 'http://news.example/0 redirects more than 5 times: name where it ends.',
  });
  expect(web.asked).not.toContain('news.example/6');
});

test('a circle is found when it closes', async () => {
  const web = await smallWeb({
    'a.example/': to(301, 'http://b.example/#top'),
    'b.example/': to(302, 'http://a.example/'),
  });
  expect(await web.get('http://a.example/')).toMatchObject({
    reason: 'redirects',
    message: expect.stringContaining('circle') as string,
  });
  expect(web.asked.filter((place) => place === 'a.example/')).toHaveLength(1);
});

test.each(['http://[', 'http://a b/'])('a redirect to %j leads nowhere', async (location) => {
  const web = await smallWeb({ 'news.example/': to(302, location) });
  expect(await web.get('http://news.example/')).toMatchObject({ reason: 'redirects' });
});

test('a redirect that names no address leads nowhere', async () => {
  const web = await smallWeb({ 'news.example/': (_, response) => response.writeHead(302).end() });
  expect(await web.get('http://news.example/')).toMatchObject({ reason: 'redirects' });
});

test('whoever was asked over https is never asked over http', async () => {
  const pages = { 'news.example/feed': to(301, 'http://news.example/feed/'), 'news.example/feed/': 'a feed' };
  const web = await smallWeb(pages);
  expect(await web.get('https://news.example/feed')).toMatchObject({ address: 'https://news.example/feed/' });
});

test('a host that insists on http after https goes in a circle', async () => {
  const web = await smallWeb({ 'news.example/feed': to(301, 'http://news.example/feed') });
  expect(await web.get('https://news.example/feed')).toMatchObject({ reason: 'redirects' });
});

test('an address in another alphabet is read as its publisher wrote it', async () => {
  const location = Buffer.from('/порт').toString('latin1');
  const web = await smallWeb({ 'news.example/': to(301, location), 'news.example/%D0%BF%D0%BE%D1%80%D1%82': 'a feed' });
  expect(await web.get('http://news.example/')).toMatchObject({ kind: 'body' });
});

test('a redirect without end is not read to its end', async () => {
  const web = await smallWeb({
    'news.example/': (_, response) => {
      response.writeHead(302, { location: '/feed' }).write('still talking');
    },
    'news.example/feed': 'a feed',
  });
  expect(await web.get('http://news.example/')).toMatchObject({ kind: 'body' });
});
