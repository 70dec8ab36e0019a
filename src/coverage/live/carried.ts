/** Reads what a feed carries of an article as if it were its page. */

import { Problem } from '../../domain/problem.ts';
import type { FeedItem } from '../feeds/feed.ts';
import type { WebPage } from '../pages/web-page.ts';
import type { WebSource } from './configured-source.ts';
import type { Reader } from './visit-tools.ts';

const HTML = 'text/html; charset=utf-8';

/** Null where it carries nothing that can be read. */
export async function carriedBy(
  { html, summary, link, title }: FeedItem,
  { address }: WebSource,
  reader: Reader,
): Promise<WebPage | null> {
  const content = html ?? (summary === null ? null : `<p>${escape(summary)}</p>`);
  if (content === null) return null;
  const page = `<!doctype html><html><head><title>${escape(title)}</title></head><body><article>${content}</article></body></html>`;
  try {
    const read = await reader.readPage(new TextEncoder().encode(page), { contentType: HTML, address: link ?? address });
    return { ...read, title, canonical: null };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
