/** Does what no two processes may do at once; whoever dies at it lets the next one in. */

import { DatabaseSync } from 'node:sqlite';
import { stateProblem } from './state-problem.ts';

/** With a language model an edition takes a while. */
const WAIT_MS = 60_000;

/** `path` is of a file that holds nothing, and is made where it is missing. Throws a Problem where others stay at it for a minute. */
export async function alone<Result>(path: string, act: () => Promise<Result>, waitMs = WAIT_MS): Promise<Result> {
  const lock = lockOn(path, waitMs);
  try {
    return await act();
  } finally {
    lock.close();
  }
}

/** One of the system, by SQLite: it goes with the process. */
function lockOn(path: string, waitMs: number): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { timeout: waitMs });
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db?.close();
    throw stateProblem(path, error);
  }
}
