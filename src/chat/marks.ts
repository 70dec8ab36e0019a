/** The marks after a sentence: the number of each source that stands behind it, a live blog's with the entry's time. */

import type { Article } from '../domain/article.ts';
import type { Citation } from '../domain/span.ts';
import { entryOfCitation } from './cited-words.ts';
import { clockOf, dayInWords, dayOf } from './moments.ts';

export type ArticleOf = (source: string) => Article;

/** Numbers belong to sources and stay the same through a whole thread. Clocks stay in UTC: a mark reads alike to all. */
export interface Marks {
  /** " [2] [3·15:05, lead]" with no-break spaces inside a mark; '' for no citations. */
  readonly after: (citations: readonly Citation[]) => string;
  /** Marks of sources as a whole, where no citation says more. */
  readonly of: (sources: readonly string[]) => string;
  /** By their order; a source that is marked and has none yet gets the next one. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** `sources` are those known so far, in the order of their numbers. */
export function marksFor(sources: readonly string[], articleOf: ArticleOf): Marks {
  const numbers = new Map([...new Set(sources)].map((source, index) => [source, index + 1]));
  const numberOf = (source: string): number => {
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    return number;
  };
  const written = (source: string, places: readonly string[]): string =>
    ` [${numberOf(source)}${places.length === 0 ? '' : `·${places.join(',\u00A0')}`}]`;
  return {
    numbers,
    of: (named) => named.map((source) => written(source, [])).join(''),
    after: (citations) =>
      [...Map.groupBy(citations, ({ source }) => source)]
        .map(([source, own]) => written(source, placesOf(own, articleOf(source))))
        .join(''),
  };
}

function placesOf(citations: readonly Citation[], article: Article): readonly string[] {
  const places = citations.map((citation) => placeOf(citation, article)).filter((place) => place !== null);
  return [...new Set(places)];
}

/** An entry's time in UTC; with its day where the blog ran over several. */
function placeOf(citation: Citation, article: Article): string | null {
  const entry = entryOfCitation(citation, article);
  if (entry === null) return null;
  if (entry.at === null) return entry.index === 0 ? 'lead' : null;
  const clock = clockOf(entry.at);
  if (clock === null) return dayInWords(entry.at).replaceAll(' ', '\u00A0');
  return runsOverDays(article) ? `${dayInWords(entry.at)}, ${clock}`.replaceAll(' ', '\u00A0') : clock;
}

/** A live blog has hundreds of entries, and each of a briefing's marks asks. */
const OVER_DAYS = new WeakMap<Article, boolean>();

function runsOverDays(article: Article): boolean {
  const known = OVER_DAYS.get(article);
  if (known !== undefined) return known;
  const over = new Set(article.entries.flatMap(({ at }) => (at === null ? [] : [dayOf(at)]))).size > 1;
  OVER_DAYS.set(article, over);
  return over;
}
