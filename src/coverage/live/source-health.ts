/** How a source on the web fares, told from its last visits. */

import type { Visit } from '../../domain/arrival.ts';
import type { Moment } from '../../domain/article.ts';
import { toSecond } from '../../language/clock.ts';
import type { WebSource } from './configured-source.ts';

export interface SourceHealth {
  /** What stands before the names of its articles. */
  readonly origin: string;
  readonly name: string;
  readonly kind: WebSource['kind'];
  readonly address: string;
  /**
   * `well`; `waiting`: not visited yet; `failing`: it cannot be fetched or read; `drifting`: it can, and brings nothing of use;
   * `silent`: it has brought nothing for longer than a source of its kind should.
   */
  readonly state: 'well' | 'waiting' | 'failing' | 'drifting' | 'silent';
  /** What is wrong, for the reader; null where nothing is. */
  readonly problem: string | null;
  /** When it was last read, last brought something new, and will be visited next. */
  readonly readAt: Moment | null;
  readonly newAt: Moment | null;
  readonly nextAt: Moment | null;
  /** Of the last visit that went well. */
  readonly listed: number;
  readonly fresh: number;
  readonly rejected: number;
  /** Where it has moved for good; null where it has not. */
  readonly movedTo: string | null;
}

const DAY_MS = 24 * 60 * 60_000;
/** A publisher of news is not silent for a week. */
const SILENT_MS = 7 * DAY_MS;

/** `visit`: null where it was never visited. */
export function healthOf(source: WebSource, visit: Visit | null, now: number): SourceHealth {
  const { origin, name, kind, address } = source;
  const known = visit?.address === address ? visit : null;
  if (known === null) {
    const never = { problem: null, readAt: null, newAt: null, nextAt: null, listed: 0, fresh: 0, rejected: 0 };
    return { origin, name, kind, address, state: 'waiting', ...never, movedTo: null };
  }
  const state = stateOf(known, kind, now);
  return {
    ...{ origin, name, kind, address, state },
    problem: problemOf(known, state),
    readAt: momentOf(known.readAt),
    newAt: momentOf(known.newAt),
    nextAt: momentOf(known.nextAt),
    ...{ listed: known.listed, fresh: known.fresh, rejected: known.rejected, movedTo: known.movedTo },
  };
}

/** Those that readers of a digest are to be told of. */
export function isAmiss({ state }: SourceHealth): boolean {
  return state !== 'well' && state !== 'waiting';
}

function stateOf(visit: Visit, kind: WebSource['kind'], now: number): SourceHealth['state'] {
  if (visit.failures > 0) return 'failing';
  if (visit.problem !== null) return 'drifting';
  // A page that is a source may well stay as it is.
  const since = visit.newAt ?? visit.readAt ?? now;
  return kind === 'feed' && now - since > SILENT_MS ? 'silent' : 'well';
}

function problemOf(visit: Visit, state: SourceHealth['state']): string | null {
  switch (state) {
    case 'failing':
      return visit.failures === 1 ? visit.problem : `${visit.problem ?? 'it fails'} (${visit.failures} times in a row)`;
    case 'silent':
      return 'it has brought nothing new for over a week: look whether it is still kept up';
    case 'drifting':
    case 'well':
    case 'waiting':
      return visit.problem;
  }
}

function momentOf(at: number | null): Moment | null {
  return at === null ? null : toSecond(at);
}
