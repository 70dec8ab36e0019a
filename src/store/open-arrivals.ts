/** What came in from the web, in `arrivals.db`: kept as it came, since no publisher keeps it for us. */

import type { Arrival, KnownArrival, Visit } from '../domain/arrival.ts';
import { ARRIVAL_MIGRATIONS } from './arrival-migrations.ts';
import { currentArrivals, dueForAnotherLook, isDropped, knownBy, readArrival } from './read-arrivals.ts';
import type { Current } from './read-arrivals.ts';
import { openState, readState, writeState } from './open-state.ts';
import { keepArrival, moveArrivals, noteMissing, noteUnfit, postpone, pruneArrivals } from './write-arrivals.ts';
import type { Kept, Missing, Postponed, Unfit } from './write-arrivals.ts';

/** Its methods throw a Problem where SQLite fails. */
export interface Arrivals {
  readonly known: KnownArrivals;
  readonly write: WriteArrivals;
  readonly read: ReadArrivals;
  readonly close: () => void;
}

export interface KnownArrivals {
  /** The article that goes by any of these names; the first name that is known decides. `dropped`: it was, and became too old. */
  by(names: readonly string[]): KnownArrival | 'dropped' | null;
  /** Articles of a source that are to be looked at again by now, the longest overdue first. */
  due(origin: string, now: number, most: number): readonly KnownArrival[];
}

export interface WriteArrivals {
  /** What a visit brought, all of it or nothing. */
  visited(visited: VisitedPlace): void;
  /** Keeps in mind which versions are of no use as coverage: nobody reads them twice. */
  unfit(unfit: readonly Unfit[]): void;
  /** Drops what has not changed for so long; returns the sources that went. */
  prune(olderThanMs: number, now: number): readonly string[];
}

export interface ReadArrivals {
  /** What coverage is made of: every article of a source that is not withdrawn. */
  current(origin: string): readonly Current[];
  /** One as it is now; null where it is withdrawn or unknown. */
  article(source: string): Arrival | null;
  /** By origin. */
  visits(): ReadonlyMap<string, Visit>;
}

/** What a visit brought. */
export interface VisitedPlace {
  readonly visit: Visit;
  /** Each a new article, a new version of one, or nothing but what is known of one that has not changed. */
  readonly kept: readonly Kept[];
  readonly missing: readonly Missing[];
  readonly postponed: readonly Postponed[];
  /** A source that is configured no more and whose place this one takes; null where there is none. */
  readonly replaces: string | null;
}

/** Throws a Problem where the file cannot be used. */
export function openArrivals(path: string): Arrivals {
  const state = openState(path, ARRIVAL_MIGRATIONS);
  const { db } = state;
  return {
    known: {
      by: (names) => readState(state, () => knownBy(db, names) ?? (isDropped(db, names) ? 'dropped' : null)),
      due: (origin, now, most) => readState(state, () => dueForAnotherLook(db, { origin, now, most })),
    },
    write: {
      visited: ({ visit, kept, missing, postponed, replaces }) => {
        writeState(state, () => {
          if (replaces !== null) {
            moveArrivals(db, { where: 'origin', is: replaces, to: visit.origin });
            db.prepare('DELETE FROM visit WHERE origin = ?').run(replaces);
          }
          for (const each of kept) keepArrival(db, each);
          for (const each of missing) noteMissing(db, each);
          for (const each of postponed) postpone(db, each);
          saveVisit(db, visit);
        });
      },
      unfit: (unfit) => {
        writeState(state, () => {
          for (const each of unfit) noteUnfit(db, each);
        });
      },
      prune: (olderThanMs, now) => writeState(state, () => pruneArrivals(db, { olderThanMs, now })),
    },
    read: {
      current: (origin) => readState(state, () => currentArrivals(db, origin)),
      article: (source) => readState(state, () => readArrival(db, source)),
      visits: () => readState(state, () => allVisits(db)),
    },
    close: () => {
      db.close();
    },
  };
}

type Db = ReturnType<typeof openState>['db'];

function allVisits(db: Db): ReadonlyMap<string, Visit> {
  const rows = db.prepare('SELECT visit FROM visit').all() as unknown as readonly { readonly visit: string }[];
  return new Map(rows.map(({ visit }) => JSON.parse(visit) as Visit).map((visit) => [visit.origin, visit]));
}

function saveVisit(db: Db, visit: Visit): void {
  db.prepare('INSERT INTO visit (origin, visit) VALUES (?, ?) ON CONFLICT DO UPDATE SET visit = excluded.visit').run(
    visit.origin,
    JSON.stringify(visit),
  );
}
