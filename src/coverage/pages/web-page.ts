/** What a fetched page holds: the article's own text without its furniture, and what the page says about it. */

import type { ArticleKind, Moment } from '../../domain/article.ts';

export interface WebPage {
  /** Empty where the page has none. */
  readonly title: string;
  readonly publisher: string | null;
  /** As the page states it, a BCP 47 tag such as `uk` or `en-GB`. */
  readonly language: string | null;
  /** Absolute, http or https, of the same registrable domain as the page. */
  readonly canonical: string | null;
  readonly published: Moment | null;
  readonly modified: Moment | null;
  readonly kind: ArticleKind;
  /** Plain text, paragraphs apart by a newline, furniture and hidden text out. */
  readonly text: string;
  /** The updates of a live blog that states them in its metadata, in the page's order; none elsewhere. */
  readonly entries: readonly PageEntry[];
  /** Whether the text is a paywall's teaser and not the article. */
  readonly stub: boolean;
  readonly feeds: readonly FeedLink[];
}

export interface PageEntry {
  readonly id: string | null;
  readonly headline: string | null;
  readonly at: Moment | null;
  readonly modified: Moment | null;
  readonly text: string;
}

/** A feed that the page links to. */
export interface FeedLink {
  readonly address: string;
  readonly title: string | null;
}
