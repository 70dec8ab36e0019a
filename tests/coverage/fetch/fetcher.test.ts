/** What a fetcher asks with, what it makes of the answers, and how it ends. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fetcher, USUAL } from '../../../src/coverage/fetch/fetcher.ts';
import { closeWebs, PUBLIC, smallWeb } from './small-web.ts';
import type { Page } from './small-web.ts';

afterEach(closeWebs);

const FEED = 'http://news.example/feed';

describe('a request', () => {
  test('says who asks and what for, and nothing else', async () => {
    const web = await smallWeb({ 'news.example/feed': 'a feed' }, { contact: 'https://desk.example/about' });
    await web.get(FEED);
    await web.get(FEED, { accept: 'page', etag: '"v1"', lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT' });
    const [robots, feed, page] = web.headers;
    const always = { host: 'news.example', connection: 'keep-alive', 'accept-encoding': 'gzip, br, zstd' };
    const own = { ...always, 'user-agent': 'briefdesk/1.2.3 (+https://desk.example/about)' };
    expect(robots).toEqual({ ...own, accept: expect.stringContaining('text/plain') as string });
    expect(feed).toEqual({
      ...own,
      accept: expect.stringMatching(/^application\/atom\+xml.*application\/feed\+json/) as string,
    });
    expect(page).toEqual({
      ...own,
      accept: expect.stringMatching(/^text\/html/) as string,
      'if-none-match': '"v1"',
      'if-modified-since': 'Mon, 02 Mar 2026 09:00:00 GMT',
    });
  });

  test('brings no cookie back', async () => {
    const web = await smallWeb({
      'news.example/feed': (_, response) => response.writeHead(200, { 'set-cookie': 'id=7' }).end('a feed'),
    });
    await web.get(FEED);
    await web.get(FEED);
    expect(web.headers.map(({ cookie }) => cookie)).toEqual([undefined, undefined, undefined]);
  });

  test.each(['"line\r\nbreak"', '"\u2019"', '', 'x'.repeat(2000)])('never carries %j in a header', async (etag) => {
    const web = await smallWeb({ 'news.example/feed': 'a feed' });
    expect(await web.get(FEED, { etag, lastModified: etag })).toMatchObject({ kind: 'body' });
    expect(web.headers.some((one) => 'if-none-match' in one || 'if-modified-since' in one)).toBe(false);
  });

  test('needs a contact that can be sent', () => {
    expect(() => fetcher({ ...USUAL, version: '1', contact: 'Редакція' })).toThrow(
      'The contact "Редакція" cannot be sent',
    );
  });
});

describe('an answer', () => {
  test('is its body and what its headers say of it', async () => {
    const headers = {
      'content-type': 'text/xml; charset=utf-8',
      etag: 'W/"7"',
      'last-modified': 'Mon, 02 Mar 2026 09:00:00 GMT',
    };
    const web = await smallWeb({
      'news.example/feed': (_, response) => response.writeHead(200, headers).end('a feed'),
    });
    expect(await web.get(`${FEED}#latest`)).toEqual({
      kind: 'body',
      status: 200,
      address: FEED,
      permanent: null,
      contentType: 'text/xml; charset=utf-8',
      body: Buffer.from('a feed'),
      etag: 'W/"7"',
      lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT',
    });
  });

  test('is that nothing changed, where that was the question', async () => {
    const web = await smallWeb({ 'news.example/feed': (_, response) => response.writeHead(304).end() });
    expect(await web.get(FEED, { etag: '"v1"' })).toEqual({ kind: 'unchanged' });
    expect(await web.get(FEED)).toMatchObject({ reason: 'unexpected-answer' });
  });

  test.each([
    [400, 'unexpected-answer'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'gone'],
    [429, 'too-many-requests'],
    [451, 'forbidden'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('of %i is a failure: %s', async (status, reason) => {
    const page: Page = (_, response) => response.writeHead(status, { 'retry-after': '90' }).end('sorry');
    const web = await smallWeb({ 'news.example/feed': page });
    expect(await web.get(FEED)).toMatchObject({
      kind: 'failed',
      reason,
      message: expect.stringMatching(`^http://news.example/feed answered ${status}: `) as string,
      retryAfterMs: 90_000,
    });
  });

  test('of nobody names the host', async () => {
    const web = await smallWeb({});
    expect(await web.get('http://nowhere.example/feed')).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining(
        "nowhere.example was not found (ENOTFOUND): check the name, and this machine's network.",
      ) as string,
    });
    const free = createServer().listen(0, '127.0.0.1');
    const { port } = await new Promise<AddressInfo>((resolve) =>
      free.once('listening', () => {
        resolve(free.address() as AddressInfo);
      }),
    );
    await new Promise((resolve) => free.close(resolve));
    const real = await smallWeb({}, { real: true, allow: [`127.0.0.1:${port}`] });
    expect(await real.get(`http://127.0.0.1:${port}/feed`)).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('cannot be reached (ECONNREFUSED)') as string,
    });
  });
});

describe('hosts', () => {
  test('are asked four at once, each for one thing at a time', async () => {
    let [underWay, most] = [0, 0];
    const hosts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.example`);
    const perHost = new Map<string, number>();
    const page: Page = ({ headers: { host = '' } }, response) => {
      underWay += 1;
      perHost.set(host, (perHost.get(host) ?? 0) + 1);
      most = Math.max(most, underWay);
      expect(perHost.get(host)).toBe(1);
      setTimeout(() => {
        underWay -= 1;
        perHost.set(host, 0);
        response.end('a page');
      }, 20);
    };
    const pages = Object.fromEntries(hosts.flatMap((host) => [1, 2].map((one) => [`${host}/${one}`, page])));
    const web = await smallWeb(pages);
    const fetched = await Promise.all(Object.keys(pages).map((place) => web.get(`http://${place}`)));
    expect(fetched.map(({ kind }) => kind)).toEqual(Object.keys(pages).map(() => 'body'));
    expect(most).toBe(4);
  });
});

describe('the end', () => {
  test('comes at once for what is under way and for what waits', async () => {
    const begun = Promise.withResolvers<undefined>();
    const web = await smallWeb({
      'news.example/feed': () => {
        begun.resolve(undefined);
      },
    });
    const asked = [web.get(FEED), web.get(FEED), web.get(FEED)];
    await begun.promise;
    await web.fetcher.close();
    for (const fetched of await Promise.all(asked))
      expect(fetched).toMatchObject({ kind: 'failed', reason: 'stopped' });
    expect(await web.get(FEED)).toMatchObject({ reason: 'stopped' });
    expect(web.asked).toEqual(['news.example/robots.txt', 'news.example/feed']);
  });
});

describe('a proxy', () => {
  /** It answers everything itself, and says what it was asked to connect to. */
  async function proxy(): Promise<{ readonly http: string; readonly connected: string[] }> {
    const connected: string[] = [];
    const inner = createServer((_, response) => response.end('by proxy'));
    const server = createServer().on('connect', ({ url = '' }: { url?: string }, socket) => {
      connected.push(url);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      inner.emit('connection', socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    return { http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, connected };
  }

  test('that was handed in is what everything goes through', async () => {
    const { http, connected } = await proxy();
    const web = await smallWeb({}, { proxy: { http, https: null, direct: ['direct.example'] }, dns: () => [PUBLIC] });
    const fetched = await web.get(FEED);
    expect(fetched.kind === 'body' && Buffer.from(fetched.body).toString()).toBe('by proxy');
    expect(connected).toContain('news.example:80');
    expect(web.asked).toEqual([]);
    await web.get('http://direct.example/feed');
    expect(web.asked).toEqual(['direct.example/robots.txt', 'direct.example/feed']);
  });

  test('is asked for no address that this machine knows to be private', async () => {
    const { http, connected } = await proxy();
    const web = await smallWeb({}, { proxy: { http, https: null, direct: [] }, dns: () => ['10.0.0.5'] });
    for (const address of ['http://intranet.example/', 'http://127.0.0.1/']) {
      expect(await web.get(address)).toMatchObject({ reason: 'address-refused' });
    }
    expect(connected).toEqual([]);
  });

  test('is asked for a private address that the configuration allows', async () => {
    const { http, connected } = await proxy();
    const settings = { proxy: { http, https: null, direct: [] }, allow: ['intranet.example'], dns: () => ['10.0.0.5'] };
    const web = await smallWeb({}, settings);
    expect(await web.get('http://intranet.example/')).toMatchObject({ kind: 'body' });
    expect(connected).toContain('intranet.example:80');
  });

  test('is asked for names that this machine cannot resolve', async () => {
    const { http } = await proxy();
    const web = await smallWeb({}, { proxy: { http, https: null, direct: [] } });
    expect(await web.get('http://far.example/feed')).toMatchObject({ kind: 'body' });
  });

  test('in the environment is left alone', async () => {
    const { http, connected } = await proxy();
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']) vi.stubEnv(name, http);
    const web = await smallWeb({ 'news.example/feed': 'a feed' });
    expect(await web.get(FEED)).toMatchObject({ body: Buffer.from('a feed') });
    expect(connected).toEqual([]);
  });
});
