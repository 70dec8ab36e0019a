/** What becomes of editions, and what a channel has been told by them. */

import { describe, expect, test } from 'vitest';
import {
  dropOldEditions,
  endEditions,
  isOnItsWay,
  latestEditions,
  queueEdition,
  skipEdition,
  toldClaims,
  type QueuedEdition,
} from '../../src/store/editions.ts';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { saveSubscription, stateSubscriptions } from '../../src/store/subscriptions.ts';
import { openedState } from './state-file.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const HOUR_MS = 60 * 60_000;
const HARBOUR = { platform: 'slack', tenant: 'lindow', channel: 'harbour' };

const EDITION: QueuedEdition = {
  ...{ ...HARBOUR, key: 'digest:a:1', subscription: 'a', slot: NOON, toldUntil: NOON },
  claims: ['"Four people were hurt."', '"The pier is closed."'],
};

function queued(parts: readonly string[] = ['text']): State {
  const state = openedState();
  queueEdition(state.db, EDITION, NOON);
  const rest = { thread: null, kind: 'message', key: EDITION.key, parts, ifUnsure: 'leave' } as const;
  addMessage(state.db, { ...HARBOUR, ...rest }, NOON);
  return state;
}

function settle({ db }: State, part: number, end: string): void {
  db.prepare('UPDATE outbox SET state = ?, payload = NULL, reason = ? WHERE part = ?').run(
    end,
    end === 'sent' ? null : 'the channel is gone',
    part,
  );
}

function ends(state: State): readonly string[] {
  return endEditions(state.db, NOON + 1).map(({ key, state: end }) => `${key} ${end}`);
}

describe('an edition', () => {
  test('is one for its slot, under whatever key', () => {
    const { db } = queued();
    expect(queueEdition(db, EDITION, NOON)).toBe('known');
    expect(queueEdition(db, { ...EDITION, key: 'another' }, NOON)).toBe('known');
    expect(queueEdition(db, { ...EDITION, key: 'digest:a:2', slot: NOON + 1 }, NOON)).toBe('queued');
    expect(queueEdition(db, { ...EDITION, tenant: 'quay' }, NOON)).toBe('queued');
  });

  test('tells nothing of what a digest that has moved on was told in its new channel', () => {
    const state = queued();
    const rhythm = { kind: 'daily', at: '07:30', days: [1], zone: 'Europe/Oslo' } as const;
    const moved = { ...HARBOUR, channel: 'quay', id: 'a', topics: ['fire'], rhythm };
    const subscription = { ...moved, whenQuiet: 'note', paused: null, owner: null } as const;
    const times = { since: NOON, lastDay: null, lastAt: null, toldUntil: null, nextAt: null };
    saveSubscription(state.db, { subscription, ...times });
    settle(state, 0, 'sent');
    expect(ends(state)).toEqual(['digest:a:1 delivered']);
    expect(stateSubscriptions(state).byId(HARBOUR, 'a')?.toldUntil).toBeNull();
    saveSubscription(state.db, { subscription: { ...subscription, channel: 'harbour' }, ...times });
    state.db.exec(`UPDATE edition SET state = 'queued', claims = '[]'`);
    expect(ends(state)).toEqual(['digest:a:1 delivered']);
    expect(stateSubscriptions(state).byId(HARBOUR, 'a')?.toldUntil).toBe(NOON);
  });

  test('has not ended while a part of it is still to be posted', () => {
    const state = queued(['one', 'two']);
    settle(state, 0, 'sent');
    expect(ends(state)).toEqual([]);
    expect(toldClaims(state, HARBOUR)).toEqual([]);
    settle(state, 1, 'sent');
    expect(ends(state)).toEqual(['digest:a:1 delivered']);
  });

  test.each([
    ['sent', 'delivered', EDITION.claims],
    ['unknown', 'unknown', EDITION.claims],
    ['dead', 'dead', []],
  ])('whose beginning is %s ends as %s, once, and is told accordingly', (first, end, claims) => {
    const state = queued(['one', 'two']);
    settle(state, 0, first);
    settle(state, 1, 'dead');
    expect(ends(state)).toEqual([`digest:a:1 ${end}`]);
    expect(ends(state)).toEqual([]);
    expect(toldClaims(state, HARBOUR)).toEqual(claims);
    expect(toldClaims(state, { ...HARBOUR, channel: 'pier' })).toEqual([]);
    expect(toldClaims(state, { ...HARBOUR, tenant: 'quay' })).toEqual([]);
  });
});

test.each([true, false])('an edition that is dead says whether its channel is closed: %s', (closed) => {
  const state = queued(['one', 'two']);
  for (const part of [0, 1]) settle(state, part, 'dead');
  state.db.prepare('UPDATE outbox SET closed = ? WHERE part = ?').run(1, closed ? 0 : 1);
  expect(endEditions(state.db, NOON)).toEqual([
    { ...HARBOUR, key: 'digest:a:1', subscription: 'a', state: 'dead', reason: 'the channel is gone', closed },
  ]);
});

test('an edition is on its way until it has ended, in its channel alone, and for two hours at most', () => {
  const state = queued();
  expect(isOnItsWay(state, HARBOUR, NOON)).toBe(true);
  expect(isOnItsWay(state, { ...HARBOUR, channel: 'pier' }, NOON)).toBe(false);
  expect(isOnItsWay(state, { ...HARBOUR, tenant: 'quay' }, NOON)).toBe(false);
  expect(isOnItsWay(state, HARBOUR, NOON + 3 * HOUR_MS)).toBe(false);
  settle(state, 0, 'sent');
  endEditions(state.db, NOON);
  expect(isOnItsWay(state, HARBOUR, NOON)).toBe(false);
});

test('a slot that no edition comes of is kept with the reason, and one that has its edition stays as it is', () => {
  const state = queued();
  const { key, subscription, slot } = EDITION;
  const skipped = { ...HARBOUR, subscription, reason: 'late' };
  skipEdition(state.db, { ...skipped, key, slot }, NOON);
  skipEdition(state.db, { ...skipped, key: 'digest:a:2', slot: NOON + 1 }, NOON);
  expect(latestEditions(state, HARBOUR, 9)).toEqual([
    { subscription: 'a', slot: NOON + 1, state: 'skipped', reason: 'late', since: NOON },
    { subscription: 'a', slot: NOON, state: 'queued', reason: null, since: NOON },
  ]);
  expect(latestEditions(state, HARBOUR, 1)).toHaveLength(1);
});

test('what is old is dropped, but never what is still on its way', () => {
  const state = queued();
  dropOldEditions(state.db, NOON + HOUR_MS);
  expect(latestEditions(state, HARBOUR, 9)).toHaveLength(1);
  settle(state, 0, 'sent');
  endEditions(state.db, NOON);
  dropOldEditions(state.db, NOON);
  expect(toldClaims(state, HARBOUR)).toHaveLength(2);
  dropOldEditions(state.db, NOON + 1);
  expect(toldClaims(state, HARBOUR)).toEqual([]);
  expect(latestEditions(state, HARBOUR, 9)).toEqual([]);
});
