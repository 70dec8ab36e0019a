/** The entries of a live blog as its schema.org LiveBlogPosting states them. */

import { momentOf } from '../html-metadata.ts';
import type { LinkedNode } from './linked-data.ts';
import { isOfType, textAt } from './linked-data.ts';
import { markupLine, markupText } from './markup-text.ts';
import type { PageEntry } from './web-page.ts';

/** As many as the longest live blogs carry in one page. */
const MOST_ENTRIES = 1000;

/** Null where the page states no live blog. An update without a word in it is none. */
export function liveEntries(nodes: readonly LinkedNode[]): readonly PageEntry[] | null {
  const blogs = nodes.filter((node) => isOfType(node, /^LiveBlogPosting$/));
  if (blogs.length === 0) return null;
  const updates = blogs.flatMap((blog) => [blog['liveBlogUpdate'] ?? []].flat()).filter(isNode);
  const entries = updates.slice(0, MOST_ENTRIES).map(entryOf);
  return entries.filter(({ headline, text }) => headline !== null || text !== '');
}

function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null;
}

function entryOf(update: LinkedNode): PageEntry {
  return {
    id: textAt(update, '@id', 'url', 'identifier'),
    headline: markupLine(textAt(update, 'headline', 'name') ?? '') || null,
    at: momentOf(textAt(update, 'datePublished') ?? ''),
    modified: momentOf(textAt(update, 'dateModified') ?? ''),
    text: markupText(textAt(update, 'articleBody', 'text', 'description') ?? ''),
  };
}
