/** Opens `state.db`, which cannot be rebuilt: brought to the present version, checked, and never removed. */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../domain/problem.ts';
import { STATE_MIGRATIONS } from './state-migrations.ts';
import { DAMAGED, stateProblem } from './state-problem.ts';
import { BUSY_TIMEOUT_MS, writeAhead } from './write-ahead.ts';

export interface State {
  readonly db: DatabaseSync;
  /** Of the file, for whoever reads about it. */
  readonly path: string;
}

/** Waits for a lock. Throws a Problem, and leaves the file as it is, where it cannot be used; closing is the caller's. */
export function openState(path: string, migrations = STATE_MIGRATIONS): State {
  let db: DatabaseSync | null = null;
  try {
    // The file tells who asked how much: nobody else's business.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    const state = { db, path };
    refuseForeign(state, migrations);
    // FULL: what was committed outlives a power cut.
    writeAhead(db);
    db.exec('PRAGMA synchronous = FULL');
    writeState(state, () => {
      migrate(state.db, migrations);
    });
    check(state);
    return state;
  } catch (error) {
    db?.close();
    throw stateProblem(path, error);
  }
}

/** Runs what only reads. Throws a Problem where SQLite fails. */
export function readState<Result>({ path }: State, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw stateProblem(path, error);
  }
}

/** Runs what writes: all of it or nothing, and nobody else in between; as a part of the transaction that it is called in, if any. Throws a Problem where SQLite fails. */
export function writeState<Result>(state: State, act: () => Result): Result {
  const [begin, commit, rollback] = state.db.isTransaction ? PART : WHOLE;
  return readState(state, () => {
    state.db.exec(begin);
    try {
      const result = act();
      state.db.exec(commit);
      return result;
    } catch (error) {
      if (state.db.isTransaction) state.db.exec(rollback);
      throw error;
    }
  });
}

const WHOLE = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'] as const;
const PART = ['SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part'] as const;

/** Before anything is written. */
function refuseForeign({ db, path }: State, migrations: readonly string[]): void {
  // One statement, so that it sees one moment: another process may be making the tables.
  const { version, tables } = db
    .prepare('SELECT user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables FROM pragma_user_version')
    .get() as { version: number; tables: number };
  if (version > migrations.length) {
    throw new Problem(
      'store',
      `${path} was written by a newer briefdesk (version ${version}, this one knows ${migrations.length}): run that one, or name another folder with BRIEFDESK_STATE.`,
    );
  }
  if (version > 0 || tables === 0) return;
  throw new Problem(
    'store',
    `${path} is the database of another program: move it away, or name another folder with BRIEFDESK_STATE.`,
  );
}

/** Under the write lock, so that of two processes that find an old file one waits and finds it new. */
function migrate(db: DatabaseSync, migrations: readonly string[]): void {
  const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (user_version >= migrations.length) return;
  for (const step of migrations.slice(user_version)) db.exec(step);
  db.exec(`PRAGMA user_version = ${migrations.length}`);
}

function check({ db, path }: State): void {
  const { quick_check } = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (quick_check !== 'ok') throw new Problem('store', `${path} ${DAMAGED}.`, new Error(quick_check));
}
