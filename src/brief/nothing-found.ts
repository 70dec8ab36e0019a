/** What a job gives back where it found nothing to say: the passages that came nearest. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { NothingFound } from '../domain/briefing.ts';
import type { Topic } from '../domain/topic.ts';
import type { Found } from '../search/find-sentences.ts';

const NEAREST = 3;

export function nothingFound(
  { slug }: Topic,
  found: readonly Found[],
  article: (source: string) => Article,
): NothingFound {
  const nearest = found
    .filter(({ sentence }) => sentence.passage.role === 'prose')
    .toSorted((a, b) => b.relevance - a.relevance)
    .slice(0, NEAREST)
    .map(({ sentence: { passage, start, end } }) => {
      const span = spanWithin(passage, start, end);
      return { ...span, quote: article(span.source).text.slice(span.start, span.end) };
    });
  return { topic: slug, points: [], reason: 'no-coverage', nearest };
}
