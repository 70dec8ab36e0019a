/** How the service fares by its state file: what waits, what was lost, and how late it is. Counts alone: whose they are is nobody's business. */

import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import { prepared } from './prepared.ts';

export interface StateReport {
  /** Waiting: to be sent or looked for. Unknown and dead: as far back as the outbox remembers. */
  readonly posts: { readonly waiting: number; readonly unknown: number; readonly dead: number };
  /** Since it was written, or since it was first tried; null where none waits. */
  readonly oldestPostWaitsMs: number | null;
  /** Received, or being worked on. */
  readonly events: number;
  readonly subscriptions: { readonly active: number; readonly paused: number };
  /** As far back as they are kept. */
  readonly editions: Readonly<Record<'queued' | 'delivered' | 'unknown' | 'dead' | 'skipped', number>>;
  /** How long the longest overdue subscription of a chat platform has been due; 0 for none. In the terminal none comes by itself. */
  readonly overdueMs: number;
}

/** Throws a Problem where SQLite fails. */
export function stateReport(state: State, now: number): StateReport {
  // One statement, so that all of it is of one moment.
  const row = readState(state, () => prepared(state.db, COUNTS).get()) as unknown as Counts;
  return {
    posts: { waiting: row.waiting, unknown: row.unknownPosts, dead: row.deadPosts },
    oldestPostWaitsMs: row.oldest === null ? null : Math.max(0, now - row.oldest),
    events: row.received + row.working,
    subscriptions: { active: row.active, paused: row.followed - row.active },
    editions: {
      queued: row.queued,
      delivered: row.delivered,
      unknown: row.unknown,
      dead: row.dead,
      skipped: row.skipped,
    },
    overdueMs: row.dueAt === null ? 0 : Math.max(0, now - row.dueAt),
  };
}

/** Whether it can be read at all: one row of an index, as anybody may ask as often as they like. */
export function canReadState(state: State): boolean {
  try {
    readState(state, () => prepared(state.db, FIRST_DUE).get());
    return true;
  } catch {
    return false;
  }
}

const FIRST_DUE = `SELECT min(next_at) AS dueAt FROM subscription WHERE next_at IS NOT NULL AND platform <> 'terminal'`;

type Counts = Readonly<Record<Counted, number>> & { readonly oldest: number | null; readonly dueAt: number | null };
type Counted =
  | ('waiting' | 'unknownPosts' | 'deadPosts')
  | ('received' | 'working')
  | ('followed' | 'active')
  | ('queued' | 'delivered' | 'unknown' | 'dead' | 'skipped');

/** What a retry begins anew is still as old as its first try. Each part reads an index where there is one for it. */
const COUNTS = `
  SELECT * FROM
    (SELECT count(*) AS waiting, min(ifnull(first_tried_at, since)) AS oldest
     FROM outbox WHERE state IN ('new', 'sending')),
    (SELECT count(*) FILTER (WHERE state = 'unknown') AS unknownPosts, count(*) FILTER (WHERE state = 'dead') AS deadPosts
     FROM outbox WHERE state IN ('unknown', 'dead')),
    (SELECT count(*) AS received FROM inbox WHERE state = 'received'),
    (SELECT count(*) AS working FROM inbox WHERE worker IS NOT NULL),
    (SELECT count(*) AS followed, count(*) FILTER (WHERE subscription ->> '$.paused' IS NULL) AS active FROM subscription),
    (${FIRST_DUE}),
    (SELECT count(*) FILTER (WHERE state = 'queued') AS queued, count(*) FILTER (WHERE state = 'delivered') AS delivered,
            count(*) FILTER (WHERE state = 'unknown') AS unknown, count(*) FILTER (WHERE state = 'dead') AS dead,
            count(*) FILTER (WHERE state = 'skipped') AS skipped
     FROM edition)`;
