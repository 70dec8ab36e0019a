/** What is followed where, and which of it is due. */

import { expect, test } from 'vitest';
import type { Subscription } from '../../src/domain/subscription.ts';
import { writeState, type State } from '../../src/store/open-state.ts';
import {
  allSubscriptions,
  removeSubscription,
  saveSubscription,
  stateSubscriptions,
  type Followed,
} from '../../src/store/subscriptions.ts';
import { openedState } from './state-file.ts';

const LINDOW = { platform: 'slack', tenant: 'lindow' };
const NOON = Date.parse('2026-03-02T12:00:00Z');

function followed(change: Partial<Subscription> = {}, row: Partial<Followed> = {}): Followed {
  const subscription: Subscription = {
    ...{ id: 'a', ...LINDOW, channel: 'harbour', topics: ['harbour-fire', 'the “Fähre”'] },
    rhythm: { kind: 'daily', at: '07:30', days: [1, 5], zone: 'Europe/Oslo' },
    ...{ whenQuiet: 'silence', paused: null, owner: 'U1' },
    ...change,
  };
  const times = { since: 1, lastDay: '2026-03-01', lastAt: 2, toldUntil: 3, nextAt: NOON };
  return { subscription, ...times, ...row };
}

function saved(...all: readonly Followed[]): State {
  const state = openedState();
  writeState(state, () => {
    for (const one of all) saveSubscription(state.db, one);
  });
  return state;
}

function due(state: State, now: number, platforms: readonly string[] = ['slack']): readonly string[] {
  return stateSubscriptions(state)
    .due(platforms, now)
    .map(({ subscription }) => subscription.id);
}

test('a subscription comes out as it went in, in its own workspace only', () => {
  const state = saved(
    followed(),
    followed({ id: 'b' }, { lastDay: null, lastAt: null, toldUntil: null, nextAt: null }),
  );
  const store = stateSubscriptions(state);
  expect(store.byId(LINDOW, 'a')).toEqual(followed());
  expect(store.of(LINDOW)).toHaveLength(2);
  expect(store.byId({ ...LINDOW, tenant: 'quay' }, 'a')).toBeNull();
  expect(store.of({ ...LINDOW, platform: 'discord' })).toEqual([]);
});

test('one of the same id is replaced, and one of another workspace is not', () => {
  const state = saved(
    followed(),
    followed({ tenant: 'quay' }),
    followed({ channel: 'pier' }, { since: 9, nextAt: 10 }),
  );
  const store = stateSubscriptions(state);
  expect(store.byId(LINDOW, 'a')).toEqual(followed({ channel: 'pier' }, { since: 9, nextAt: 10 }));
  expect(store.byId({ ...LINDOW, tenant: 'quay' }, 'a')).toEqual(followed({ tenant: 'quay' }));
});

test('all of them are those of every platform and workspace, also those that rest', () => {
  const resting = { paused: { at: 5, why: 'by hand' } };
  const state = saved(followed({ id: 'b' }), followed(), followed({ tenant: 'quay', ...resting }, { nextAt: null }));
  const elsewhere = followed({ platform: 'discord' });
  saveSubscription(state.db, elsewhere);
  expect(allSubscriptions(state)).toEqual([
    elsewhere,
    followed(),
    followed({ id: 'b' }),
    followed({ tenant: 'quay', ...resting }, { nextAt: null }),
  ]);
});

test('those are due whose time has come on the platforms asked for, the longest overdue first', () => {
  const state = saved(
    followed({ id: 'now' }),
    followed({ id: 'later' }, { nextAt: NOON + 1 }),
    followed({ id: 'long-ago' }, { nextAt: NOON - 1 }),
    followed({ id: 'never' }, { nextAt: null }),
    followed({ id: 'elsewhere', platform: 'discord' }),
  );
  expect(due(state, NOON)).toEqual(['long-ago', 'now']);
  expect(due(state, NOON, ['discord'])).toEqual(['elsewhere']);
  expect(due(state, NOON, [])).toEqual([]);
});

test('one that rests is not due, whatever its time', () => {
  const state = saved(followed({ paused: { at: 5, why: 'by hand' } }));
  expect(due(state, NOON)).toEqual([]);
  expect(stateSubscriptions(state).byId(LINDOW, 'a')?.nextAt).toBeNull();
});

test('one that is removed is gone, and no other', () => {
  const state = saved(followed(), followed({ id: 'b' }), followed({ tenant: 'quay' }));
  removeSubscription(state.db, LINDOW, 'a');
  const store = stateSubscriptions(state);
  expect(store.of(LINDOW)).toEqual([followed({ id: 'b' })]);
  expect(store.of({ ...LINDOW, tenant: 'quay' })).toHaveLength(1);
});
