/** A feed's XML as a tree, read tolerantly: what is never closed, wrongly nested or cut off still gives its elements. */

import { Parser } from 'htmlparser2';
import { Problem } from '../../domain/problem.ts';
import { resolveAddress } from './feed-links.ts';
import { NO_PREFIXES, prefixesWithin, usualName, type Prefixes } from './namespaces.ts';

export interface FeedElement {
  /** In small letters, with the usual prefix of its namespace; none for RSS and Atom. */
  readonly name: string;
  /** Names in small letters. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What its relative addresses stand to, by `xml:base`. */
  readonly base: string;
  readonly children: readonly (FeedElement | string)[];
}

interface OpenElement extends FeedElement {
  readonly parent: OpenElement | null;
  readonly prefixes: Prefixes;
  readonly children: (FeedElement | string)[];
  /** False once closed, be it by its own end tag or by what cannot stand inside it. */
  open: boolean;
}

/** No feed nests its elements like that; a document that does is an attack on whoever walks down it. */
const MOST_DEEP = 500;

const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);

/** Of these none stands inside another: one that was never closed ends where the next begins. */
const SHORT_FIELDS: ReadonlySet<string> = new Set('title,link,guid,id,pubdate,published,updated'.split(','));

/** The document as one nameless element. Throws a Problem where it nests too deeply. */
export function readFeedTree(text: string, address: string): FeedElement {
  const tree = growTree(address);
  const parser = new Parser(
    { onopentag: tree.open, ontext: tree.text, onclosetag: tree.close },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return tree.root;
}

function growTree(address: string) {
  const root: OpenElement = {
    ...{ name: '', attributes: {}, base: address, children: [] },
    ...{ parent: null, prefixes: NO_PREFIXES, open: true },
  };
  let current = root;
  /** As the parser counts them: it knows nothing of those that we closed ourselves. */
  const opened: OpenElement[] = [];
  const leave = (element: OpenElement): void => {
    for (let inner = current; inner !== element; inner = inner.parent ?? element) inner.open = false;
    element.open = false;
    current = element.parent ?? root;
  };
  return {
    root,
    open: (tag: string, attributes: Readonly<Record<string, string>>): void => {
      if (opened.length >= MOST_DEEP)
        throw new Problem(
          'feed',
          `this feed's elements stand inside one another more than ${MOST_DEEP} deep, which no feed needs: ask its publisher for a plain one.`,
        );
      const prefixes = prefixesWithin(current.prefixes, attributes);
      const name = usualName(tag, prefixes);
      const ended = endedBy(name, current);
      if (ended !== null) leave(ended);
      const element: OpenElement = {
        ...{ name, attributes, base: baseOf(attributes, current), children: [] },
        ...{ parent: current, prefixes, open: true },
      };
      current.children.push(element);
      opened.push(element);
      current = element;
    },
    text: (data: string): void => {
      const last = current.children.length - 1;
      const before = current.children[last];
      if (typeof before === 'string') current.children[last] = before + data;
      else current.children.push(data);
    },
    close: (): void => {
      const element = opened.pop();
      if (element?.open === true) leave(element);
    },
  };
}

function baseOf({ 'xml:base': stated }: Readonly<Record<string, string>>, { base }: FeedElement): string {
  return stated === undefined ? base : (resolveAddress(stated, base) ?? base);
}

/** The open element that cannot go on when one of this name begins, or null. */
function endedBy(name: string, current: OpenElement): OpenElement | null {
  if (SHORT_FIELDS.has(name)) return SHORT_FIELDS.has(current.name) ? current : null;
  if (!ITEMS.has(name)) return null;
  for (let outer: OpenElement | null = current; outer !== null; outer = outer.parent)
    if (ITEMS.has(outer.name)) return outer;
  return null;
}

/** Its children of this name, in their order. */
export function childrenOf({ children }: FeedElement, name: string): readonly FeedElement[] {
  return children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

/** Itself and all below it, in document order, that have one of these names. */
export function elementsNamed(root: FeedElement, names: ReadonlySet<string>): readonly FeedElement[] {
  const found: FeedElement[] = [];
  const walk = (element: FeedElement): void => {
    if (names.has(element.name)) found.push(element);
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(root);
  return found;
}

/** All text in it, as it stands, without the elements. */
export function textIn({ children }: FeedElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** What is in it as HTML: its elements written out again, their names without a prefix. */
export function markupIn({ children }: FeedElement): string {
  return children.map((child) => (typeof child === 'string' ? escapeHtml(child) : markupOf(child))).join('');
}

function markupOf(element: FeedElement): string {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${attributes.join('')}>${markupIn(element)}</${name}>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
