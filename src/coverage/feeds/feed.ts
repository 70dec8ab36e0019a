/** A feed as it was read: what its publisher lists, newest or not, as plain text and safe addresses. */

import type { Moment } from '../../domain/article.ts';

export interface Feed {
  /** Plain text, empty where there is none; so are the titles of items. */
  readonly title: string;
  /** The publisher's page, an absolute http(s) address, as every link here is. */
  readonly home: string | null;
  /** As the feed says it: `en-GB`. */
  readonly language: string | null;
  /** How long its publisher asks readers to wait before they look again. */
  readonly ttlMinutes: number | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly id: string | null;
  readonly title: string;
  readonly link: string | null;
  readonly published: Moment | null;
  readonly updated: Moment | null;
  /** The whole content, as HTML, where the feed carries it. Never shown as it is. */
  readonly html: string | null;
  /** Plain text. */
  readonly summary: string | null;
}
