/** JSON Feed 1.0 and 1.1. */

import type { Feed, FeedItem } from './feed.ts';
import { paragraphs } from './content.ts';
import { readFeedDate } from './feed-date.ts';
import { safeLink } from './feed-links.ts';
import { newest } from './newest.ts';
import { ID_LENGTH, plainText, SUMMARY_LENGTH, TITLE_LENGTH } from './plain-text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Null where the text is no JSON Feed. */
export function readJsonFeed(text: string, address: string): Feed | null {
  const feed = asFields(parsed(text));
  const version = textAt(feed, 'version');
  if (feed === null || version === null || !version.includes('jsonfeed.org')) return null;
  const listed = Array.isArray(feed['items']) ? (feed['items'] as readonly unknown[]) : [];
  const items = listed.map(asFields).filter((item) => item !== null);
  return {
    title: plainText(textAt(feed, 'title') ?? '', TITLE_LENGTH),
    home: safeLink(textAt(feed, 'home_page_url') ?? '', address),
    language: textAt(feed, 'language'),
    ttlMinutes: null,
    items: newest(items, (item) => dateAt(item, 'date_published') ?? dateAt(item, 'date_modified')).map((item) =>
      itemOf(item, address),
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function itemOf(item: Fields, address: string): FeedItem {
  const id = typeof item['id'] === 'number' ? String(item['id']) : textAt(item, 'id');
  const plain = textAt(item, 'content_text');
  const summary = plainText(textAt(item, 'summary') ?? '', SUMMARY_LENGTH);
  return {
    id: id === null ? null : id.slice(0, ID_LENGTH).toWellFormed(),
    title: plainText(textAt(item, 'title') ?? '', TITLE_LENGTH),
    link: safeLink(textAt(item, 'url') ?? '', address) ?? safeLink(textAt(item, 'external_url') ?? '', address),
    published: dateAt(item, 'date_published'),
    updated: dateAt(item, 'date_modified'),
    html: textAt(item, 'content_html') ?? (plain === null ? null : paragraphs(plain)),
    summary: summary === '' ? null : summary,
  };
}

function dateAt(item: Fields, key: string): string | null {
  return readFeedDate(textAt(item, key) ?? '');
}

/** Null where it is no text, or an empty one. */
function textAt(fields: Fields | null, key: string): string | null {
  const value = fields?.[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
