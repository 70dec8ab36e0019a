/** The names that an article goes by, so that it is one however often and through however many feeds it comes. */

import { hash } from 'node:crypto';

/** What says nothing of the article but how its reader came there (the parameters that Firefox and Brave strip as well). */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid|_hs\w+|oly_\w+|vero_\w+|cmpid|ocid|ns_\w+|at_\w+|ref_src|CMP)$/iu;
/** Says as often where a reader came from as which article is meant. */
const PERHAPS_TRACKING = /^ref$/iu;

/** Without what says nothing of the article; it leads where it led before. Throws a TypeError for what is no address. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  [url.hash, url.username, url.password] = ['', '', ''];
  for (const [name, value] of [...url.searchParams]) {
    if (TRACKING.test(name) || (PERHAPS_TRACKING.test(name) && !/\d{3}/u.test(value))) url.searchParams.delete(name);
  }
  return url.href;
}

/** `http` and `https`, with and without `www.`, a slash at the end, and whatever the order of parameters: one article. */
export function addressName(address: string): string {
  const url = new URL(plainAddress(address));
  url.searchParams.sort();
  const { host, pathname, search } = url;
  return `address:${host.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}${search}`;
}

/** Of a site, which is no article. */
export function isFront(address: string): boolean {
  const { pathname, search } = new URL(plainAddress(address));
  return /^\/*$/u.test(pathname) && search === '';
}

/** A feed's own id of an item is its alone; where it is not enough, the link belongs to it. */
export function itemName(origin: string, id: string, link: string | null): string {
  const at = link === null ? null : addressName(link);
  return `item:${origin}:${hash('sha1', JSON.stringify([id, at]), 'base64url')}`;
}

/** The same words, whatever their spacing. */
export function wordsName(text: string): string {
  return `words:${digestOf(text)}`;
}

export function digestOf(text: string): string {
  return hash('sha1', text.replace(/\s+/gu, ' ').trim(), 'base64url');
}

const LONGEST = 60;

/** As citations name it. `name`: the one that makes it unlike any other. */
export function sourceName(origin: string, title: string, name: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const short = words.length <= LONGEST ? words : words.slice(0, words.lastIndexOf(' ', LONGEST) + 1 || LONGEST).trim();
  const slug = short.replaceAll(' ', '-');
  return [`${origin}/${slug === '' ? 'article' : slug}`, hash('sha1', name, 'hex').slice(0, 8)].join('-');
}
