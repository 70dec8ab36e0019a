/** What a hostile server sends ends within the limits, and keeps nobody else waiting. */

import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { USUAL } from '../../../src/coverage/fetch/fetcher.ts';
import { closeWebs, PUBLIC, smallWeb } from './small-web.ts';
import type { Page } from './small-web.ts';

afterEach(closeWebs);

const MOST_BYTES = USUAL.limits.mostBytes;
const FEED = '<rss><channel><title>Port Lindow Post</title></channel></rss>';
const TEN_MB = Buffer.alloc(10_000_000);
/** Far from done when the first bytes come, and never done at all. */
const SLOW = { ...USUAL.limits, totalMs: 400 };

function encoded(encoding: string, body: Uint8Array): Page {
  return (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
}

function raw(text: string): Page {
  return (request) => request.socket.end(text);
}

/** Sends without end; `hungUp` comes when nobody listens any more. */
function endless(): { readonly page: Page; readonly hungUp: Promise<void> } {
  const { promise: hungUp, resolve } = Promise.withResolvers<undefined>();
  const piece = Buffer.alloc(65_536, 'news ');
  const source = function* (): Iterable<Buffer> {
    for (;;) yield piece;
  };
  const page = (_: unknown, response: ServerResponse): void => {
    response.on('close', resolve);
    Readable.from(source()).pipe(response);
  };
  return { page, hungUp };
}

describe('a body that is too large', () => {
  const bombs: Readonly<Record<string, Page>> = {
    'gzip: 300 MB of 292 kB': encoded('gzip', Buffer.concat(Array<Buffer>(30).fill(gzipSync(TEN_MB)))),
    brotli: encoded('br', brotliCompressSync(TEN_MB)),
    zstd: encoded('zstd', zstdCompressSync(TEN_MB)),
    deflate: encoded('deflate', deflateSync(TEN_MB)),
    'one byte more than is allowed': encoded('identity', Buffer.alloc(MOST_BYTES + 1)),
    'a length that says so': raw(`HTTP/1.1 200 OK\r\nContent-Length: ${MOST_BYTES + 1}\r\n\r\n`),
    'an endless gzip of nothing': (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const nothing = Buffer.concat(Array<Buffer>(5000).fill(gzipSync('')));
      Readable.from(
        (function* () {
          for (;;) yield nothing;
        })(),
      ).pipe(response);
    },
  };

  test.each(Object.keys(bombs))('is left off: %s', async (name) => {
    const web = await smallWeb({ 'bomb.example/feed': bombs[name] ?? '', 'news.example/feed': FEED });
    const [bomb, other] = await Promise.all([web.get('http://bomb.example/feed'), web.get('http://news.example/feed')]);
    expect(bomb).toMatchObject({ kind: 'failed', reason: 'too-large' });
    expect(other).toMatchObject({ kind: 'body' });
  });

  test('is left off though it never ends, and its server is hung up on', async () => {
    const { page, hungUp } = endless();
    const web = await smallWeb({ 'bomb.example/feed': page, 'news.example/feed': FEED });
    const [bomb, other] = await Promise.all([web.get('http://bomb.example/feed'), web.get('http://news.example/feed')]);
    expect(bomb).toMatchObject({ reason: 'too-large', message: expect.stringContaining('larger than 5 MB') as string });
    expect(other).toMatchObject({ kind: 'body' });
    await hungUp;
  });

  test('takes up no memory beyond the limit', async () => {
    const web = await smallWeb({ 'bomb.example/feed': bombs['gzip: 300 MB of 292 kB'] ?? '' });
    const before = process.memoryUsage().arrayBuffers;
    await web.get('http://bomb.example/feed');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * MOST_BYTES);
  });

  test('is taken where it is just as large as is allowed', async () => {
    const web = await smallWeb({ 'news.example/feed': encoded('gzip', gzipSync(Buffer.alloc(MOST_BYTES))) });
    const fetched = await web.get('http://news.example/feed');
    expect(fetched.kind === 'body' && fetched.body.length).toBe(MOST_BYTES);
  });
});

describe('a server that takes its time', () => {
  const slow: Readonly<Record<string, Page>> = {
    'silent from the start': () => undefined,
    'silent after its headers': (_, response) => {
      response.writeHead(200).flushHeaders();
    },
    'a byte at a time': (_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => {
        clearInterval(drip);
      });
    },
    'a header at a time': (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => request.socket.write('X-More: 1\r\n'), 20);
      request.socket
        .on('error', () => undefined)
        .on('close', () => {
          clearInterval(drip);
        });
    },
    'early hints without end': (request) => {
      const drip = setInterval(() => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
      request.socket
        .on('error', () => undefined)
        .on('close', () => {
          clearInterval(drip);
        });
    },
  };

  test.each(Object.keys(slow))('is not waited for: %s', async (name) => {
    const web = await smallWeb({ 'slow.example/feed': slow[name] ?? '', 'news.example/feed': FEED }, { limits: SLOW });
    const ended: string[] = [];
    const [late] = await Promise.all([
      web.get('http://slow.example/feed').finally(() => ended.push('slow')),
      web.get('http://news.example/feed').finally(() => ended.push('other')),
    ]);
    expect(late).toMatchObject({
      reason: 'timed-out',
      message: expect.stringContaining('within 0.4 seconds') as string,
    });
    expect(ended).toEqual(['other', 'slow']);
  });

  test('has one time for all its redirects', async () => {
    const hop = (_: unknown, response: ServerResponse): void => {
      setTimeout(() => response.writeHead(302, { location: `/${performance.now()}` }).end(), 90);
    };
    const pages = new Proxy<Record<string, Page>>(
      {},
      { get: (_, place) => (String(place).endsWith('robots.txt') ? FEED : hop) },
    );
    // Each of them alone is in time.
    const web = await smallWeb(pages, { limits: SLOW, dns: () => [PUBLIC] });
    expect(await web.get('http://slow.example/')).toMatchObject({ reason: 'timed-out' });
  });

  test('is not waited for where its name is not even resolved', async () => {
    const web = await smallWeb({}, { limits: SLOW, tools: { resolve: () => new Promise(() => undefined) } });
    expect(await web.get('http://slow.example/')).toMatchObject({ reason: 'timed-out' });
  });
});

describe('a server that lies', () => {
  const lies: Readonly<Record<string, { readonly page: Page; readonly outcome: object }>> = {
    'sends less than it said': {
      page: raw('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort'),
      outcome: { reason: 'broken-off' },
    },
    'sends two lengths': {
      page: raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nshort'),
      outcome: { reason: 'broken-off' },
    },
    'sends a length and pieces': {
      page: raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n0\r\n\r\n'),
      outcome: { reason: 'broken-off' },
    },
    'sends more than it said': {
      page: raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshort of it'),
      outcome: { body: Buffer.from('short') },
    },
    'sends no HTTP': { page: raw('220 mail.example ESMTP\r\n'), outcome: { reason: 'unexpected-answer' } },
    'sends headers without end': {
      page: raw(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`),
      outcome: { reason: 'broken-off' },
    },
    'hangs up': { page: (request) => request.socket.destroy(), outcome: { reason: 'broken-off' } },
    'packs twice': { page: encoded('gzip, gzip', gzipSync(gzipSync(FEED))), outcome: { reason: 'encoding' } },
    'packs in two ways': {
      page: encoded('br, gzip', gzipSync(brotliCompressSync(FEED))),
      outcome: { reason: 'encoding' },
    },
    'packs in a way nobody knows': { page: encoded('x-own', Buffer.from(FEED)), outcome: { reason: 'encoding' } },
    'says gzip and sends text': { page: encoded('gzip', Buffer.from(FEED)), outcome: { reason: 'encoding' } },
    'says brotli and sends text': { page: encoded('br', Buffer.from(FEED)), outcome: { reason: 'encoding' } },
    'says zstd and sends text': { page: encoded('zstd', Buffer.from(FEED)), outcome: { reason: 'encoding' } },
    'sends half a gzip': { page: encoded('gzip', gzipSync(FEED).subarray(0, 30)), outcome: { reason: 'encoding' } },
  };

  test.each(Object.keys(lies))('hurts nobody: %s', async (name) => {
    const { page = '', outcome = {} } = lies[name] ?? {};
    const web = await smallWeb({ 'liar.example/feed': page, 'news.example/feed': FEED });
    const [lie, other] = await Promise.all([web.get('http://liar.example/feed'), web.get('http://news.example/feed')]);
    expect(lie).toMatchObject(outcome);
    expect(other).toMatchObject({ kind: 'body' });
    // The next request to the same host meets nothing left over.
    expect(await web.get('http://liar.example/feed')).toMatchObject(outcome);
  });

  const packers: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
    gzip: gzipSync,
    'X-GZip': gzipSync,
    deflate: deflateSync,
    br: brotliCompressSync,
    zstd: zstdCompressSync,
    identity: (body) => body,
  };

  test.each(Object.keys(packers))('is no one who packs once, with %s', async (encoding) => {
    const packed = packers[encoding]?.(Buffer.from(FEED)) ?? Buffer.of();
    const web = await smallWeb({ 'news.example/feed': encoded(encoding, packed) });
    expect(await web.get('http://news.example/feed')).toMatchObject({ body: Buffer.from(FEED) });
  });
});
