/** Visits a feed: its new articles, those that it marks as changed, and those whose pages are to be looked at again. */

import { namesOf } from '../../domain/arrival.ts';
import type { Visit } from '../../domain/arrival.ts';
import { Problem } from '../../domain/problem.ts';
import type { VisitedPlace } from '../../store/open-arrivals.ts';
import type { Feed } from '../feeds/feed.ts';
import type { WebSource } from './configured-source.ts';
import { listWanted, lookAgain } from './list-wanted.ts';
import type { Chosen } from './list-wanted.ts';
import { afterSuccess } from './next-visit.ts';
import { readAll } from './read-all.ts';
import type { Read } from './read-all.ts';
import { failedVisit, visitedAs } from './visit-tools.ts';
import type { VisitTools } from './visit-tools.ts';

export async function visitFeed(source: WebSource, before: Visit, tools: VisitTools): Promise<VisitedPlace> {
  const asked = { etag: before.etag, lastModified: before.lastModified, accept: 'feed' } as const;
  const fetched = await tools.fetcher.fetch({ address: before.movedTo ?? source.address, ...asked });
  const fail = (message: string, retryAfterMs: number | null): VisitedPlace =>
    failedVisit(source, before, { failure: { message, retryAfterMs }, now: tools.now() });
  if (fetched.kind === 'failed') return fail(fetched.message, fetched.retryAfterMs);
  if (fetched.kind === 'unchanged') return listed(source, before, { chosen: NOTHING, hintMs: null, tools });
  const { body, contentType, address, permanent, etag, lastModified } = fetched;
  let feed: Feed;
  try {
    feed = await tools.reader.readFeed(body, { contentType, address });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return fail(error.message, null);
  }
  const chosen = await listWanted(source, feed.items, tools);
  const visit = { ...before, movedTo: permanent ?? before.movedTo, etag, lastModified, listed: feed.items.length };
  const hintMs = feed.ttlMinutes === null ? null : feed.ttlMinutes * 60_000;
  return listed(source, visit, { chosen, hintMs, tools });
}

const NOTHING: Chosen = { taken: [], left: 0 };

interface Listing {
  readonly chosen: Chosen;
  readonly hintMs: number | null;
  readonly tools: VisitTools;
}

/** An hour later there is another occasion; a corrected article waits no longer. */
const POSTPONED_MS = 60 * 60_000;

async function listed(source: WebSource, before: Visit, { chosen, hintMs, tools }: Listing): Promise<VisitedPlace> {
  const wanted = [...chosen.taken, ...lookAgain(source, chosen.taken, tools)];
  const { reads, left, restMs } = await readAll(source, wanted, tools);
  const now = tools.now();
  const count = countOf(reads, before, tools);
  // What was not taken this time is asked for again, and not answered with "unchanged".
  const waits = reads.some(({ read }) => read.kind === 'rejected' && read.isPassing);
  const isWhole = chosen.left === 0 && left.length === 0 && !waits;
  const visit: Visit = {
    ...before,
    ...(isWhole ? {} : { etag: null, lastModified: null }),
    ...{ triedAt: now, readAt: now, newAt: count.fresh > 0 ? now : before.newAt, failures: 0 },
    ...count,
    nextAt: Math.max(afterSuccess(source, hintMs, now), now + (restMs ?? 0)),
  };
  return {
    ...visitedAs(visit),
    kept: reads.flatMap(({ read }) => (read.kind === 'kept' ? [read.kept] : [])),
    missing: reads.flatMap(({ read }) => (read.kind === 'missing' ? [read.missing] : [])),
    postponed: reads.flatMap(({ wanted: { known }, read }) =>
      known !== null && read.kind === 'rejected' ? [{ source: known.source, until: now + POSTPONED_MS }] : [],
    ),
  };
}

function countOf(
  reads: readonly Read[],
  before: Visit,
  { known }: VisitTools,
): Pick<Visit, 'fresh' | 'rejected' | 'problem'> {
  const unknown = reads.filter(({ wanted }) => wanted.known === null).map(({ read }) => read);
  // An article may turn out to be one that came another way.
  const titleOf = (name: string): string | null => {
    const other = known.by([name]);
    return other === null || other === 'dropped' ? null : other.title;
  };
  const fresh = unknown.filter((read) => {
    if (read.kind !== 'kept' || read.kept.read === null) return false;
    const { names, perhaps } = read.kept;
    return known.by(namesOf({ names, perhaps, title: read.kept.read.arrival.title }, titleOf)) === null;
  }).length;
  const reasons = unknown.flatMap((read) => (read.kind === 'rejected' ? [read.reason] : []));
  const rejected = reasons.length;
  const [first] = reasons;
  if (before.listed === 0) return { fresh, rejected, problem: LISTS_NOTHING };
  if (fresh > 0) return { fresh, rejected, problem: null };
  // A feed that can be read and yet brings nothing of use has drifted, until it brings something.
  if (first === undefined) return { fresh, rejected, problem: stillWrong(before) };
  const none =
    rejected === 1 ? 'the only new article could not be read' : `none of ${rejected} new articles could be read`;
  return { fresh, rejected, problem: `${none}: ${first}` };
}

const LISTS_NOTHING = 'the feed lists nothing: look whether it has moved';

/** Of a visit that failed it says why it did. */
function stillWrong({ problem, failures }: Visit): string | null {
  return failures > 0 || problem === LISTS_NOTHING ? null : problem;
}
