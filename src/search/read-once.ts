/** Reads each article once, and only those that are asked for. */

import type { Article } from '../domain/article.ts';
import type { CoverageQuery } from '../domain/coverage.ts';

export type ArticleOf = (source: string) => Article;

export function readOnce(query: Pick<CoverageQuery, 'read'>): ArticleOf {
  const known = new Map<string, Article>();
  return (source) => {
    const article = known.get(source) ?? query.read(source);
    known.set(source, article);
    return article;
  };
}
