/** Nothing that an address, a name's answers or a redirect say brings a request to this machine or into a private network. */

import { afterEach, describe, expect, test } from 'vitest';
import { closeWebs, PUBLIC, smallWeb } from './small-web.ts';
import type { Page, SmallWeb } from './small-web.ts';
import { PRIVATE_ADDRESSES, SPELLINGS } from './private-places.ts';

afterEach(closeWebs);

describe('the canary', () => {
  test('is reached by whoever the configuration lets through', async () => {
    const web = await smallWeb({}, { allow: ['intranet.example', '127.0.0.1', '[::1]'], dns: () => ['10.0.0.5'] });
    for (const host of ['intranet.example', '127.0.0.1', '[::1]', '0x7f.1']) {
      expect(await web.get(`http://${host}/feed`)).toMatchObject({ kind: 'body' });
    }
    expect(web.hits.filter((place) => place.endsWith('/feed'))).toHaveLength(4);
  });

  test('is reached through real sockets, on both loopback addresses and by name', async () => {
    const web = await smallWeb({}, { real: true, dns: () => ['127.0.0.1'] });
    const port = web.canaryPort;
    for (const host of ['127.0.0.1', '[::1]', 'intranet.example']) {
      const own = await smallWeb({}, { real: true, allow: [`${host}:${port}`], dns: () => ['127.0.0.1'] });
      expect(await own.get(`http://${host}:${port}/feed`)).toMatchObject({ kind: 'body', status: 200 });
    }
    expect(web.hits.filter((place) => place.endsWith('/feed'))).toHaveLength(3);
  });
});

describe('of addresses', () => {
  test('there are enough spellings', () => {
    expect(new Set(SPELLINGS).size).toBe(SPELLINGS.length);
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(120);
  });

  test('no spelling reaches the canary, on the usual ports', async () => {
    // Every name that is left over resolves to loopback: that is the worst it could do.
    const web = await smallWeb({}, { dns: () => ['127.0.0.1'] });
    expect(await passedBy(web, SPELLINGS)).toEqual([]);
    expect(web.hits).toEqual([]);
  });

  test('no spelling reaches the canary through real sockets, on its own port', async () => {
    const { canaryPort } = await smallWeb({});
    const web = await smallWeb({}, { real: true, dns: () => ['127.0.0.1', '::1'], ports: [80, 443, canaryPort] });
    const spelt = SPELLINGS.map((address) =>
      address.replace(/^([a-z]+:\/\/[^/?#\\]*[^/?#\\:\s])(?=[/?#\\]|$)/i, `$1:${canaryPort}`),
    );
    expect(spelt.filter((address) => address.includes(`:${canaryPort}`)).length).toBeGreaterThanOrEqual(100);
    expect(await passedBy(web, spelt)).toEqual([]);
    expect(web.hits).toEqual([]);
  });
});

describe('of names', () => {
  test('the honest one is asked', async () => {
    const web = await smallWeb({ 'news.example/feed': 'a feed' });
    expect(await web.get('http://news.example/feed')).toMatchObject({ kind: 'body' });
    expect(web.asked).toEqual(['news.example/robots.txt', 'news.example/feed']);
  });

  const cases = PRIVATE_ADDRESSES.flatMap((address) => [
    { answers: [[address]], says: `only ${address}` },
    { answers: [[PUBLIC, address]], says: `${address} behind a public one` },
    { answers: [[address, PUBLIC]], says: `${address} before a public one` },
    { answers: [[PUBLIC], [address]], says: `${address} when asked again` },
    { answers: [[PUBLIC], [PUBLIC], [address], [PUBLIC, address]], says: `${address} every third time` },
  ]);

  test('none that is rebound reaches the canary, however its answers change', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
    for (const { answers, says } of cases) {
      let calls = 0;
      // The host ends every connection, so that each request resolves the name anew.
      const page: Page = (_, response) => response.writeHead(200, { connection: 'close' }).end('a page');
      const pages = { 'news.example/robots.txt': page, 'news.example/feed': page };
      const web = await smallWeb(pages, { dns: () => answers[calls++ % answers.length] ?? [] });
      const kinds: string[] = [];
      for (let request = 0; request < 4; request += 1) kinds.push((await web.get('http://news.example/feed')).kind);
      expect({ says, refused: kinds.includes('failed'), hits: web.hits }).toEqual({ says, refused: true, hits: [] });
      await closeWebs();
    }
  });

  test('a name without an address is not found', async () => {
    const web = await smallWeb({}, { dns: () => [] });
    expect(await web.get('http://news.example/')).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });
});

describe('of redirects', () => {
  const targets = [
    'http://127.0.0.1/',
    'http://[::1]/',
    '//localhost/',
    'http://169.254.169.254/latest/meta-data/',
    'http://rebound.example/',
    'http://intranet.example/',
    'http://user:pass@news.example/feed',
    'http://news.example:6379/',
    'file:///etc/hosts',
    'gopher://127.0.0.1/',
    'data:text/html,hello',
    'javascript:alert(1)',
    'http://[fd00:ec2::254]/',
    'http://0x7f000001/',
  ];
  const dns = (host: string): readonly string[] =>
    ['rebound.example', 'localhost'].includes(host)
      ? ['127.0.0.1']
      : host === 'intranet.example'
        ? ['10.0.0.5']
        : [PUBLIC];

  test.each([301, 302, 303, 307, 308])('%i leads nowhere private', async (status) => {
    for (const location of targets) {
      const web = await smallWeb(
        { 'news.example/feed': (_, response) => response.writeHead(status, { location }).end() },
        { dns, allow: ['intranet.example'] },
      );
      const fetched = await web.get('http://news.example/feed');
      expect({ location, fetched }).toMatchObject({ location, fetched: { reason: 'address-refused' } });
      expect(web.hits).toEqual([]);
    }
  });

  test('at the end of a chain they are checked as well', async () => {
    const to =
      (location: string): Page =>
      (_, response) =>
        response.writeHead(302, { location }).end();
    const pages = {
      'a.example/': to('http://b.example/'),
      'b.example/': to('/c'),
      'b.example/c': to('http://2130706433/'),
    };
    const web = await smallWeb(pages);
    expect(await web.get('http://a.example/')).toMatchObject({ reason: 'address-refused' });
    expect(web.hits).toEqual([]);
  });

  test('a page that asks browsers to go elsewhere stays where it is', async () => {
    const page = '<meta http-equiv="refresh" content="0;url=http://127.0.0.1/">';
    const web = await smallWeb({
      'news.example/feed': (_, response) => response.writeHead(200, { refresh: '0;url=http://127.0.0.1/' }).end(page),
    });
    expect(await web.get('http://news.example/feed')).toMatchObject({
      kind: 'body',
      address: 'http://news.example/feed',
    });
    expect(web.hits).toEqual([]);
  });

  test('a robots.txt leads nowhere private either', async () => {
    const web = await smallWeb({
      'news.example/robots.txt': (_, response) => response.writeHead(301, { location: 'http://127.0.0.1/' }).end(),
      'news.example/feed': 'a feed',
    });
    expect(await web.get('http://news.example/feed')).toMatchObject({ reason: 'address-refused' });
    expect(web.hits).toEqual([]);
  });

  test('an allowed host may redirect to another allowed one', async () => {
    const page: Page = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end();
    const web = await smallWeb({ 'wiki.example/': page }, { allow: ['127.0.0.1', 'wiki.example'] });
    expect(await web.get('http://wiki.example/')).toMatchObject({ kind: 'body', address: 'http://127.0.0.1/' });
    expect(web.hits).toContain('127.0.0.1/');
  });
});

/** Those that were not refused. */
async function passedBy(web: SmallWeb, addresses: readonly string[]): Promise<readonly string[]> {
  const passed: string[] = [];
  for (const address of addresses) {
    const fetched = await web.get(address);
    if (fetched.kind !== 'failed' || fetched.reason !== 'address-refused') passed.push(address);
  }
  return passed;
}

describe('a link that somebody else wrote', () => {
  test('leads into the own network for nobody but who stands there', async () => {
    const pages = { 'wiki.example/a': 'ours', 'news.example/a': 'theirs' };
    const web = await smallWeb(pages, { allow: ['wiki.example'] });
    const stranger = { from: 'http://news.example/feed' };
    expect(await web.get('http://wiki.example/a', stranger)).toMatchObject({
      reason: 'address-refused',
      message: expect.stringContaining('leads into your own network') as string,
    });
    expect(web.asked).toEqual([]);
    expect(await web.get('http://wiki.example/a', { from: 'http://wiki.example/feed' })).toMatchObject({
      kind: 'body',
    });
    expect(await web.get('http://news.example/a', stranger)).toMatchObject({ kind: 'body' });
  });
});
