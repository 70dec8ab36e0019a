/** Makes an arrival of what a page or a feed's item holds: its text as it will be cited, and where the updates of a live blog stand in it. */

import type { Arrival, ArrivedEntry } from '../../domain/arrival.ts';
import type { Moment } from '../../domain/article.ts';
import type { PageEntry, WebPage } from '../pages/web-page.ts';
import { plainAddress, sourceName } from './article-names.ts';
import { clampDate } from './clamp-date.ts';
import type { WebSource } from './configured-source.ts';

export interface Material {
  readonly page: WebPage;
  /** Where the page was found, after redirects. */
  readonly address: string;
  /** What a feed says of it; null where there is none. */
  readonly title: string | null;
  readonly published: Moment | null;
  /** When it first came in: it stands for the time that nobody states. */
  readonly arrivedAt: number;
  /** The name that makes it unlike any other. */
  readonly name: string;
}

/** A headline has a tenth of it. */
const LONGEST_TITLE = 500;

export function arrivalOf(source: WebSource, material: Material, now: number): Arrival {
  const { page, address, name } = material;
  const title = (firstOf(page.title, material.title) ?? source.name).slice(0, LONGEST_TITLE);
  const stated = page.published ?? material.published;
  const { published, inferred } = clampDate(stated, stated === null ? material.arrivedAt : now);
  const { text, entries } = layOut(page);
  return {
    source: sourceName(source.origin, title, name),
    origin: source.origin,
    address: plainAddress(page.canonical ?? address),
    title,
    publisher: source.publisher ?? page.publisher?.slice(0, LONGEST_TITLE) ?? nameOf(source, address),
    published,
    publishedInferred: inferred,
    language: source.language,
    kind: source.kind === 'live-blog' ? 'live-blog' : page.kind,
    text,
    entries,
  };
}

/** A page that names nobody is of whoever's site it is; what a feed finds elsewhere is not. */
function nameOf({ name, address }: WebSource, found: string): string | null {
  return URL.parse(address)?.host === URL.parse(found)?.host ? name : null;
}

function firstOf(...texts: readonly (string | null)[]): string | null {
  return texts.find((text) => text !== null && text.trim() !== '') ?? null;
}

interface LaidOut {
  readonly text: string;
  readonly entries: readonly ArrivedEntry[];
}

/** What a live blog states in its metadata is exact, and the page around it adds its lead. */
function layOut({ text, entries }: WebPage): LaidOut {
  if (entries.length === 0) return { text, entries: [] };
  let whole = leadOf(text, entries);
  const placed = entries.map(({ headline, at, text: body }): ArrivedEntry => {
    if (whole !== '') whole += '\n';
    const start = whole.length;
    whole += [headline, body].filter((part) => part !== null && part !== '').join('\n');
    return { headline, at, start };
  });
  return { text: whole, entries: placed };
}

/** The paragraphs above the first that belongs to an entry. */
function leadOf(text: string, entries: readonly PageEntry[]): string {
  const told = new Set(entries.flatMap(({ headline, text: body }) => [headline ?? '', ...body.split('\n')]));
  const lines = text.split('\n');
  const first = lines.findIndex((line) => told.has(line));
  return (first === -1 ? [] : lines.slice(0, first)).join('\n');
}
