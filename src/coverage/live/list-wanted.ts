/** Chooses what to read of what a feed lists: what is new, what it marks as changed, and what is to be looked at again. */

import { hash } from 'node:crypto';
import type { KnownArrival } from '../../domain/arrival.ts';
import type { FeedItem } from '../feeds/feed.ts';
import { addressName, itemName } from './article-names.ts';
import { carriedBy } from './carried.ts';
import type { WebSource } from './configured-source.ts';
import type { VisitTools } from './visit-tools.ts';
import type { Wanted } from './wanted.ts';

/** Of new articles in one visit: a feed that calls everything new drowns nobody. What is left comes with the next. */
const MOST_NEW = 20;
const MOST_AGAIN = 20;

export interface Chosen {
  readonly taken: readonly Wanted[];
  /** How many have to wait for the next visit. */
  readonly left: number;
}

export async function listWanted(source: WebSource, items: readonly FeedItem[], tools: VisitTools): Promise<Chosen> {
  const listed = namedItems(source.origin, items);
  const now = tools.now();
  const fresh: Listed[] = [];
  const changed: Listed[] = [];
  let waiting = 0;
  for (const each of listed) {
    const known = tools.known.by(each.names);
    if (known === 'dropped') continue;
    const isLeft = known !== null && known.origin !== source.origin && !tools.origins.has(known.origin);
    if (known !== null && known.mark === each.mark && !isLeft) continue;
    const state = tools.patience.stateOf(each.names[0], now);
    if (state === 'due') (known === null ? fresh : changed).push({ ...each, known, isLeft });
    else if (state === 'waits') waiting += 1;
  }
  const newest = fresh.toSorted((a, b) => (b.item.published ?? '').localeCompare(a.item.published ?? ''));
  const some = [...newest.slice(0, MOST_NEW), ...changed.slice(0, MOST_AGAIN)];
  const taken: Wanted[] = [];
  for (const { item, own, ...rest } of some) {
    taken.push({
      ...rest,
      address: own,
      link: item.link ?? source.address,
      carried: await carriedBy(item, source, tools.reader),
      title: item.title,
      published: item.published ?? item.updated,
    });
  }
  return { taken, left: fresh.length + changed.length - taken.length + waiting };
}

/** Of articles that the feed may list no more. */
export function lookAgain({ origin }: WebSource, taken: readonly Wanted[], tools: VisitTools): readonly Wanted[] {
  const sources = new Set(taken.map(({ known }) => known?.source));
  return tools.known
    .due(origin, tools.now(), MOST_AGAIN)
    .filter(({ source }) => !sources.has(source))
    .map(toLookAt);
}

function toLookAt(known: KnownArrival): Wanted {
  const { address, title } = known;
  const names = [addressName(address)] as const;
  const rest = { carried: null, title, published: null, mark: null, known, isLeft: false };
  return { names, address, link: address, ...rest };
}

interface Named extends Pick<Wanted, 'names' | 'mark'> {
  readonly item: FeedItem;
  /** Its link, where that is its own. */
  readonly own: string | null;
}

interface Listed extends Named, Pick<Wanted, 'known' | 'isLeft'> {}

/** Each once. A link or an id that items of other titles or links share names none of them. */
function namedItems(origin: string, items: readonly FeedItem[]): readonly Named[] {
  const titlesAt = sharersOf(items.map(({ link, title }) => [link && addressName(link), title]));
  const linksOf = sharersOf(items.map(({ id, link, title }) => [id, link === null ? title : addressName(link)]));
  const named = new Map<string, Named>();
  for (const item of items) {
    const { id, link, title } = item;
    const own = link !== null && titlesAt.get(addressName(link)) === 1 ? link : null;
    if (id === null && own === null && title === '') continue;
    const isOwnId = id !== null && id.length >= LEAST_ID && linksOf.get(id) === 1;
    const first = isOwnId ? itemName(origin, id, null) : itemName(origin, id ?? own ?? title, link);
    const names = [first, ...(own === null ? [] : [addressName(own)])] as const;
    if (!named.has(first)) named.set(first, { item, own, names, mark: markOf(item) });
  }
  return [...named.values()];
}

/** Shorter ones count the items of a page: another day they mean another article. */
const LEAST_ID = 5;

function sharersOf(pairs: readonly (readonly [string | null, string])[]): ReadonlyMap<string, number> {
  const sharers = new Map<string, Set<string>>();
  for (const [shared, by] of pairs) {
    if (shared !== null) sharers.set(shared, (sharers.get(shared) ?? new Set()).add(by));
  }
  return new Map([...sharers].map(([shared, by]) => [shared, by.size]));
}

/** Without its dates and its link: some feeds make them anew each time. */
function markOf({ title, updated, html, summary }: FeedItem): string {
  return hash('sha1', JSON.stringify([title, updated, html, summary]), 'base64url');
}
