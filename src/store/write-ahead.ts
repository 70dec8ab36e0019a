/** Puts a database on write-ahead logging, where readers and a writer do not wait for each other. */

import type { DatabaseSync } from 'node:sqlite';
import { isBusy } from './store-problem.ts';

/** How long a lock is waited for. */
export const BUSY_TIMEOUT_MS = 5000;
const PAUSE_MS = 20;

/** SQLite does not wait by itself where two processes change a new file's journal at once: one is refused, and tries again. */
export function writeAhead(db: DatabaseSync): void {
  for (const until = Date.now() + BUSY_TIMEOUT_MS; ;) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
