/** The site of an invented newspaper: a feed of fires, and their pages. */

import type { Page } from '../fetch/small-web.ts';
import { newsOf, pageOf, rss } from './live-desk.ts';
import type { Item } from './live-desk.ts';

export const FEED = 'courier.example/feed.xml';

export function item(name: string, more: Item = {}): Item {
  return { title: `Fire at the ${name}`, link: `http://courier.example/${name}`, guid: `courier-${name}`, ...more };
}

export function page(name: string, more: readonly string[] = []): string {
  return pageOf(`Fire at the ${name}`, [...newsOf(name), ...more]);
}

/** A feed of these articles with their pages. */
export function site(...names: string[]): Record<string, Page> {
  const pages = names.map((name) => [`courier.example/${name}`, page(name)] as const);
  return { [FEED]: rss(names.map((name) => item(name))), ...Object.fromEntries(pages) };
}
