/** Reads what came in from the web as coverage: its passages, and what of it is none of the news. */

import type { Arrival } from '../../domain/arrival.ts';
import type { FoundArticle } from '../../domain/coverage.ts';
import { languageProblem } from '../language-problem.ts';
import { isPlanted } from '../planted.ts';
import { readArticle } from '../read-article.ts';
import { digestOf } from './article-names.ts';

/** Part of every stamp: raise it when the same words would now be read differently. */
const READER = 1;

export type Fit = { readonly article: FoundArticle } | { readonly reason: string };

export function toArticle(arrival: Arrival, stamp: string): Fit {
  const { source, origin, text, title, publisher, published, publishedInferred, kind, address, entries } = arrival;
  // Whoever plants text in a page may plant it in its title.
  const own = isPlanted(title) ? {} : { title };
  // What calls itself an article may be a live blog after all, or a comment.
  const sort = kind === 'article' ? {} : { kind };
  const by = publisher === null || isPlanted(publisher) ? null : publisher;
  const stated = { ...own, ...sort, publisher: by, published, url: address };
  const article = readArticle({ source, text, stated, companionDay: null, entries });
  const reason =
    article.passages.length === 0
      ? 'holds nothing but page furniture'
      : isEnglish(arrival.language)
        ? null
        : languageProblem(article);
  if (reason !== null) return { reason };
  return {
    article: {
      ...article,
      publishedInferred,
      ...{ origin, stamp: stampOf(stamp), digest: digestOf(text), statedDay: publishedInferred ? null : published },
    },
  };
}

/** Short texts full of foreign names look like another language: its keeper knows. */
function isEnglish(language: string | null): boolean {
  return /^en\b/i.test(language ?? '');
}

/** `stamp`: of the version that came in. */
export function stampOf(stamp: string): string {
  return `web:${READER}:${stamp}`;
}
