/** What SQLite's errors mean for a reader: which file, and what to do about it. */

import { Problem } from '../domain/problem.ts';

/** Result codes of SQLite (https://sqlite.org/rescode.html). */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Others, such as those of whoever hands us articles, are theirs to tell. */
export function isFromSqlite(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SQLITE_ERROR';
}

/** Somebody else is at it. */
export function isBusy(error: unknown): boolean {
  return [BUSY, LOCKED].includes(resultCode(error));
}

export function isCorrupt(error: unknown): boolean {
  return [CORRUPT, NOT_A_DATABASE].includes(resultCode(error));
}

export function storeProblem(path: string, error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('store', `${path} ${whatToDo(error)}.`, error);
}

function whatToDo(error: unknown): string {
  if (isCorrupt(error)) {
    return 'was corrupt and has been removed: run the same command again, it is made anew from the sources';
  }
  const words = error instanceof Error ? error.message : String(error);
  return cureOf(error) ?? `cannot be used (${words}): check its folder, or remove the file, it is made anew`;
}

/** For what can befall any database; null for the rest. */
export function cureOf(error: unknown): string | null {
  switch (resultCode(error)) {
    case BUSY:
    case LOCKED:
      return 'is in use by another process and stayed so: wait until that is done, or end it, and try again';
    case READ_ONLY:
      return 'cannot be written: give yourself permission for the file and its folder (chmod u+w)';
    case FULL:
      return 'cannot grow, the disk is full: make room and try again';
    case CANNOT_OPEN:
      return 'cannot be opened as a file: check that no folder has that name and that its folder may be written';
    default:
      return null;
  }
}

/** The primary code: extended codes carry more in their upper bytes. */
function resultCode(error: unknown): number {
  const code = (error as { errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : 0;
}
