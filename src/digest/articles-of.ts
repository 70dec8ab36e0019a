/** The articles of a coverage, each read once, and whether it holds one at all. */

import type { Coverage } from '../domain/coverage.ts';
import { readOnce } from '../search/read-once.ts';
import type { ArticleIn } from './read-claim.ts';

export function articlesOf({ query }: Coverage): ArticleIn {
  const held = new Set(query.heads().map(({ source }) => source));
  const article = readOnce(query);
  return (source) => (held.has(source) ? article(source) : null);
}
