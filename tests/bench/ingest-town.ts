/** A town of newspapers, each at an address of its own on this machine, that go on publishing. Runs as a worker thread. */

import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { newsArticle } from './generated-news.ts';

export interface TownSetting {
  readonly feeds: number;
  readonly listed: number;
  readonly everyMs: number;
}

export type TownNews =
  | { readonly kind: 'open'; readonly port: number }
  /** Served for the first time: articles up to this one, and when each was published. */
  | { readonly kind: 'served'; readonly feed: number; readonly upTo: number; readonly at: number };

/** 127.0.0.0/8 is this machine on Linux: every newspaper is a host of its own. */
export function hostOf(feed: number): string {
  return `127.0.0.${feed + 2}`;
}

export function titleOf(feed: number, article: number): string {
  return `Warehouse ${feed} of Port Lindow, report ${article}`;
}

/** Those below `listed` were there from the beginning. */
export function publishedAt(
  begin: number,
  feed: number,
  { feeds, listed, everyMs }: TownSetting,
): (n: number) => number {
  const offset = (everyMs * feed) / feeds;
  return (article) => (article < listed ? begin : begin + offset + (article - listed) * everyMs);
}

if (parentPort !== null && workerData !== null) run(workerData as TownSetting & { begin: number });

function run(setting: TownSetting & { readonly begin: number }): void {
  const { begin, feeds, listed, everyMs } = setting;
  const tell = (news: TownNews): void => parentPort?.postMessage(news);
  const served = new Map<number, number>();
  const latest = (feed: number): number => {
    const offset = (everyMs * feed) / feeds;
    return listed + Math.max(-1, Math.floor((Date.now() - begin - offset) / everyMs));
  };
  const server = createServer((request, response) => {
    const feed = feedOf(request);
    const path = request.url ?? '';
    if (path === '/robots.txt') {
      response.writeHead(404).end();
      return;
    }
    if (path !== '/feed.xml') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(feed, Number(path.slice(1))));
      return;
    }
    const last = latest(feed);
    const etag = `"${last}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    if (last > (served.get(feed) ?? -1)) {
      served.set(feed, last);
      tell({ kind: 'served', feed, upTo: last, at: Date.now() });
    }
    const host = request.headers.host ?? '';
    const at = publishedAt(begin, feed, setting);
    const items = Array.from({ length: listed }, (_, k) => item({ feed, article: last - k, host, at: at(last - k) }));
    const text = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier ${feed}</title>${items.join('')}</channel></rss>`;
    response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(text);
  });
  server.keepAliveTimeout = 1_000;
  server.listen(0, '0.0.0.0', () => {
    tell({ kind: 'open', port: (server.address() as AddressInfo).port });
  });
}

function feedOf({ socket }: IncomingMessage): number {
  return Number(socket.localAddress?.replace('::ffff:', '').split('.')[3] ?? 2) - 2;
}

interface ItemPlace {
  readonly feed: number;
  readonly article: number;
  readonly host: string;
  readonly at: number;
}

/** Every second newspaper carries its articles in full. */
function item({ feed, article, host, at }: ItemPlace): string {
  const [teaser = ''] = paragraphs(feed, article);
  const full = feed % 2 === 0 ? `<content:encoded><![CDATA[${body(feed, article)}]]></content:encoded>` : '';
  return `<item><title>${titleOf(feed, article)}</title><link>http://${host}/${article}</link><guid isPermaLink="false">courier-${feed}-${article}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>${teaser}</description>${full}</item>`;
}

function page(feed: number, article: number): string {
  const title = titleOf(feed, article);
  const links = Array.from({ length: 40 }, (_, n) => `<li><a href="/s${n}">Section ${n}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><ul>${links}</ul></nav><article><h1>${title}</h1>${body(feed, article)}</article><footer>All rights reserved</footer></body></html>`;
}

function body(feed: number, article: number): string {
  return paragraphs(feed, article)
    .map((text) => `<p>${text}</p>`)
    .join('');
}

const known = new Map<number, readonly string[]>();

/** About events of which a dozen newspapers tell, each in its own words. */
function paragraphs(feed: number, article: number): readonly string[] {
  const number = feed * 10_000 + article;
  const told =
    known.get(number) ??
    newsArticle(number, article * 17 + Math.floor(feed / 12))
      .text.split('\n\n')
      .slice(1);
  known.set(number, told);
  return told;
}
