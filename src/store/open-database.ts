/** Opens `coverage.db`, and makes it anew when it is of another version, corrupt or no database at all. */

import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

const BUSY_TIMEOUT_MS = 5000;

export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
  const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (user_version === SCHEMA_VERSION) return db;
  if (user_version !== 0) {
    db.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return openDatabase(path);
  }
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
  return db;
}
