/** What became of claims wherever they were read, without a new edition: for short corrections in the threads that showed them. */

import type { Moment } from '../domain/article.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { DeliveredClaim } from '../domain/edition.ts';
import { articlesOf } from './articles-of.ts';
import { correctionsOf, type Corrections } from './correct.ts';
import { asTheyStand } from './told-so-far.ts';
import { readTopic } from './topic-reading.ts';

export interface CoverageNow {
  readonly coverage: Coverage;
  /** Whether what brings an article is read, and can be: what it brought and is not there is withdrawn. */
  readonly isRead: (source: string) => boolean;
  /** An instant in UTC. */
  readonly to: Moment;
}

/** Of several rows of one claim the last holds, as in a ledger; what still stands is left out. */
export function findCorrections(delivered: readonly DeliveredClaim[], now: CoverageNow): Corrections {
  const reading = { ...now, articleIn: articlesOf(now.coverage), known: asTheyStand(delivered) };
  const found = [...new Set(delivered.map(({ topic }) => topic))].map((slug) => {
    const topic = { slug, title: slug, aliases: [], about: '', questions: [] };
    const briefing = { topic: slug, points: [], reason: 'no-coverage', nearest: [] } as const;
    return correctionsOf(readTopic({ topic, briefing }, reading));
  });
  return { updated: found.flatMap(({ updated }) => updated), corrected: found.flatMap(({ corrected }) => corrected) };
}
