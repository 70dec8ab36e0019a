/** How many independent reports stand behind citations: copies of an article count once, and so do copies of a sentence. */

import type { Article } from '../../domain/article.ts';
import type { Citation } from '../../domain/span.ts';
import { originsOf } from './origins.ts';
import { sameWords } from './same-words.ts';

export type Independent = (citations: readonly Citation[]) => number;

export function independentAmong(article: (source: string) => Article): Independent {
  return (citations) => {
    const sources = [...new Set(citations.map(({ source }) => source))];
    if (sources.length < 2) return sources.length;
    const origins = originsOf(sources, article);
    const apart: Citation[] = [];
    for (const citation of citations)
      if (
        !apart.some((each) => origins.sameOrigin(each.source, citation.source) || sameWords(each.quote, citation.quote))
      )
        apart.push(citation);
    return apart.length;
  };
}
