/** Opens a database that can be rebuilt, and makes it anew when it is of another version, corrupt or no database at all. */

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isCorrupt, isFromSqlite, storeProblem } from './store-problem.ts';
import { BUSY_TIMEOUT_MS, writeAhead } from './write-ahead.ts';

/** The tables of a file. */
export interface Schema {
  readonly version: number;
  /** SQL that makes them, each statement with its semicolon. */
  readonly tables: string;
}

export const MEMORY = ':memory:';
/** A larger file is checked as it is read: to check it whole would take longer than to read it. */
const CHECKED_BYTES = 20_000_000;

/** Waits for a lock; throws a Problem when it stays locked or the file cannot be used. */
export function openDatabase(path: string, schema: Schema): DatabaseSync {
  try {
    if (path !== MEMORY) mkdirSync(dirname(path), { recursive: true });
    return openUsable(path, schema) ?? openAnew(path, schema);
  } catch (error) {
    throw storeProblem(path, error);
  }
}

/** Runs what is done with the open database: SQLite's errors become a Problem, and a corrupt file is removed. */
export function guardFor(path: string): <Result>(act: () => Result) => Result {
  return (act) => {
    try {
      return act();
    } catch (error) {
      if (!isFromSqlite(error)) throw error;
      if (isCorrupt(error) && path !== MEMORY) removeDatabase(path);
      throw storeProblem(path, error);
    }
  };
}

function openAnew(path: string, schema: Schema): DatabaseSync {
  removeDatabase(path);
  const db = openUsable(path, schema);
  if (db === null) throw new Error('a database just made is not usable');
  return db;
}

/** Removes the file and what SQLite keeps beside it. */
function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** Null where the file must be made anew. */
function openUsable(path: string, schema: Schema): DatabaseSync | null {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    writeAhead(db);
    db.exec('PRAGMA synchronous = NORMAL');
    if (isEmpty(db)) makeTables(db, schema);
    if (versionOf(db) === schema.version && isSound(db, path)) return db;
  } catch (error) {
    db?.close();
    if (isCorrupt(error)) return null;
    throw error;
  }
  db.close();
  return null;
}

function isEmpty(db: DatabaseSync): boolean {
  const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
  return tables === 0 && versionOf(db) === 0;
}

function versionOf(db: DatabaseSync): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

/** Under the write lock, so that two processes that find an empty file do not both fill it. */
function makeTables(db: DatabaseSync, { version, tables }: Schema): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (isEmpty(db)) db.exec(`${tables} PRAGMA user_version = ${version}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function isSound(db: DatabaseSync, path: string): boolean {
  if (path === MEMORY || statSync(path).size > CHECKED_BYTES) return true;
  const { quick_check } = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  return quick_check === 'ok';
}
