/** Runs what belongs together on a database as one: nothing of it counts when it fails, and no other connection comes between. */

import type { DatabaseSync } from 'node:sqlite';

/** All or nothing, under the write lock. */
export function inTransaction<Result>(db: DatabaseSync, act: () => Result): Result {
  return within(db, 'BEGIN IMMEDIATE', act);
}

/** Everything that is read is of one moment, whatever others write meanwhile. */
export function inSnapshot<Result>(db: DatabaseSync, act: () => Result): Result {
  return within(db, 'BEGIN', act);
}

function within<Result>(db: DatabaseSync, begin: string, act: () => Result): Result {
  db.exec(begin);
  try {
    const result = act();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
