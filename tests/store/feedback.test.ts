/** Which verdict of a reader holds. */

import { expect, test } from 'vitest';
import { listFeedback, saveFeedback } from '../../src/store/feedback.ts';
import type { Feedback } from '../../src/store/feedback.ts';
import type { State } from '../../src/store/open-state.ts';
import type { Tenant } from '../../src/store/tenant.ts';
import { LINDOW, NOON, QUAY, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const HELPFUL: Feedback = {
  channel: 'harbour',
  user: 'U1',
  key: 'brief-1',
  about: 'Harbour fire',
  verdict: 'helpful',
  reason: null,
};

function save(state: State, of: Partial<Feedback & Tenant>, now = NOON): void {
  write(state, (db) => {
    saveFeedback(db, { ...LINDOW, ...of }, { ...HELPFUL, ...of }, now);
  });
}

test('the last verdict holds; a reason stays with its verdict until another is given', () => {
  const state = openedState();
  const told = (of: Partial<Feedback>): unknown[] => {
    save(state, of);
    return listFeedback(state, 0).map(({ verdict, reason }) => [verdict, reason]);
  };
  expect(told({ verdict: 'not-helpful' })).toEqual([['not-helpful', null]]);
  expect(told({ verdict: 'not-helpful', reason: 'too long' })).toEqual([['not-helpful', 'too long']]);
  expect(told({ verdict: 'not-helpful' })).toEqual([['not-helpful', 'too long']]);
  expect(told({ verdict: 'not-helpful', reason: 'too old' })).toEqual([['not-helpful', 'too old']]);
  expect(told({})).toEqual([['helpful', null]]);
  expect(told({ reason: 'quick' })).toEqual([['helpful', 'quick']]);
});

test('each user has one on each message, and all are listed newest first', () => {
  const state = openedState();
  save(state, {}, NOON);
  save(state, { key: 'brief-2', reason: 'quick' }, NOON + 2);
  save(state, { user: 'U2' }, NOON + 1);
  save(state, QUAY, NOON + 3);
  save(state, { verdict: 'not-helpful' }, NOON + 4);
  expect(listFeedback(state, NOON + 2)).toEqual([
    { ...HELPFUL, ...LINDOW, verdict: 'not-helpful', at: NOON + 4 },
    { ...HELPFUL, ...QUAY, at: NOON + 3 },
    { ...HELPFUL, ...LINDOW, key: 'brief-2', reason: 'quick', at: NOON + 2 },
  ]);
  expect(listFeedback(state, 0)).toHaveLength(4);
});
