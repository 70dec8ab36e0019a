/** Reads a feed of any of the usual formats, well-formed or not, into plain text and safe addresses. */

import { Problem } from '../../domain/problem.ts';
import { decodeBody } from '../decode-body.ts';
import type { Feed } from './feed.ts';
import { documentKind } from './document-kind.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

export interface FeedOrigin {
  readonly contentType: string | null;
  /** What relative addresses in it stand to. */
  readonly address: string;
}

/** At most 200 items, the newest, in the feed's own order. Throws a Problem where it is no feed, or one not to be read. */
export function readFeed(body: Uint8Array, from: FeedOrigin): Feed {
  const text = decodeBody(body, from.contentType).trimStart();
  if (hasOwnEntities(text))
    throw new Problem(
      'feed',
      'this feed defines its own entities (a DOCTYPE with "["), which is refused: ask its publisher for one without.',
    );
  const feed = text.startsWith('{') ? readJsonFeed(text, from.address) : readXmlFeed(text, from.address);
  if (feed === null)
    throw new Problem(
      'feed',
      `this is no feed but ${documentKind(text)}: give the address of an RSS, Atom or JSON feed.`,
    );
  return feed;
}

/** Entities of a document's own can grow without end or read files, so nothing of such a document is parsed. */
function hasOwnEntities(text: string): boolean {
  const firstElement = text.search(/<[a-z_]/iu);
  const prolog = firstElement === -1 ? text : text.slice(0, firstElement);
  return /<!DOCTYPE[^<[]*\[/iu.test(prolog);
}
