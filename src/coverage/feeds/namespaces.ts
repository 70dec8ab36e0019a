/** The XML namespaces that feeds are written in: whatever prefix a feed chose, an element gets the usual one. */

/** Prefixes in force, inherited down the tree; "" is the one of elements without a prefix. */
export type Prefixes = Readonly<Record<string, string>>;

/** By address in small letters; RSS and Atom share the empty prefix, as their elements never clash in meaning. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/atom/ns#', ''],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://channel.netscape.com/rdf/simple/0.9/', ''],
  ['http://purl.org/net/rss1.1#', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://www.rssboard.org/rss-specification', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
  ['http://purl.org/dc/elements/1.0/', 'dc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://search.yahoo.com/mrss/', 'media'],
]);

export const NO_PREFIXES: Prefixes = Object.create(null) as Prefixes;

/** What is in force inside an element with these attributes (names in small letters). */
export function prefixesWithin(outer: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const inner = Object.create(outer) as Record<string, string>;
  for (const [name, address] of declared) {
    const prefix = name.slice('xmlns:'.length);
    // An unknown namespace keeps its prefix; without one it is a feed that named its own elements, as some do.
    inner[prefix] = USUAL.get(address.trim().toLowerCase()) ?? prefix;
  }
  return inner;
}

/** `a10:updated` as `updated` where a10 is Atom; a prefix that nobody declared is taken for the usual one. */
export function usualName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const usual = prefixes[prefix] ?? (prefix === 'atom' ? '' : prefix);
  const local = name.slice(colon + 1);
  return usual === '' ? local : `${usual}:${local}`;
}
