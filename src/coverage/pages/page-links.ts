/** Where a page says that it stands, and the feeds that it links to: absolute addresses that are safe to follow up. */

import type { PageHead } from './page-head.ts';
import type { FeedLink } from './web-page.ts';

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/iu;
const MOST_FEEDS = 20;
/** The same page for other screens. */
const FOR_A_SCREEN = /^(?:www|m|mobile|amp)\./u;

/**
 * Null where the page states none, or several, or one of another site, or the front page. Whoever could name a page of
 * others as his own could pass his text for theirs, so the hosts must be the same or one below the other.
 */
export function canonicalOf({ links, meta, base }: PageHead, address: string): string | null {
  const stated = links.filter(({ rel = '' }) => hasWord(rel, 'canonical')).flatMap(({ href }) => href ?? []);
  const from = baseOf(base, address);
  const urls = (stated.length === 0 ? [meta.get('og:url') ?? ''] : stated).map((href) => webUrl(href, from));
  const [url = null] = urls;
  const page = webUrl(address, undefined);
  if (url === null || page === null || new Set(urls.map(String)).size > 1 || !isSameSite(url, page)) return null;
  if (url.pathname === '/' && url.search === '' && page.pathname !== '/') return null;
  url.hash = '';
  return url.href;
}

export function feedsOf({ links, base }: PageHead, address: string): readonly FeedLink[] {
  const feeds = new Map<string, FeedLink>();
  for (const { rel = '', type = '', href = '', title = '' } of links) {
    if (!hasWord(rel, 'alternate') || !FEED_TYPES.test(type.trim())) continue;
    const url = webUrl(href, baseOf(base, address));
    const name = title.replace(/\s+/gu, ' ').trim();
    if (url !== null && !feeds.has(url.href))
      feeds.set(url.href, { address: url.href, title: name === '' ? null : name });
  }
  return [...feeds.values()].slice(0, MOST_FEEDS);
}

function baseOf(base: string | null, address: string): string {
  return URL.parse(base ?? '', address)?.href ?? address;
}

function hasWord(rel: string, word: string): boolean {
  return rel.toLowerCase().split(/\s+/u).includes(word);
}

/** Null for what leads nowhere on the web, and for what carries a user's name or password. */
function webUrl(href: string, base: string | undefined): URL | null {
  const url = href.trim() === '' ? null : URL.parse(href.trim(), base);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  return url !== null && isWeb && url.username === '' && url.password === '' ? url : null;
}

function isSameSite(one: URL, other: URL): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(FOR_A_SCREEN, '');
}
