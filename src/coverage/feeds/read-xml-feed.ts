/** RSS of every version, RDF and Atom from their tree: the same few things, under the names each gives them. */

import { contentHtml } from './content.ts';
import type { Feed, FeedItem } from './feed.ts';
import { readFeedDate } from './feed-date.ts';
import { safeLink } from './feed-links.ts';
import { childrenOf, elementsNamed, readFeedTree, textIn, type FeedElement } from './feed-tree.ts';
import { newest } from './newest.ts';
import { ID_LENGTH, plainText, SUMMARY_LENGTH, TITLE_LENGTH } from './plain-text.ts';
import { waitMinutes } from './wait-minutes.ts';

const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);
const HEADS: ReadonlySet<string> = new Set(['channel', 'feed']);
const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);

const PUBLISHED = ['published', 'pubdate', 'dcterms:issued', 'issued', 'dc:date', 'dcterms:created', 'created'];
const UPDATED = ['updated', 'dcterms:modified', 'modified', 'dc:modified'];
const CONTENT = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'];
const SUMMARY = ['summary', 'description', 'tagline', 'dc:description', 'media:description'];

/** Null where the text is no feed. Throws a Problem where it nests too deeply. */
export function readXmlFeed(text: string, address: string): Feed | null {
  const tree = readFeedTree(text, address);
  const root = elementsNamed(tree, ROOTS)[0];
  if (root === undefined) return null;
  const head = elementsNamed(root, HEADS)[0] ?? root;
  const items = newest(elementsNamed(tree, ITEMS), (item) => dateIn(item, PUBLISHED) ?? dateIn(item, UPDATED));
  return {
    title: titleIn(head),
    home: linkIn(head),
    language: wordIn(head, ['language', 'dc:language']) ?? languageOf(head) ?? languageOf(root),
    ttlMinutes: waitMinutes(
      wordIn(head, ['ttl']),
      wordIn(head, ['sy:updateperiod']),
      wordIn(head, ['sy:updatefrequency']),
    ),
    items: items.map(itemOf),
  };
}

function languageOf({ attributes }: FeedElement): string | null {
  return attributes['xml:lang']?.trim() || null;
}

function itemOf(item: FeedElement): FeedItem {
  const id = wordIn(item, ['guid', 'id']) ?? (item.attributes['rdf:about']?.trim() || null);
  return {
    id: id === null ? null : id.slice(0, ID_LENGTH).toWellFormed(),
    title: titleIn(item),
    link: linkIn(item) ?? permalinkIn(item),
    published: dateIn(item, PUBLISHED),
    updated: dateIn(item, UPDATED),
    html: first(item, CONTENT, contentHtml) ?? first(item, SUMMARY, longHtml),
    summary: first(item, SUMMARY, (element) => plainText(contentHtml(element) ?? '', SUMMARY_LENGTH) || null),
  };
}

function titleIn(element: FeedElement): string {
  const titles = ['title', 'dc:title', 'media:title'];
  return first(element, titles, (title) => plainText(contentHtml(title) ?? '', TITLE_LENGTH) || null) ?? '';
}

/** Many feeds put the whole article where its description belongs: what is too long for one is the content. */
function longHtml(element: FeedElement): string | null {
  const html = contentHtml(element);
  return html !== null && plainText(html, 2 * SUMMARY_LENGTH).length > SUMMARY_LENGTH ? html : null;
}

/** Its page: Atom's alternate before a link that does not say what it is to. */
function linkIn(element: FeedElement): string | null {
  const links = childrenOf(element, 'link').map((link) => {
    const { rel = 'alternate', type = '', href = textIn(link) } = link.attributes;
    return { rel: rel.toLowerCase(), html: /^$|html/iu.test(type), address: safeLink(href, link.base) };
  });
  const pages = links.filter(({ rel, address }) => rel === 'alternate' && address !== null);
  const page = pages.find(({ html }) => html) ?? pages[0];
  // Some of the oldest formats name it on the item itself.
  return page?.address ?? safeLink(element.attributes['href'] ?? '', element.base);
}

/** The address that an item is known by, where it is one that leads somewhere. */
function permalinkIn(item: FeedElement): string | null {
  const guid = childrenOf(item, 'guid').find(({ attributes }) => attributes['ispermalink']?.toLowerCase() !== 'false');
  const about = item.attributes['rdf:about'];
  const address = guid === undefined ? about : textIn(guid).trim();
  return address !== undefined && /^https?:/iu.test(address) ? safeLink(address, item.base) : null;
}

function dateIn(element: FeedElement, names: readonly string[]): string | null {
  return first(element, names, (date) => readFeedDate(textIn(date)));
}

function wordIn(element: FeedElement, names: readonly string[]): string | null {
  return first(element, names, (word) => textIn(word).trim() || null);
}

/** What is read from the first child that gives anything, the names in their order. */
function first<T>(element: FeedElement, names: readonly string[], read: (child: FeedElement) => T | null): T | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const value = read(child);
      if (value !== null) return value;
    }
  }
  return null;
}
