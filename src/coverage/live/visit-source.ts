/** Visits a source once: what is new there, what has changed, and how it fares. */

import type { Visit } from '../../domain/arrival.ts';
import type { VisitedPlace } from '../../store/open-arrivals.ts';
import { addressName, itemName } from './article-names.ts';
import type { WebSource } from './configured-source.ts';
import { afterSuccess } from './next-visit.ts';
import { readArticlePage } from './read-article-page.ts';
import { visitFeed } from './visit-feed.ts';
import { failedVisit, newVisit, visitedAs } from './visit-tools.ts';
import type { VisitTools } from './visit-tools.ts';

/** `before`: null where it was never visited. Whatever its publisher does comes out as a visit that failed. */
export async function visitSource(source: WebSource, before: Visit | null, tools: VisitTools): Promise<VisitedPlace> {
  const known = before?.address === source.address ? before : newVisit(source);
  return source.kind === 'feed' ? visitFeed(source, known, tools) : visitPage(source, known, tools);
}

/** A page that is a source is one article, with each change a version of it. */
async function visitPage(source: WebSource, before: Visit, tools: VisitTools): Promise<VisitedPlace> {
  const names = [itemName(source.origin, 'page', source.address), addressName(source.address)] as const;
  const known = tools.known.by(names);
  const wanted = {
    names,
    address: source.address,
    link: source.address,
    ...{ carried: null, title: null, published: null, mark: null },
    known: known === 'dropped' ? null : known,
    isLeft: known !== null && known !== 'dropped' && !tools.origins.has(known.origin),
  };
  const read = await readArticlePage(source, wanted, tools);
  const now = tools.now();
  const fail = (message: string, retryAfterMs: number | null): VisitedPlace =>
    failedVisit(source, before, { failure: { message, retryAfterMs }, now });
  switch (read.kind) {
    case 'dropped':
      return visitedAs({ ...before, triedAt: now, nextAt: afterSuccess(source, null, now) });
    case 'rejected':
      return fail(read.reason, read.restMs);
    case 'missing':
      return { ...fail('the page is not there any more', null), missing: [{ ...read.missing, recheckAt: null }] };
    case 'kept': {
      const fresh = read.kept.read !== null && read.kept.read.digest !== wanted.known?.digest ? 1 : 0;
      const visit = {
        ...before,
        ...{ triedAt: now, readAt: now, nextAt: afterSuccess(source, null, now), failures: 0, problem: null },
        ...{ newAt: fresh === 1 ? now : before.newAt, listed: 1, fresh, rejected: 0 },
      };
      // Its visits are its looks.
      return { ...visitedAs(visit), kept: [{ ...read.kept, recheckAt: null }] };
    }
  }
}
