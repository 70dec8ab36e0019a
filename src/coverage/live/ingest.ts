/** Visits sources, keeps what they brought, and brings it into the coverage: one bad source stops no other. */

import type { Visit } from '../../domain/arrival.ts';
import type { Arrivals } from '../../store/open-arrivals.ts';
import { bringIn } from './bring-in.ts';
import type { BringTools } from './bring-in.ts';
import type { WebSource } from './configured-source.ts';
import { dueSources } from './next-visit.ts';
import { visitSource } from './visit-source.ts';
import { failedVisit, newVisit, visitedAs } from './visit-tools.ts';
import type { VisitTools } from './visit-tools.ts';

export interface IngestTools extends Omit<VisitTools, 'known' | 'origins'>, Omit<BringTools, 'arrivals'> {
  readonly arrivals: Arrivals;
  /** Hears of what should not happen; the others go on. */
  readonly report: (error: unknown) => void;
}

export interface Ingested {
  /** One for each source that was visited. */
  readonly visits: readonly Visit[];
  /** Articles that are new in the coverage, changed in it or gone from it. */
  readonly changed: number;
}

export interface Visits {
  /** Begins with those whose time has come, and does not wait for them: one that takes long holds up no other. */
  begin(): void;
  /** What came of those that ended since it was last asked. */
  ended(): Ingested;
}

/** What a visit holds in memory is small, and most of them wait for their host. */
const AT_ONCE = 32;

export function startVisits(sources: readonly WebSource[], tools: IngestTools): Visits {
  const under = new Set<string>();
  let done: VisitDone[] = [];
  const begin = (): void => {
    const visits = tools.arrivals.read.visits();
    for (const source of dueSources(sources, visits, tools.now())) {
      if (under.size >= AT_ONCE) return;
      if (under.has(source.origin)) continue;
      under.add(source.origin);
      void visit(source, { visits, sources }, tools).then((each) => {
        under.delete(source.origin);
        done.push(each);
      });
    }
  };
  const ended = (): Ingested => {
    const result = sumOf(done);
    done = [];
    return result;
  };
  return { begin, ended };
}

/** Visits all of them, whether their time has come or not, and waits for it. */
export async function ingest(sources: readonly WebSource[], tools: IngestTools): Promise<Ingested> {
  const visits = tools.arrivals.read.visits();
  const queue = [...sources];
  const done: VisitDone[] = [];
  const work = async (): Promise<void> => {
    for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
      done.push(await visit(source, { visits, sources }, tools));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, sources.length) }, work));
  return sumOf(done);
}

interface VisitDone {
  readonly visit: Visit;
  readonly changed: number;
}

function sumOf(done: readonly VisitDone[]): Ingested {
  return { visits: done.map((each) => each.visit), changed: done.reduce((sum, { changed }) => sum + changed, 0) };
}

interface Known {
  readonly visits: ReadonlyMap<string, Visit>;
  readonly sources: readonly WebSource[];
}

/** Never fails: whatever goes wrong is a visit that did. */
async function visit(source: WebSource, { visits, sources }: Known, tools: IngestTools): Promise<VisitDone> {
  const { arrivals, report, now } = tools;
  const origins = new Set(sources.map(({ origin }) => origin));
  let before = visits.get(source.origin) ?? null;
  try {
    before ??= takenOver(source, placeOf(source, visits, origins), tools);
    const visited = await visitSource(source, before, { ...tools, known: arrivals.known, origins });
    arrivals.write.visited(visited);
    const { changed, unfit } = bringIn(source.origin, tools);
    const told = withUnfit(visited.visit, unfit, before?.newAt ?? null);
    if (told !== visited.visit) arrivals.write.visited(visitedAs(told));
    return { visit: told, changed };
  } catch (error) {
    // A fault of ours must not come again each second.
    report(error);
    const failure = { message: 'a fault of briefdesk kept it from being read: the log says more', retryAfterMs: null };
    const known = before?.address === source.address ? before : newVisit(source);
    const { visit: failed } = failedVisit(source, known, { failure, now: now() });
    return { visit: keepVisit(failed, tools), changed: 0 };
  }
}

/** A source that is called something else now was visited under its old name. */
function placeOf(
  { address }: WebSource,
  visits: ReadonlyMap<string, Visit>,
  origins: ReadonlySet<string>,
): Visit | null {
  return [...visits.values()].find((each) => each.address === address && !origins.has(each.origin)) ?? null;
}

function takenOver({ origin }: WebSource, old: Visit | null, { arrivals }: IngestTools): Visit | null {
  if (old === null) return null;
  const visit = { ...old, origin };
  arrivals.write.visited({ ...visitedAs(visit), replaces: old.origin });
  return visit;
}

/** Articles that came in and are of no use are none that its publisher brought us. */
function withUnfit(visit: Visit, unfit: readonly string[], newAt: number | null): Visit {
  const [first] = unfit;
  if (first === undefined) return visit;
  const fresh = Math.max(0, visit.fresh - unfit.length);
  const none =
    unfit.length === 1 ? 'the only new article cannot be used' : `none of ${unfit.length} new articles can be used`;
  const problem = visit.problem ?? (fresh > 0 ? null : `${none}: ${first}`);
  return { ...visit, fresh, newAt: fresh > 0 ? visit.newAt : newAt, rejected: visit.rejected + unfit.length, problem };
}

function keepVisit(visit: Visit, { arrivals, report }: IngestTools): Visit {
  try {
    arrivals.write.visited(visitedAs(visit));
  } catch (error) {
    report(error);
  }
  return visit;
}
