/** Who works on inbox and outbox, and when each was last heard; what one of them leaves behind is let go, what is old is dropped. */

import type { DatabaseSync } from 'node:sqlite';
import { dropOldDeeds } from './audit.ts';
import { writeState } from './open-state.ts';
import type { State } from './open-state.ts';
import { prepared } from './prepared.ts';

export interface Upkeep {
  /** Says that this worker is there, and tells when each was last heard. */
  beat(): readonly Heard[];
  /** Lets go of what a worker holds, unless it was heard again in the meantime. */
  release(silent: Heard): void;
  /** Drops what was settled long ago, and deeds of long ago. */
  prune(): void;
}

/** A process, under a name that no other one ever bore; `now` is in milliseconds since 1970. */
export interface Holder {
  readonly worker: string;
  readonly now: () => number;
}

export interface Heard {
  readonly worker: string;
  readonly heardAt: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** Platforms deliver an event again within hours; twice a day is safe. */
const EVENTS_KEPT_MS = 2 * DAY_MS;
/** A slot of a digest must not be sent again, however late it is looked at. */
const POSTS_KEPT_MS = 30 * DAY_MS;

/** Its methods throw a Problem where SQLite fails. */
export function stateUpkeep(state: State, holder: Holder): Upkeep {
  return {
    beat: () =>
      writeState(state, () => {
        hold(state.db, holder);
        return prepared(
          state.db,
          'SELECT id AS worker, heard_at AS heardAt FROM worker',
        ).all() as unknown as readonly Heard[];
      }),
    release(silent) {
      writeState(state, () => {
        release(state.db, silent, holder.now());
      });
    },
    prune() {
      writeState(state, () => {
        prune(state.db, holder.now());
      });
    },
  };
}

/** Part of every transaction that takes hold of something: whoever holds is heard. */
export function hold(db: DatabaseSync, { worker, now }: Holder): void {
  prepared(
    db,
    'INSERT INTO worker (id, heard_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET heard_at = excluded.heard_at',
  ).run(worker, now());
}

function release(db: DatabaseSync, { worker, heardAt }: Heard, now: number): void {
  if (prepared(db, 'SELECT 1 FROM worker WHERE id = ? AND heard_at = ?').get(worker, heardAt) === undefined) return;
  prepared(db, `UPDATE inbox SET state = 'received', worker = NULL, since = ? WHERE worker = ?`).run(now, worker);
  // Still `sending`: nobody knows whether the platform took it.
  prepared(db, 'UPDATE outbox SET worker = NULL, since = ? WHERE worker = ?').run(now, worker);
  prepared(db, 'DELETE FROM worker WHERE id = ?').run(worker);
}

function prune(db: DatabaseSync, now: number): void {
  prepared(db, `DELETE FROM inbox WHERE state IN ('answered', 'given-up') AND since < ?`).run(now - EVENTS_KEPT_MS);
  prepared(db, `DELETE FROM outbox WHERE state IN ('sent', 'unknown', 'dead') AND since < ?`).run(now - POSTS_KEPT_MS);
  dropOldDeeds(db, now);
}
