/**
 * Run before the program (`node --import`): gives every step on the way of a post a name, writes the names down in STEPS_FILE, and
 * ends the process by SIGKILL at the KILL_NTH arrival at the step KILL_AT. Steps are: before each write into `state.db`, before and
 * after each commit of it, and before, during and after each call that posts or looks.
 */

import { appendFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { isMainThread } from 'node:worker_threads';

const { STEPS_FILE: stepsFile, KILL_AT: last, KILL_NTH: nth = '1' } = process.env;
/** The platforms of the bench have what was sent by then, and have not answered. */
const ON_THE_WAY_MS = 15;

let arrivals = 0;

function reach(step: string): void {
  if (stepsFile !== undefined) appendFileSync(stepsFile, `${step}\n`);
  if (step !== last) return;
  arrivals += 1;
  if (arrivals === Number(nth)) process.kill(process.pid, 'SIGKILL');
}

type Prepare = (this: DatabaseSync, ...args: Parameters<DatabaseSync['prepare']>) => StatementSync;
type Exec = (this: DatabaseSync, sql: string) => void;

function nameSteps(): void {
  const prepare: Prepare = Reflect.get(DatabaseSync.prototype, 'prepare');
  const exec: Exec = Reflect.get(DatabaseSync.prototype, 'exec');
  const written = new WeakMap<DatabaseSync, Set<string>>();
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...args): StatementSync {
    const statement = prepare.apply(this, args);
    const write = writeIn(args[0]);
    if (write === null || !isState(this)) return statement;
    const run = statement.run.bind(statement) as (...values: unknown[]) => ReturnType<typeof statement.run>;
    const tables = tablesOf(this, written);
    statement.run = (...values: unknown[]) => {
      reach(`before ${write}`);
      const result = run(...values);
      tables.add(tableIn(write));
      return result;
    };
    return statement;
  };
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql): void {
    const tables = tablesOf(this, written);
    // A heartbeat alone is no step of anything.
    const commit = sql === 'COMMIT' && tables.size > 0 ? `commit of ${[...tables].toSorted().join(', ')}` : null;
    if (sql.startsWith('BEGIN') || sql === 'COMMIT') tables.clear();
    if (commit !== null) reach(`before ${commit}`);
    exec.call(this, sql);
    if (commit !== null) reach(`after ${commit}`);
  };
}

function tablesOf(db: DatabaseSync, written: WeakMap<DatabaseSync, Set<string>>): Set<string> {
  const known = written.get(db) ?? new Set();
  written.set(db, known);
  return known;
}

function isState(db: DatabaseSync): boolean {
  return db.location()?.endsWith('state.db') === true;
}

/** Such as `UPDATE outbox (sending)`; null for what only reads, and for heartbeats. */
function writeIn(sql: string): string | null {
  const [, verb = '', table = ''] = /^\s*(INSERT|UPDATE|DELETE)\s+(?:INTO\s+|FROM\s+)?(\w+)/.exec(sql) ?? [];
  if (verb === '' || table === 'worker') return null;
  const state = verb === 'UPDATE' ? /SET (?:state = '(\w+)'|(\w+))/.exec(sql) : null;
  return state === null ? `${verb} ${table}` : `${verb} ${table} (${state[1] ?? state[2] ?? ''})`;
}

function tableIn(write: string): string {
  return write.split(' ')[1] ?? '';
}

function nameCalls(): void {
  const call = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const name = callIn(input instanceof Request ? input.url : String(input), init?.method);
    if (name === null) return call(input, init);
    reach(`before ${name}`);
    const answer = call(input, init);
    const meanwhile = setTimeout(() => {
      reach(`during ${name}`);
    }, ON_THE_WAY_MS);
    try {
      return await answer;
    } finally {
      clearTimeout(meanwhile);
      reach(`after ${name}`);
    }
  };
}

/** Such as `POST channels/messages`; null for what neither posts nor looks. */
function callIn(url: string, method = 'GET'): string | null {
  const path = new URL(url).pathname.replace(/^.*\/api\/(?:v10\/)?/, '').replace(/\/\d{17,}/g, '');
  return /^(?:chat\.|conversations\.|channels\/)/.test(path) ? `${method.toUpperCase()} ${path}` : null;
}

if (isMainThread) {
  nameSteps();
  nameCalls();
}
