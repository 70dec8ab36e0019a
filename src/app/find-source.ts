/** Looks at an address on the web as a source: the feed that is there, the one its page names, or the page itself. */

import type { Apart } from '../coverage/apart.ts';
import { decodeBody } from '../coverage/decode-body.ts';
import { documentKind, looksLikeFeed } from '../coverage/feeds/document-kind.ts';
import type { Feed } from '../coverage/feeds/feed.ts';
import { isAllowed, portOf } from '../coverage/fetch/check-address.ts';
import type { Reach } from '../coverage/fetch/check-address.ts';
import type { Fetched, Fetcher, FetchRequest } from '../coverage/fetch/fetched.ts';
import type { WebSource } from '../coverage/live/configured-source.ts';
import type { FeedLink, WebPage } from '../coverage/pages/web-page.ts';
import type { Moment } from '../domain/article.ts';
import { Problem } from '../domain/problem.ts';

export interface SoughtSource {
  readonly address: string;
  /** Null where it is a feed, or names one. */
  readonly as: 'page' | 'live-blog' | null;
}

export interface FoundSource {
  readonly kind: WebSource['kind'];
  /** To be visited from now on: where it has moved for good, if it has. */
  readonly address: string;
  /** Empty where it has none. */
  readonly title: string;
  /** A feed's items, a live blog's stated entries; 1 for a page. */
  readonly listed: number;
  /** Null where nothing has a headline. */
  readonly newest: Headline | null;
  /** Further feeds that the page names. */
  readonly others: readonly FeedLink[];
}

export interface Headline {
  readonly title: string;
  readonly at: Moment | null;
}

export interface FindTools {
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly reader: Pick<Apart, 'readFeed' | 'readPage'>;
  readonly reach: Reach;
}

/** Throws a Problem that names the address and the cure. */
export async function findSource({ address, as }: SoughtSource, tools: FindTools): Promise<FoundSource> {
  const body = await fetchBody(address, as === null ? 'feed' : 'page', tools);
  const isFeed = looksLikeFeed(body.body, body.contentType);
  if (as !== null) {
    if (isFeed) throw new Problem('feed', `${address} is a feed: leave "--as ${as}" out.`);
    return pageOf(await readPage(body, address, tools), { kind: as, address: body.permanent ?? address });
  }
  return isFeed ? readFeed(body, address, tools) : feedOfPage(body, address, tools);
}

type Body = Extract<Fetched, { readonly kind: 'body' }>;

async function fetchBody(address: string, accept: FetchRequest['accept'], { fetcher }: FindTools): Promise<Body> {
  const fetched = await fetcher.fetch({ address, etag: null, lastModified: null, accept });
  switch (fetched.kind) {
    case 'body':
      return fetched;
    case 'failed':
      throw new Problem('unreachable', fetched.message);
    case 'unchanged':
      throw new Problem(
        'unreachable',
        `${address} says that it is unchanged, and never showed itself: tell its publisher.`,
      );
  }
}

async function readFeed(body: Body, address: string, { reader }: FindTools): Promise<FoundSource> {
  try {
    const feed = await reader.readFeed(body.body, { contentType: body.contentType, address: body.address });
    const { title, items } = feed;
    const place = body.permanent ?? address;
    return { kind: 'feed', address: place, title, listed: items.length, newest: newestItem(feed), others: [] };
  } catch (error) {
    throw about(`${address}: `, error);
  }
}

async function readPage(body: Body, address: string, { reader }: FindTools): Promise<WebPage> {
  try {
    return await reader.readPage(body.body, { contentType: body.contentType, address: body.address });
  } catch (error) {
    throw about(`${address} is no feed, and `, error);
  }
}

function about(what: string, error: unknown): unknown {
  return error instanceof Problem ? new Problem(error.code, `${what}${error.message}`, error) : error;
}

/** A page may name many; more than these first ones are not tried. */
const MOST_TRIED = 5;

async function feedOfPage(body: Body, address: string, tools: FindTools): Promise<FoundSource> {
  const page = await readPage(body, address, tools);
  const links = page.feeds.filter((link) => mayLeadTo(link.address, body.address, tools.reach));
  if (links.length === 0) throw noFeed(body, address, page);
  const reasons: string[] = [];
  for (const link of links.slice(0, MOST_TRIED)) {
    try {
      const found = await readFeed(await fetchBody(link.address, 'feed', tools), link.address, tools);
      return { ...found, title: found.title || (link.title ?? ''), others: links.filter((each) => each !== link) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      reasons.push(error.message);
    }
  }
  const many = reasons.length === 1 ? 'a feed that cannot be read' : 'feeds, none of which can be read';
  throw new Problem('feed', [`${address} names ${many}:`, ...reasons.map((reason) => `  ${reason}`)].join('\n'));
}

function noFeed({ body, contentType }: Body, address: string, { title }: WebPage): Problem {
  const is = documentKind(decodeBody(body, contentType).trimStart());
  // What has no title may be anything that has text in it.
  const cure =
    title === ''
      ? 'give the address of a feed, or of a page that names one.'
      : 'to take it as it is, add "--as page", or "--as live-blog" where it grows by entries.';
  return new Problem('page', `${address} is no feed but ${is}, and names no feed: ${cure}`);
}

/** Hosts of our own network are allowed for who keeps the list, not for whoever writes a page out there. */
function mayLeadTo(link: string, page: string, reach: Reach): boolean {
  return !isOwn(link, reach) || isOwn(page, reach);
}

function isOwn(address: string, reach: Reach): boolean {
  const url = new URL(address);
  return isAllowed({ hostname: url.hostname, port: portOf(url) }, reach);
}

function newestItem({ items }: Feed): Headline | null {
  const headlines = items.map(({ title, published, updated }) => ({ title, at: published ?? updated }));
  return newestOf(headlines);
}

function pageOf(page: WebPage, { kind, address }: Pick<FoundSource, 'kind' | 'address'>): FoundSource {
  const { title, text, entries } = page;
  if (text.trim() === '' && entries.length === 0) {
    throw new Problem('page', `${address} holds no text that can be read: name another page, or its feed.`);
  }
  if (kind === 'page') return { kind, address, title, listed: 1, newest: null, others: [] };
  const headlines = entries.map(({ headline, at }) => ({ title: headline ?? '', at }));
  return { kind, address, title, listed: entries.length, newest: newestOf(headlines), others: [] };
}

/** Where none is dated the first: feeds and live blogs begin with what is new. */
function newestOf(headlines: readonly Headline[]): Headline | null {
  const titled = headlines.filter(({ title }) => title !== '');
  return titled.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))[0] ?? null;
}
