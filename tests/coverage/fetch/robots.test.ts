/** Every host's robots.txt is asked for first, remembered for a day, and obeyed. */

import { afterEach, describe, expect, test } from 'vitest';
import type { Step } from '../../../src/coverage/fetch/ask.ts';
import { robots } from '../../../src/coverage/fetch/robots.ts';
import { closeWebs, smallWeb } from './small-web.ts';
import type { Page, SmallWeb, WebSettings } from './small-web.ts';

afterEach(closeWebs);

const FEED = 'http://news.example/feed';
const HOUR_MS = 3_600_000;

function status(code: number, headers: Record<string, string> = {}): Page {
  return (_, response) => response.writeHead(code, headers).end();
}

/** One host, whose robots.txt is the answer of the moment. */
async function hostWith(answer: () => Page, settings: WebSettings = {}): Promise<SmallWeb> {
  return smallWeb(
    {
      'news.example/robots.txt': (request, response) => {
        const page = answer();
        if (typeof page === 'string') response.end(page);
        else page(request, response);
      },
      'news.example/feed': 'a feed',
      'news.example/private/page': 'a page',
    },
    settings,
  );
}

function robotsAsked({ asked }: SmallWeb): number {
  return asked.filter((place) => place.endsWith('/robots.txt')).length;
}

describe('a robots.txt', () => {
  test('keeps feeds and pages from being asked for', async () => {
    const web = await hostWith(() => 'User-agent: *\nDisallow: /private/');
    expect(await web.get('http://news.example/private/page', { accept: 'page' })).toEqual({
      kind: 'failed',
      reason: 'refused-by-robots',
      message:
        'http://news.example/private/page was not asked: the robots.txt of news.example keeps briefdesk away. Ask its publisher, or name another source.',
      retryAfterMs: null,
    });
    expect(await web.get('http://news.example/private/page')).toMatchObject({ reason: 'refused-by-robots' });
    expect(await web.get(FEED)).toMatchObject({ kind: 'body' });
    expect(web.asked).toEqual(['news.example/robots.txt', 'news.example/feed']);
  });

  test('counts for what a redirect leads to', async () => {
    const web = await smallWeb({
      'a.example/': (_, response) => response.writeHead(302, { location: 'http://b.example/page' }).end(),
      'b.example/robots.txt': 'User-agent: briefdesk\nDisallow: /',
      'b.example/page': 'a page',
    });
    expect(await web.get('http://a.example/')).toMatchObject({ reason: 'refused-by-robots' });
    expect(web.asked).not.toContain('b.example/page');
  });

  test.each([400, 401, 403, 404, 410, 451])('that is not there (%i) forbids nothing', async (code) => {
    const web = await hostWith(() => status(code));
    expect(await web.get(FEED)).toMatchObject({ kind: 'body' });
    expect(await web.get(FEED)).toMatchObject({ kind: 'body' });
    expect(robotsAsked(web)).toBe(1);
  });

  test.each([500, 503, 429])('that cannot be read (%i) forbids all', async (code) => {
    const web = await hostWith(() => status(code, { 'retry-after': '120' }));
    expect(await web.get(FEED)).toMatchObject({
      kind: 'failed',
      reason: code === 429 ? 'too-many-requests' : 'server-error',
      message: expect.stringContaining('The robots.txt of news.example has to be read first.') as string,
      retryAfterMs: 120_000,
    });
    expect(web.asked).toEqual(['news.example/robots.txt']);
  });

  test('may stand elsewhere', async () => {
    const web = await smallWeb({
      'news.example/robots.txt': (_, response) =>
        response.writeHead(301, { location: 'http://www.news.example/robots.txt' }).end(),
      'www.news.example/robots.txt': 'User-agent: *\nDisallow: /private',
      'news.example/private': 'a page',
      'www.news.example/private': 'a page',
    });
    expect(await web.get('http://news.example/private')).toMatchObject({ reason: 'refused-by-robots' });
  });

  test('without end counts as far as it has to be read', async () => {
    const long = `User-agent: *\nDisallow: /private/\n${'# a line of nothing\n'.repeat(40_000)}Disallow: /feed\n`;
    const web = await hostWith(() => long);
    expect(await web.get(FEED)).toMatchObject({ kind: 'body' });
    expect(await web.get('http://news.example/private/page')).toMatchObject({ reason: 'refused-by-robots' });
  });
});

describe('what a robots.txt said', () => {
  /** A host whose file changes, and a clock to turn. */
  async function overTime(): Promise<{ web: SmallWeb; say: (page: Page) => void; wait: (ms: number) => void }> {
    let [page, at]: [Page, number] = ['User-agent: *\nDisallow: /private/', 0];
    const web = await hostWith(() => page, { tools: { now: () => at } });
    return {
      web,
      say: (next) => (page = next),
      wait: (ms) => (at += ms),
    };
  }

  test('holds for a day, and is asked again then', async () => {
    const { web, say, wait } = await overTime();
    await web.get(FEED);
    say('User-agent: *\nDisallow: /feed');
    wait(24 * HOUR_MS - 1);
    expect(await web.get(FEED)).toMatchObject({ kind: 'body' });
    wait(1);
    expect(await web.get(FEED)).toMatchObject({ reason: 'refused-by-robots' });
    expect(robotsAsked(web)).toBe(2);
  });

  test('holds longer while it cannot be read again', async () => {
    const { web, say, wait } = await overTime();
    await web.get(FEED);
    say(status(503));
    wait(25 * HOUR_MS);
    expect(await web.get(FEED)).toMatchObject({ kind: 'body' });
    expect(await web.get('http://news.example/private/page')).toMatchObject({ reason: 'refused-by-robots' });
    expect(robotsAsked(web)).toBe(2);
  });

  test('is asked for again after a minute where it could not be read at all', async () => {
    const { web, say, wait } = await overTime();
    say(status(500));
    await web.get(FEED);
    say('');
    wait(59_999);
    expect(await web.get(FEED)).toMatchObject({ reason: 'server-error' });
    wait(1);
    expect(await web.get(FEED)).toMatchObject({ kind: 'body' });
    expect(robotsAsked(web)).toBe(2);
  });

  test('is asked for again when its host says, where it could not be read at all', async () => {
    const { web, say, wait } = await overTime();
    say(status(503, { 'retry-after': '3600' }));
    await web.get(FEED);
    wait(HOUR_MS - 1);
    await web.get(FEED);
    expect(robotsAsked(web)).toBe(1);
    wait(1);
    await web.get(FEED);
    expect(robotsAsked(web)).toBe(2);
  });

  test('is forgotten when there are too many', async () => {
    const asked: string[] = [];
    const body = Buffer.alloc(500_000, '# a line of nothing\n');
    const take = (url: URL): Promise<Step> => {
      asked.push(url.hostname);
      return Promise.resolve({ kind: 'body', status: 200, contentType: null, body, etag: null, lastModified: null });
    };
    const all = robots({ begin: () => take, reach: { allow: [], ports: [80] }, now: () => 0 });
    const hosts = Array.from({ length: 50 }, (_, index) => `${index}.example`);
    for (const host of [...hosts, '49.example', '0.example']) await all.refusal(new URL(`http://${host}/`));
    expect(asked).toEqual([...hosts, '0.example']);
  });
});

test('a host that asks for pauses gets them', async () => {
  const times: number[] = [];
  const web = await smallWeb({
    'news.example/robots.txt': 'User-agent: *\nCrawl-delay: 0.1',
    'news.example/feed': (_, response) => {
      times.push(performance.now());
      response.end('a feed');
    },
  });
  await Promise.all([web.get(FEED), web.get(FEED), web.get(FEED)]);
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(pauses).toHaveLength(2);
  for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual(95);
});
