/** Which of a feed's items are kept where it lists more than anybody reads. */

import type { Moment } from '../../domain/article.ts';

export const MOST_ITEMS = 200;

/** The newest, in their own order; one without a date counts as old as the dated one before it, as feeds list by date. */
export function newest<T>(items: readonly T[], momentOf: (item: T) => Moment | null): readonly T[] {
  let last: Moment | null = null;
  const dated = items.map((item, index) => ({ item, index, at: (last = momentOf(item) ?? last) ?? '9999' }));
  return dated
    .toSorted((a, b) => compare(b.at, a.at) || a.index - b.index)
    .slice(0, MOST_ITEMS)
    .toSorted((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

/** By code unit: a day sorts before the instants in it. */
function compare(a: Moment, b: Moment): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
