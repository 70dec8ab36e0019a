/** Writes that come within a few milliseconds share a transaction: what takes the time is waiting for the disk. */

import type { Inbox, StateInbox } from './inbox.ts';
import { writeState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Outbox, StateOutbox } from './outbox.ts';

/** Resolves once what `act` wrote is kept for good; rejects where it threw, and then nothing of it is written. */
export type GroupCommit = <Result>(act: () => Result) => Promise<Result>;

/** `gather` calls what it is given when the group is whole. */
export function groupCommit(state: State, gather: (commit: () => void) => void): GroupCommit {
  let waiting: Waiting[] = [];

  function commit(): void {
    const group = waiting;
    waiting = [];
    try {
      const told = writeState(state, () => group.map(({ run }) => run()));
      for (const tell of told) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return (act) => {
    const { promise, resolve, reject } = Promise.withResolvers<ReturnType<typeof act>>();
    const run = (): (() => void) => {
      try {
        const result = writeState(state, act);
        return () => {
          resolve(result);
        };
      } catch (error) {
        // SQLite has taken the whole transaction back: there is nothing left that the others could be part of.
        if (!state.db.isTransaction) throw error;
        return () => {
          reject(error);
        };
      }
    };
    if (waiting.length === 0) gather(commit);
    waiting.push({ run, reject });
    return promise;
  };
}

/** What comes in, one event or one outcome at a time, is kept together. */
export function inGroups(
  { inbox, outbox }: { readonly inbox: StateInbox; readonly outbox: StateOutbox },
  commit: GroupCommit,
): { readonly inbox: Inbox; readonly outbox: Outbox } {
  return {
    inbox: {
      ...inbox,
      receive: (event) => commit(() => inbox.receive(event)),
      settle: (item, outcome) => commit(() => inbox.settle(item, outcome)),
    },
    outbox: { ...outbox, settle: (post, verdict) => commit(() => outbox.settle(post, verdict)) },
  };
}

/** Long beside a commit, short beside the three seconds that platforms wait for an acknowledgement. */
export const GATHER_MS = 10;

export function forMilliseconds(commit: () => void): void {
  setTimeout(commit, GATHER_MS);
}

interface Waiting {
  /** Within the transaction. What it returns tells how it went, once it is committed. */
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
}
