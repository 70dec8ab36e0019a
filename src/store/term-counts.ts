/** How many passages hold a word: walked once for each state of the coverage, since common words are asked for again and again. */

import type { DatabaseSync } from 'node:sqlite';
import { prepared } from './prepared.ts';
import { matchAny } from './search-passages.ts';
import { readTally } from './tally.ts';

/** Some hundred topics' words, a few hundred kilobytes. */
const MOST_KEPT = 10_000;

/** Counts the passages that hold a term in any of its forms; to be asked inside a snapshot. */
export function termCounts(db: DatabaseSync): (term: string) => number {
  const known = new Map<string, number>();
  let changes = -1;
  return (term) => {
    const tally = readTally(db);
    if (tally.changes !== changes || known.size >= MOST_KEPT) known.clear();
    changes = tally.changes;
    const count = known.get(term) ?? countHolding(db, term);
    known.set(term, count);
    return count;
  };
}

function countHolding(db: DatabaseSync, term: string): number {
  const match = matchAny([term]);
  if (match === null) return 0;
  return (prepared(db, 'SELECT count(*) AS n FROM words WHERE words MATCH ?').get(match) as { n: number }).n;
}
