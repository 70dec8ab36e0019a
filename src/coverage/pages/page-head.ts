/** Collects what a page says about itself, in its head or wherever else it stands. */

import type { Tag } from '../html-tags.ts';

export interface PageHead {
  readonly title: string;
  readonly language: string | null;
  /** By name or property, in small letters; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** The attributes of its link elements. */
  readonly links: readonly Readonly<Record<string, string>>[];
  /** What relative addresses start from, where the page says so. */
  readonly base: string | null;
  /** Texts of the `application/ld+json` scripts. */
  readonly linkedData: readonly string[];
  /** The first `datetime` of a time element. */
  readonly time: string | null;
}

const MOST_LINKS = 500;
const LONGEST_TITLE = 1000;
/** Of all scripts together; a thousand entries of a live blog take no more. */
const MOST_LINKED_DATA = 2_000_000;

export function collectHead() {
  const meta = new Map<string, string>();
  const links: Record<string, string>[] = [];
  const linkedData: string[] = [];
  let title = '';
  let [language, base, time]: [string | null, string | null, string | null] = [null, null, null];
  let scripted = 0;
  let reading: 'title' | 'linked-data' | null = null;
  return {
    open({ name, attributes }: Tag): void {
      reading = null;
      if (name === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
      if (name === 'base') base ??= attributes['href'] ?? null;
      if (name === 'link' && links.length < MOST_LINKS) links.push(attributes);
      if (name === 'time') time ??= attributes['datetime'] ?? null;
      if (name === 'meta') {
        const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
        const value = attributes['content'];
        if (key !== '' && value !== undefined && !meta.has(key)) meta.set(key, value);
      }
      // Pictures drawn in the page have titles too; the page's own comes first.
      if (name === 'title' && title === '') reading = 'title';
      if (name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? '')) {
        reading = 'linked-data';
        linkedData.push('');
      }
    },
    text(data: string): void {
      if (reading === 'title' && title.length < LONGEST_TITLE) title += data;
      if (reading !== 'linked-data' || scripted > MOST_LINKED_DATA) return;
      scripted += data.length;
      linkedData.push((linkedData.pop() ?? '') + data);
    },
    close(): void {
      reading = null;
    },
    done: (): PageHead => ({ title, language, meta, links, base, linkedData, time }),
  };
}
