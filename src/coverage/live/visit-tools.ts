/** What a visit works with, and what comes of it. */

import type { Visit } from '../../domain/arrival.ts';
import type { KnownArrivals, VisitedPlace } from '../../store/open-arrivals.ts';
import type { Fetcher } from '../fetch/fetched.ts';
import type { Feed } from '../feeds/feed.ts';
import type { WebPage } from '../pages/web-page.ts';
import type { WebSource } from './configured-source.ts';
import { afterFailure } from './next-visit.ts';
import type { Patience } from './patience.ts';

export interface VisitTools {
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly reader: Reader;
  readonly known: KnownArrivals;
  readonly patience: Patience;
  /** Those that are configured: what came through others may be taken over. */
  readonly origins: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Origin {
  readonly contentType: string | null;
  readonly address: string;
}

/** Both throw a Problem for what cannot be read. */
export interface Reader {
  readFeed(body: Uint8Array, from: Origin): Promise<Feed>;
  readPage(body: Uint8Array, from: Origin): Promise<WebPage>;
}

export function newVisit({ origin, address }: WebSource): Visit {
  return {
    origin,
    address,
    movedTo: null,
    triedAt: 0,
    readAt: null,
    newAt: null,
    nextAt: 0,
    failures: 0,
    problem: null,
    etag: null,
    lastModified: null,
    listed: 0,
    fresh: 0,
    rejected: 0,
  };
}

export interface Failure {
  readonly message: string;
  readonly retryAfterMs: number | null;
}

/** What was known of the source still is. */
export function failedVisit(
  source: WebSource,
  before: Visit,
  { failure, now }: { failure: Failure; now: number },
): VisitedPlace {
  const failures = before.failures + 1;
  const { message, retryAfterMs } = failure;
  const nextAt = afterFailure(source, { failures, retryAfterMs }, now);
  // Where it moved to may be the wrong place: the next visit begins where its keeper says.
  return visitedAs({ ...before, movedTo: null, triedAt: now, nextAt, failures, problem: message });
}

/** A visit that brought nothing. */
export function visitedAs(visit: Visit): VisitedPlace {
  return { visit, kept: [], missing: [], postponed: [], replaces: null };
}
