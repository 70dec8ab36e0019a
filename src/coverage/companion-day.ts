/** The day that a folder's articles agree on, for those that name none. */

import type { Found, FoundArticle } from '../domain/coverage.ts';

interface Read {
  readonly articles: readonly FoundArticle[];
  readonly keep: readonly string[];
}

/** Null unless at least half of the folder is dated and most of that has the same day. */
export function companionDay({ articles, keep }: Read, known: ReadonlyMap<string, Found>): string | null {
  const dates = [
    ...articles.map(({ published }) => published),
    ...keep.map((source) => known.get(source)?.statedDay ?? null),
  ];
  const days = dates.flatMap((date) => date?.slice(0, 10) ?? []);
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  if (best === undefined || days.length * 2 < dates.length) return null;
  const [day, count] = best;
  return count * 2 > days.length ? day : null;
}
