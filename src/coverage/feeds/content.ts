/** What an element of a feed holds as HTML, by what it says of itself: plain text, escaped HTML, XHTML or base64. */

import { escapeHtml, markupIn, textIn, type FeedElement } from './feed-tree.ts';

/** Null where it holds nothing, or what is no text: a picture, a film, an address to fetch. */
export function contentHtml(element: FeedElement): string | null {
  const html = rawHtml(element);
  return html === null || html.trim() === '' ? null : html;
}

function rawHtml(element: FeedElement): string | null {
  const { type = '', mode = '' } = element.attributes;
  const kind = type.trim().toLowerCase();
  if (kind.includes('/') && !/^text\/|html|xml/u.test(kind)) return null;
  if (element.children.some((child) => typeof child !== 'string')) return markupIn(element);
  const text = textIn(element);
  const plain = mode.toLowerCase() === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
  // RSS says nothing, and means HTML.
  return kind === '' || /html|xml/u.test(kind) ? plain : paragraphs(plain);
}

/** Plain text as HTML, an empty line between paragraphs. */
export function paragraphs(text: string): string {
  const blocks = text.split(/\n\s*\n/u).filter((block) => block.trim() !== '');
  return blocks.map((block) => `<p>${escapeHtml(block.trim())}</p>`).join('\n');
}
