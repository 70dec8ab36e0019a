/** The inbox in `state.db`: what readers sent, each event once however often and under however many names it arrives, until it has its one outcome. */

import type { DatabaseSync } from 'node:sqlite';
import { Problem } from '../domain/problem.ts';
import { hold } from './inbox-upkeep.ts';
import type { Holder } from './inbox-upkeep.ts';
import { readState, writeState } from './open-state.ts';
import type { State } from './open-state.ts';
import { cureOf } from './store-problem.ts';
import { addMessage } from './outbox-messages.ts';
import type { OutgoingMessage } from './outbox-messages.ts';
import { prepared } from './prepared.ts';

export interface Inbox {
  /** Keeps an event for good before it is acknowledged. */
  receive(event: ReceivedEvent): Received | Promise<Received>;
  /** Of these platforms the oldest events that nobody works on, at most so many: from now on this worker does. */
  take(most: number, platforms: readonly string[]): readonly Item[];
  /** The outcome and its messages together, or neither. False, and nothing written, where this worker no longer holds the item. */
  settle(item: number, outcome: Outcome): boolean | Promise<boolean>;
}

/** On the state file itself: what it returns is kept. */
export interface StateInbox extends Inbox {
  receive(event: ReceivedEvent): Received;
  settle(item: number, outcome: Outcome): boolean;
}

export interface ReceivedEvent {
  readonly platform: string;
  /** The workspace or server: equal ids of two tenants are strangers. */
  readonly tenant: string;
  /** Every name the event goes by, each with its kind in it (`event:Ev01`, `message:C01:1751649480.1`). */
  readonly keys: readonly [string, ...string[]];
  /** A name that no two deliveries may share (the signature of the bytes): the same bytes again are a replay. Null where there is none. */
  readonly once: string | null;
  /** Whatever is needed to answer it; gone once it is settled. */
  readonly payload: string;
}

/** `known`: any of its keys came before, and there is nothing to do. `replayed`: this very delivery did, and should be refused. */
export type Received = 'fresh' | 'known' | 'replayed';

export interface Item {
  readonly id: number;
  readonly platform: string;
  readonly tenant: string;
  readonly payload: string;
  readonly receivedAt: number;
  /** How often it was taken, this time included. More than once: who had it before ended on the way. */
  readonly tries: number;
}

export type Outcome =
  | ({ readonly kind: 'answered' } & Answer)
  /** The messages are the honest notice. */
  | { readonly kind: 'given-up'; readonly reason: string; readonly messages: readonly OutgoingMessage[] };

export interface Answer {
  readonly messages: readonly OutgoingMessage[];
  /** Writes what is to be remembered with the answer, in the transaction that settles it: for each event once. */
  readonly remember: () => void;
}

/** Its methods throw a Problem where SQLite fails. */
export function stateInbox(state: State, holder: Holder): StateInbox {
  return {
    receive: (event) => writeState(state, () => receive(state.db, event, holder.now())),
    // Looking first spares a write each time there is nothing to do.
    take: (most, platforms) => {
      const wanted = { most, platforms: JSON.stringify(platforms) };
      return someReceived(state, wanted) ? writeState(state, () => take(state, holder, wanted)) : [];
    },
    settle: (item, outcome) => writeState(state, () => settle(state, holder, { item, outcome })),
  };
}

function receive(db: DatabaseSync, event: ReceivedEvent, now: number): Received {
  const once = event.once === null ? [] : [`once:${event.once}`];
  if (knownAs(db, event, once) !== null) return 'replayed';
  const known = knownAs(db, event, event.keys);
  const id = known ?? insert(db, event, now);
  // Also the new names of a known event: the next copy may bear these alone.
  const name = prepared(
    db,
    'INSERT INTO inbox_key (platform, tenant, key, event) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const key of [...once, ...event.keys]) name.run(event.platform, event.tenant, key, id);
  return known === null ? 'fresh' : 'known';
}

function knownAs(db: DatabaseSync, { platform, tenant }: ReceivedEvent, keys: readonly string[]): number | null {
  const row = prepared(
    db,
    `SELECT event FROM inbox_key WHERE platform = ? AND tenant = ? AND key IN (SELECT value FROM json_each(?)) LIMIT 1`,
  ).get(platform, tenant, JSON.stringify(keys)) as { event: number } | undefined;
  return row?.event ?? null;
}

function insert(db: DatabaseSync, { platform, tenant, payload }: ReceivedEvent, now: number): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO inbox (platform, tenant, payload, state, since, received_at) VALUES (?, ?, ?, 'received', ?, ?)`,
  ).run(platform, tenant, payload, now, now);
  return Number(lastInsertRowid);
}

interface Wanted {
  readonly most: number;
  /** As JSON. */
  readonly platforms: string;
}

const WANTED = `SELECT id FROM inbox WHERE state = 'received' AND platform IN (SELECT value FROM json_each(?))`;

function someReceived(state: State, { platforms }: Wanted): boolean {
  return readState(state, () => prepared(state.db, `${WANTED} LIMIT 1`).get(platforms)) !== undefined;
}

function take({ db }: State, holder: Holder, { most, platforms }: Wanted): readonly Item[] {
  hold(db, holder);
  const rows = prepared(
    db,
    `UPDATE inbox SET state = 'working', worker = ?, since = ?, tries = tries + 1
       WHERE id IN (${WANTED} ORDER BY id LIMIT ?)
       RETURNING id, platform, tenant, payload, received_at AS receivedAt, tries`,
  ).all(holder.worker, holder.now(), platforms, most) as unknown as readonly Item[];
  return rows.toSorted((a, b) => a.id - b.id);
}

function settle(
  { db }: State,
  { worker, now }: Holder,
  { item, outcome }: { item: number; outcome: Outcome },
): boolean {
  const reason = outcome.kind === 'given-up' ? outcome.reason : null;
  const { changes } = prepared(
    db,
    `UPDATE inbox SET state = ?, reason = ?, since = ?, worker = NULL, payload = NULL WHERE id = ? AND worker = ?`,
  ).run(outcome.kind, reason, now(), item, worker);
  if (changes === 0) return false;
  // Remembering comes first: it may be forgetting, and the reply that says so has to outlive it.
  if (outcome.kind === 'answered') remember(outcome);
  for (const message of outcome.messages) addMessage(db, message, now());
  return true;
}

/** What is wrong with the file is told as that; anything else is a fault of whoever remembers, and would be again. */
function remember(answer: Answer): void {
  try {
    answer.remember();
  } catch (error) {
    if (error instanceof Problem || cureOf(error) !== null) throw error;
    throw new Problem('internal', 'what an answer remembers cannot be written down', error);
  }
}
