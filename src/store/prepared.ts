/** Statements are compiled once for each open database: compiling takes longer than most of them run. */

import type { DatabaseSync, StatementSync } from 'node:sqlite';

const STATEMENTS = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** `sql` is one of few texts: values are bound to it, never written into it. */
export function prepared(db: DatabaseSync, sql: string): StatementSync {
  const known = STATEMENTS.get(db) ?? new Map<string, StatementSync>();
  STATEMENTS.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}
