/** Who is heard, what is let go of the silent, and what is forgotten when. */

import { describe, expect, test } from 'vitest';
import { stateInbox } from '../../src/store/inbox.ts';
import { stateUpkeep } from '../../src/store/inbox-upkeep.ts';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import { nothing, openedState } from './state-file.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const HOUR = 60 * 60_000;

interface Worker {
  readonly inbox: ReturnType<typeof stateInbox>;
  readonly outbox: ReturnType<typeof stateOutbox>;
  readonly upkeep: ReturnType<typeof stateUpkeep>;
}

function workerOn(state: State, worker: string, now = () => NOON): Worker {
  const holder = { worker, now };
  return { inbox: stateInbox(state, holder), outbox: stateOutbox(state, holder), upkeep: stateUpkeep(state, holder) };
}

function receive({ inbox }: Worker, name: string): void {
  inbox.receive({ platform: 'slack', tenant: 'lindow', keys: [name], once: null, payload: name });
}

function write({ db }: State, key: string): void {
  const address = { platform: 'slack', tenant: 'lindow', channel: 'harbour', thread: null };
  addMessage(db, { ...address, kind: 'message', key, parts: [key], ifUnsure: 'leave' }, NOON);
}

describe('a silent worker', () => {
  test('is let go of: its events are received again, its posts still being sent by nobody', () => {
    const state = openedState();
    const [gone, next] = [workerOn(state, 'w1'), workerOn(state, 'w2')];
    receive(gone, 'a');
    write(state, 'post');
    const [item] = gone.inbox.take(1, ['slack', 'discord']);
    const [post] = gone.outbox.start([1]);
    expect([item?.tries, post?.turn]).toEqual([1, 'post']);
    next.upkeep.release({ worker: 'w1', heardAt: NOON });
    expect(next.inbox.take(1, ['slack', 'discord'])).toMatchObject([{ id: item?.id, tries: 2 }]);
    expect(next.outbox.start([1])).toMatchObject([{ turn: 'look', attempts: 2 }]);
    // What it brings in late is not taken.
    expect(gone.inbox.settle(item?.id ?? 0, { kind: 'answered', messages: [], remember: nothing })).toBe(false);
    expect(gone.outbox.settle(post?.id ?? 0, { kind: 'sent', message: 'm1' })).toBe(false);
    expect(next.upkeep.beat().map(({ worker }) => worker)).toEqual(['w2']);
  });

  test('that was heard again meanwhile keeps what it has', () => {
    const state = openedState();
    let now = NOON;
    const [slow, next] = [workerOn(state, 'w1', () => now), workerOn(state, 'w2')];
    receive(slow, 'a');
    slow.inbox.take(1, ['slack', 'discord']);
    now += 1;
    expect(slow.upkeep.beat()).toEqual([{ worker: 'w1', heardAt: NOON + 1 }]);
    next.upkeep.release({ worker: 'w1', heardAt: NOON });
    expect(next.inbox.take(1, ['slack', 'discord'])).toEqual([]);
  });

  test('that goes on after all is heard with whatever it takes', () => {
    const state = openedState();
    const [slow, next] = [workerOn(state, 'w1'), workerOn(state, 'w2')];
    slow.upkeep.beat();
    next.upkeep.release({ worker: 'w1', heardAt: NOON });
    receive(slow, 'a');
    write(state, 'post');
    slow.inbox.take(1, ['slack', 'discord']);
    expect(next.upkeep.beat().map(({ worker }) => worker)).toEqual(['w1', 'w2']);
    next.upkeep.release({ worker: 'w1', heardAt: NOON });
    slow.outbox.start([1]);
    expect(next.upkeep.beat().map(({ worker }) => worker)).toEqual(['w1', 'w2']);
  });
});

describe('the state file', () => {
  test('forgets events two days and posts thirty days after they were settled, and nothing before that', () => {
    const state = openedState();
    let now = NOON;
    const worker = workerOn(state, 'w1', () => now);
    const count = (table: string): unknown => state.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
    const left = (): unknown[] => ['inbox', 'inbox_key', 'outbox'].map(count);
    const pruneAfter = (hours: number): unknown[] => {
      now = NOON + hours * HOUR;
      worker.upkeep.prune();
      return left();
    };
    for (const name of ['settled', 'working', 'received']) receive(worker, name);
    for (const name of ['sent', 'sending', 'new']) write(state, name);
    const [settled] = worker.inbox.take(2, ['slack', 'discord']);
    worker.inbox.settle(settled?.id ?? 0, { kind: 'answered', messages: [], remember: nothing });
    worker.outbox.start([1, 2]);
    worker.outbox.settle(1, { kind: 'sent', message: null });
    expect(pruneAfter(48)).toEqual([3, 3, 3]);
    expect(pruneAfter(48.1)).toEqual([2, 2, 3]);
    expect(pruneAfter(720)).toEqual([2, 2, 3]);
    expect(pruneAfter(720.1)).toEqual([2, 2, 2]);
    expect(pruneAfter(9_000)).toEqual([2, 2, 2]);
  });
});
