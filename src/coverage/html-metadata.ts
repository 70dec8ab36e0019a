/** Reads title, publisher, day and kind off a page's metadata: JSON-LD, Open Graph, meta and time elements. */

import { calendarDay } from '../language/dates.ts';
import { toSecond } from '../language/clock.ts';
import type { Stated } from './stated.ts';

export interface Metadata {
  readonly title: string;
  /** Texts of the `application/ld+json` scripts. */
  readonly linkedData: readonly string[];
  /** By name or property, in small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** The first `datetime` of a time element. */
  readonly time: string | null;
}

type Node = Readonly<Record<string, unknown>>;

export function statedIn({ title, linkedData, meta, time }: Metadata): Stated {
  const node = linkedData.flatMap(nodesOf).find((each) => /Article|Posting|Report/.test(typeOf(each)));
  const published = momentOf(
    textAt(node, 'datePublished') ??
      meta.get('article:published_time') ??
      meta.get('date') ??
      meta.get('pubdate') ??
      time ??
      '',
  );
  const headline = textAt(node, 'headline') ?? meta.get('og:title') ?? withoutSite(title);
  const publisher = textAt(node?.['publisher'] as Node | undefined, 'name') ?? meta.get('og:site_name');
  return {
    ...(headline === undefined || headline.trim() === '' ? {} : { title: headline.trim() }),
    ...(publisher === undefined || publisher.trim() === '' ? {} : { publisher: publisher.trim() }),
    ...(published === null ? {} : { published }),
    ...(/Opinion/.test(typeOf(node)) ? { kind: 'comment' as const } : {}),
  };
}

function nodesOf(json: string): Node[] {
  try {
    const root: unknown = JSON.parse(json);
    const list = Array.isArray(root) ? (root as unknown[]) : [root];
    return list
      .filter(isNode)
      .flatMap((node) => [node, ...(Array.isArray(node['@graph']) ? node['@graph'].filter(isNode) : [])]);
  } catch {
    return []; // Pages carry broken metadata; the text is still good.
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** A type or several, as one text. */
function typeOf(node: Node | undefined): string {
  return JSON.stringify(node?.['@type'] ?? '');
}

function textAt(node: Node | undefined, key: string): string | undefined {
  const value = node?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** "Fire in the harbour | The Courier" without the site's name. */
function withoutSite(title: string): string | undefined {
  const plain = title.replace(/\s+/gu, ' ').trim();
  const cut = /^(.{20,}?) (?:[|·•»]|[–—-]{1,2}) [^|·•»–—]{2,40}$/u.exec(plain)?.[1];
  return plain === '' ? undefined : (cut ?? plain);
}

/** Null for what is no day and no time; a time without its zone counts as its day. */
export function momentOf(stamp: string): string | null {
  const match = /^\s*(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d.*)?/.exec(stamp);
  if (match === null) return null;
  const day = calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const epochMs = /(?:Z|[+-]\d\d:?\d\d)\s*$/.test(match[4] ?? '') ? Date.parse(stamp.trim()) : NaN;
  return day === null || Number.isNaN(epochMs) ? day : toSecond(epochMs);
}
