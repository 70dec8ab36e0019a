/** The state file of a program that is not running: channels that follow, which of them are looked at next, and what became of everything. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Subscription } from '../../src/domain/subscription.ts';
import { openState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';
import { writeState } from '../../src/store/open-state.ts';
import { undelivered, type Undelivered } from '../../src/store/outbox-report.ts';
import { nonceOf, type PostIdentity } from '../../src/store/outbox-nonce.ts';
import { saveSubscription } from '../../src/store/subscriptions.ts';
import type { Tenant } from '../../src/store/tenant.ts';

export function inState<Result>(home: string, act: (state: State) => Result): Result {
  const state = openState(join(home, 'state', 'state.db'));
  try {
    return act(state);
  } finally {
    state.db.close();
  }
}

/** Of a program that may be running: nothing is written, and nothing checked. */
export function lookIn<Result>(home: string, act: (db: DatabaseSync) => Result): Result {
  const db = new DatabaseSync(join(home, 'state', 'state.db'), { readOnly: true, timeout: 5_000 });
  try {
    return act(db);
  } finally {
    db.close();
  }
}

export function follow({ db }: State, subscriptions: readonly Subscription[]): void {
  db.exec('BEGIN IMMEDIATE');
  for (const subscription of subscriptions) {
    const past = { lastDay: null, lastAt: null, toldUntil: null, nextAt: null };
    saveSubscription(db, { subscription, since: Date.now(), ...past });
  }
  db.exec('COMMIT');
}

/** They are due at once: a channel that is told of changes rests for minutes after an edition, and days would pass otherwise. */
export function setDue(state: State, ids: readonly string[]): void {
  writeState(state, () => {
    state.db
      .prepare('UPDATE subscription SET next_at = 0 WHERE id IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(ids));
  });
}

/** Editions by state, skipped ones aside. */
export function editionsBy({ db }: State): Readonly<Record<string, number>> {
  const rows = db
    .prepare(`SELECT state, count(*) AS count FROM edition WHERE state <> 'skipped' GROUP BY state`)
    .all() as unknown as readonly { readonly state: string; readonly count: number }[];
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Whether something is to be written, posted, looked for or written down still. */
export function isAtWork(db: DatabaseSync): boolean {
  const open = `SELECT 1 FROM outbox WHERE state IN ('new', 'sending') UNION SELECT 1 FROM edition WHERE state = 'queued'
                UNION SELECT 1 FROM subscription WHERE next_at = 0`;
  return db.prepare(open).get() !== undefined;
}

export interface Row extends PostIdentity {
  readonly state: string;
  readonly reason: string | null;
  readonly kind: string;
  readonly channel: string;
  readonly nonce: string;
}

/** Every part of every message that was ever to be posted. */
export function outboxRows({ db }: State): readonly Row[] {
  const rows = db.prepare('SELECT platform, tenant, channel, key, part, kind, state, reason FROM outbox').all();
  return (rows as unknown as readonly Omit<Row, 'nonce'>[]).map((row) => ({ ...row, nonce: nonceOf(row) }));
}

export function listed(state: State, tenants: readonly Tenant[]): readonly Undelivered[] {
  return tenants.flatMap((tenant) => undelivered(state, tenant));
}
