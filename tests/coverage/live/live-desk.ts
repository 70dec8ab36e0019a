/** A desk for live coverage: a small web that changes, a clock that is set by hand, and the real stores. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WebSource } from '../../../src/coverage/live/configured-source.ts';
import { readFeed } from '../../../src/coverage/feeds/read-feed.ts';
import { ingest } from '../../../src/coverage/live/ingest.ts';
import type { IngestTools } from '../../../src/coverage/live/ingest.ts';
import { patience } from '../../../src/coverage/live/patience.ts';
import { readWebPage } from '../../../src/coverage/pages/read-web-page.ts';
import { openArrivals } from '../../../src/store/open-arrivals.ts';
import { openCoverageStore } from '../../../src/store/coverage-store.ts';
import type { Page } from '../fetch/small-web.ts';
import { PUBLIC, smallWeb } from '../fetch/small-web.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const NOON = Date.UTC(2026, 2, 2, 12);

export const COURIER = feedOf('courier');

export function feedOf(name: string, more: Partial<WebSource> = {}): WebSource {
  const address = `http://${name}.example/feed.xml`;
  const rest = { publisher: null, language: null, refreshMs: 15 * MINUTE, topics: null };
  return { kind: 'feed', origin: name, name, address, ...rest, ...more };
}

/** `pages`: by `host/path`, to be changed as the test goes on. */
export async function liveDesk(pages: Record<string, Page>, tools: Partial<IngestTools> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const clock = { now: NOON };
  const web = await smallWeb(pages, { dns: () => [PUBLIC] });
  const path = join(folder, 'arrivals.db');
  const arrivals = openArrivals(path);
  const store = openCoverageStore(':memory:');
  const faults: unknown[] = [];
  onTestFinished(() => {
    arrivals.close();
    store.close();
  });
  const all: IngestTools = {
    fetcher: web.fetcher,
    reader: {
      readFeed: (body, from) => Promise.try(readFeed, body, from),
      readPage: (body, from) => Promise.try(readWebPage, body, from),
    },
    ...{ arrivals, store, patience: patience(), now: () => clock.now },
    report: (error) => faults.push(error),
    ...tools,
  };
  /** Only what was asked for since the last visit, robots.txt aside. */
  const visit = async (...sources: WebSource[]) => {
    web.asked.length = 0;
    const { visits, changed } = await ingest(sources, all);
    return { visits, changed, visit: visits[0], asked: web.asked.filter((place) => !place.endsWith('/robots.txt')) };
  };
  const titles = (): string[] => store.query.heads().map(({ title }) => title);
  const texts = (): string[] => store.query.heads().map(({ source }) => store.query.read(source).text);
  return { web, clock, arrivals, store, faults, visit, titles, texts, path, tools: all };
}

export interface Item {
  readonly title?: string;
  readonly link?: string | null;
  readonly guid?: string;
  readonly date?: string;
  readonly summary?: string;
  readonly html?: string;
}

export function rss(items: readonly Item[], channel = ''): string {
  const ns = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
  return `<?xml version="1.0"?><rss version="2.0" ${ns}><channel><title>Courier</title>${channel}${items.map(itemXml).join('')}</channel></rss>`;
}

function itemXml({ title, link, guid, date, summary, html }: Item): string {
  const part = (name: string, text: string | null | undefined): string =>
    text === undefined || text === null ? '' : `<${name}>${text}</${name}>`;
  return `<item>${part('title', title)}${part('link', link)}${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${part('pubDate', date)}${part('description', summary)}${part('content:encoded', html === undefined ? undefined : `<![CDATA[${html}]]>`)}</item>`;
}

/** Some 700 characters of news, different for every subject. */
export function newsOf(subject: string): readonly string[] {
  return [
    `The ${subject} of Port Lindow was closed on Monday morning after a fire broke out there, the fire service said in a statement.`,
    `Four people were taken to hospital from the ${subject}, and two of them were allowed home by noon, according to Dana Reed, who speaks for the service.`,
    `“We were lucky with the wind at the ${subject},” she told reporters at the ferry terminal, which stays closed until Tuesday evening.`,
    `The port authority said that the ${subject} will be opened again when the engineers have looked at its roof and at its walls.`,
    `What started the fire at the ${subject} is not known. Investigators went there in the afternoon and will go on with their work on Tuesday.`,
  ];
}

/** More than enough to be taken for the article itself. */
export function longNewsOf(subject: string): readonly string[] {
  return [...newsOf(subject), ...newsOf(`hall behind the ${subject}`), ...newsOf(`quay beside the ${subject}`)];
}

export function htmlOf(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${text}</p>`).join('');
}

export function pageOf(title: string, paragraphs: readonly string[], head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${htmlOf(paragraphs)}</article></body></html>`;
}

/** A page that answers with this status. */
export function status(code: number, headers: Record<string, string> = {}): Page {
  return (_, response) => {
    response.writeHead(code, headers).end();
  };
}

/** A document with an ETag, that is not sent twice. */
export function tagged(text: string, etag: string): Page {
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag }).end(text);
  };
}
