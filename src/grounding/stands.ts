/** Whether a citation is what it says: the words of the file at its place, and no furniture. */

import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/span.ts';

export interface Shelf {
  readonly article: (source: string) => Article;
}

export function stands({ source, start, end, quote }: Citation, { article }: Shelf): boolean {
  const { text, furniture } = article(source);
  return text.slice(start, end) === quote && !furniture.some((each) => each.start < end && start < each.end);
}
