/** Reads HTML: its block elements as paragraphs, with the place of every run of text in the file. */

import { createRequire } from 'node:module';
import type { FurnitureReason } from '../domain/article.ts';
import type { Block } from './block.ts';
import type { Tag } from './html-tags.ts';
import { PARAGRAPHS, UNREAD, isHidden, tagReason } from './html-tags.ts';
import { statedIn } from './html-metadata.ts';
import type { PlacedBlock } from './html-main.ts';
import { markFurniture } from './html-main.ts';
import type { PageRead } from './read-page.ts';
import { collectText } from './reading-text.ts';

/** The parser is loaded for the first HTML file only: it would cost every start otherwise. */
const load = createRequire(import.meta.url);

/** An open element that says something about the text in it. */
export interface Scope {
  readonly name: string;
  readonly reason: FurnitureReason | null;
}

interface Open extends Scope {
  readonly unread: boolean;
}

export function readHtml(text: string): PageRead {
  const { Parser } = load('htmlparser2') as typeof import('htmlparser2');
  const page = collectPage();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        page.open({ name, attributes });
      },
      ontext: (data) => {
        page.text(data, parser.startIndex, parser.endIndex + 1);
      },
      onclosetag: (name) => {
        page.close(name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(text);
  return page.done();
}

function collectPage() {
  const reading = collectText();
  const stack: Open[] = [];
  const placed: PlacedBlock[] = [];
  const meta = new Map<string, string>();
  const linkedData: string[] = [];
  let [title, time]: [string, string | null] = ['', null];
  let [letters, linked] = [0, 0];
  /** Open elements of a kind: to look through the stack each time would cost its depth. */
  let [articles, links, heads] = [0, 0, 0];
  const count = (name: string, by: 1 | -1): void => {
    if (name === 'article' || name === 'main') articles += by;
    if (name === 'a') links += by;
    if (name === 'head') heads += by;
  };
  const flush = (): void => {
    const taken = reading.take(null, 1);
    const block = taken === null ? null : { ...taken, mark: headingMark(stack) };
    if (block !== null) placed.push({ block, scopes: stack.filter(isTelling), linked: linked / Math.max(1, letters) });
    [letters, linked] = [0, 0];
  };
  return {
    open(tag: Tag): void {
      if (PARAGRAPHS.has(tag.name) || tag.name === 'br') flush();
      readMetadata(tag, meta);
      if (tag.name === 'time') time ??= tag.attributes['datetime'] ?? null;
      if (tag.name === 'script' && tag.attributes['type'] === 'application/ld+json') linkedData.push('');
      const unread = stack.at(-1)?.unread === true || UNREAD.has(tag.name) || isHidden(tag);
      count(tag.name, 1);
      stack.push({ name: tag.name, reason: tagReason(tag, articles > 0), unread });
    },
    text(data: string, start: number, end: number): void {
      const top = stack.at(-1);
      if (top?.name === 'title' && heads > 0) title += data;
      if (top?.name === 'script') appendToLast(linkedData, data);
      if (top?.unread === true) return;
      letters += data.length;
      if (links > 0) linked += data.length;
      if (end - start === data.length && !data.includes('&')) reading.plain(data, start);
      else reading.coded(data, start, end);
    },
    close(name: string): void {
      if (PARAGRAPHS.has(name)) flush();
      const closed = stack.pop();
      if (closed !== undefined) count(closed.name, -1);
    },
    done(): PageRead {
      flush();
      const stated = statedIn({ title, linkedData, meta, time });
      return { blocks: markFurniture(placed), stated };
    },
  };
}

function appendToLast(texts: string[], more: string): void {
  const last = texts.pop();
  if (last !== undefined) texts.push(last + more);
}

function isTelling({ name, reason }: Open): boolean {
  return reason !== null || name === 'article' || name === 'main' || name === 'li';
}

function headingMark(stack: readonly Open[]): Block['mark'] {
  const name = stack.findLast((open) => PARAGRAPHS.has(open.name))?.name ?? '';
  if (name === 'h1') return 'title';
  if (/^h[2-6]$/.test(name)) return 'heading';
  return name === 'li' ? 'bullet' : null;
}

function readMetadata({ name, attributes }: Tag, meta: Map<string, string>): void {
  if (name !== 'meta') return;
  const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const value = attributes['content'];
  if (key !== '' && value !== undefined && !meta.has(key)) meta.set(key, value);
}
