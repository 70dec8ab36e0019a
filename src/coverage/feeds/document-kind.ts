/** What a document is by how it begins: a feed, a page, or something else in words for the reader. */

import { decodeBody } from '../decode-body.ts';

/** Declarations and comments of some length may stand before the first element. */
const LOOKED_AT_BYTES = 8192;

/** Whether it begins as a feed does, whatever it was served as: feeds come as text/html, and pages as feeds. */
export function looksLikeFeed(body: Uint8Array, contentType: string | null): boolean {
  const text = decodeBody(body.subarray(0, LOOKED_AT_BYTES), contentType).trimStart();
  if (text.startsWith('{')) return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/u.test(text);
  return /^(?:[\w.-]+:)?(?:rss|rdf|feed|channel)$/iu.test(firstElement(text) ?? '');
}

/** "a web page", "an empty document": what it is instead of a feed. */
export function documentKind(text: string): string {
  if (text.trim() === '') return 'an empty document';
  if (/^[{[]/u.test(text)) return 'other JSON';
  const element = firstElement(text.slice(0, LOOKED_AT_BYTES));
  if (element === null) return 'something without markup';
  return /^html$/iu.test(element) || /^<!doctype html/iu.test(text)
    ? 'a web page'
    : `XML of another kind (<${element}>)`;
}

function firstElement(text: string): string | null {
  const prologOut = text.replace(/<!--.*?-->|<\?.*?\?>|<![^<>]*>/gsu, '');
  return /<([a-z_][\w:.-]{0,40})/iu.exec(prologOut)?.[1] ?? null;
}
