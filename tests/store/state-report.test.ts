/** What is told of a state file: how much waits, how much was lost, and how late it is. */

import { expect, test } from 'vitest';
import { endEditions, queueEdition, skipEdition } from '../../src/store/editions.ts';
import { stateInbox } from '../../src/store/inbox.ts';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import { canReadState, stateReport } from '../../src/store/state-report.ts';
import { saveSubscription } from '../../src/store/subscriptions.ts';
import { HOUR, LINDOW, NOON, QUAY, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const EMPTY = {
  posts: { waiting: 0, unknown: 0, dead: 0 },
  oldestPostWaitsMs: null,
  events: 0,
  subscriptions: { active: 0, paused: 0 },
  editions: { queued: 0, delivered: 0, unknown: 0, dead: 0, skipped: 0 },
  overdueMs: 0,
};
const MINUTE = 60_000;

function add(state: State, key: string, at: number): void {
  const to = { ...LINDOW, channel: key, thread: null, kind: 'message', ifUnsure: 'leave' } as const;
  write(state, (db) => addMessage(db, { ...to, key, parts: [key] }, at));
}

interface Following {
  readonly nextAt: number;
  readonly paused?: boolean;
  readonly platform?: string;
}

function follow(state: State, id: string, { nextAt, paused = false, platform = 'slack' }: Following): void {
  const rhythm = { kind: 'daily', at: '07:30', days: [1], zone: 'Europe/Oslo' } as const;
  const manner = { rhythm, whenQuiet: 'note', owner: null, topics: ['harbour-fire'] } as const;
  const rest = paused ? { at: NOON, why: 'holidays' } : null;
  const subscription = { ...LINDOW, platform, ...manner, id, channel: 'harbour', paused: rest };
  write(state, (db) => {
    saveSubscription(db, { subscription, since: 0, lastDay: null, lastAt: null, toldUntil: null, nextAt });
  });
}

test('a new state file has nothing to tell', () => {
  expect(stateReport(openedState(), NOON)).toEqual(EMPTY);
});

test('posts wait until they are settled, a retry as long as its first try, and what was lost is counted', () => {
  const state = openedState();
  let now = NOON;
  const outbox = stateOutbox(state, { worker: 'w1', now: () => now });
  add(state, 'ferry', NOON);
  add(state, 'pier', NOON + MINUTE);
  expect(stateReport(state, NOON + HOUR)).toMatchObject({ posts: { waiting: 2 }, oldestPostWaitsMs: HOUR });

  now = NOON + 2 * MINUTE;
  const [ferry, pier] = outbox.start([1, 2]).map(({ id }) => id);
  now = NOON + 3 * MINUTE;
  outbox.settle(ferry ?? 0, { kind: 'post', at: NOON + HOUR, ifUnsure: 'leave' });
  outbox.settle(pier ?? 0, { kind: 'sent', message: '1.1' });
  const retried = stateReport(state, NOON + HOUR);
  expect([retried.posts.waiting, retried.oldestPostWaitsMs]).toEqual([1, HOUR - 2 * MINUTE]);

  outbox.start([ferry ?? 0]);
  expect(stateReport(state, now).posts).toEqual({ waiting: 1, unknown: 0, dead: 0 });
  outbox.settle(ferry ?? 0, { kind: 'unknown', reason: 'nobody can find out' });
  expect(stateReport(state, now)).toEqual({ ...EMPTY, posts: { waiting: 0, unknown: 1, dead: 0 } });
  write(state, (db) => db.prepare(`UPDATE outbox SET state = 'dead'`).run());
  expect(stateReport(state, now).posts).toEqual({ waiting: 0, unknown: 0, dead: 2 });
});

test('events wait while they are received or worked on', () => {
  const state = openedState();
  const inbox = stateInbox(state, { worker: 'w1', now: () => NOON });
  for (const key of ['one', 'two', 'three'])
    inbox.receive({ ...QUAY, keys: [`event:${key}`], once: null, payload: '{}' });
  const [item] = inbox.take(1, ['slack']);
  expect(stateReport(state, NOON).events).toBe(3);
  inbox.settle(item?.id ?? 0, { kind: 'given-up', reason: 'late', messages: [] });
  expect(stateReport(state, NOON)).toEqual({ ...EMPTY, events: 2 });
});

test('the longest overdue of the digests that come by themselves and do not rest says how late the schedule is', () => {
  const state = openedState();
  follow(state, 'resting', { nextAt: NOON - 9 * HOUR, paused: true });
  follow(state, 'later', { nextAt: NOON + HOUR });
  follow(state, 'printed', { nextAt: NOON - 9 * HOUR, platform: 'terminal' });
  expect(stateReport(state, NOON)).toEqual({ ...EMPTY, subscriptions: { active: 2, paused: 1 } });
  follow(state, 'late', { nextAt: NOON - MINUTE });
  follow(state, 'latest', { nextAt: NOON - HOUR });
  expect(stateReport(state, NOON)).toMatchObject({ subscriptions: { active: 4, paused: 1 }, overdueMs: HOUR });
});

test('editions are counted by what became of them', () => {
  const state = openedState();
  const slot = (nth: number) => ({
    ...{ ...LINDOW, channel: `c${nth}`, subscription: 'a', key: `digest:a:${nth}`, slot: NOON + nth },
  });
  for (const [nth, end] of ['sent', 'sent', 'sent', 'unknown', 'unknown', 'dead'].entries()) {
    write(state, (db) => queueEdition(db, { ...slot(nth), toldUntil: NOON, claims: [] }, NOON));
    add(state, `digest:a:${nth}`, NOON);
    write(state, (db) => db.prepare(`UPDATE outbox SET state = ?, payload = NULL WHERE id = ?`).run(end, nth + 1));
  }
  write(state, (db) => endEditions(db, NOON));
  for (const nth of [10, 11, 12, 13]) {
    write(state, (db) => {
      skipEdition(db, { ...slot(nth), reason: 'late' }, NOON);
    });
  }
  for (const nth of [20, 21, 22, 23, 24]) {
    write(state, (db) => queueEdition(db, { ...slot(nth), toldUntil: NOON, claims: [] }, NOON));
  }
  const { editions } = stateReport(state, NOON);
  expect(editions).toEqual({ queued: 5, delivered: 3, unknown: 2, dead: 1, skipped: 4 });
});

test('a clock that was set back makes nothing negative', () => {
  const state = openedState();
  add(state, 'ferry', NOON);
  expect(stateReport(state, NOON - HOUR)).toMatchObject({ oldestPostWaitsMs: 0, overdueMs: 0 });
});

test('a state file that cannot be read is a Problem, and known as such', () => {
  const state = openedState();
  expect(canReadState(state)).toBe(true);
  state.db.close();
  expect(canReadState(state)).toBe(false);
  expect(() => stateReport(state, NOON)).toThrow(expect.objectContaining({ code: 'store' }) as Error);
});
