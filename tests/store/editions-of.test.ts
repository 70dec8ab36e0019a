/** The latest editions of one subscription, whatever others of its workspace have had. */

import { expect, test } from 'vitest';
import { queueEdition, skipEdition } from '../../src/store/editions.ts';
import { editionsOf } from '../../src/store/editions-of.ts';
import { openedState } from './state-file.ts';

const LINDOW = { platform: 'slack', tenant: 'lindow' };

test('are the newest so many, and nobody else’s', () => {
  const state = openedState();
  for (const slot of [2, 1, 4, 3]) {
    const edition = { ...LINDOW, channel: 'harbour', key: `a:${slot}`, subscription: 'a', slot };
    skipEdition(state.db, { ...edition, reason: 'nothing was new' }, slot + 10);
  }
  const other = { channel: 'harbour', slot: 9, toldUntil: 9, claims: [] };
  queueEdition(state.db, { ...LINDOW, ...other, key: 'b:9', subscription: 'b' }, 9);
  queueEdition(state.db, { ...LINDOW, ...other, tenant: 'quay', key: 'a:9', subscription: 'a' }, 9);
  expect(editionsOf(state, { ...LINDOW, id: 'a' }, 2)).toEqual([
    { subscription: 'a', slot: 4, state: 'skipped', reason: 'nothing was new', since: 14 },
    { subscription: 'a', slot: 3, state: 'skipped', reason: 'nothing was new', since: 13 },
  ]);
  expect(editionsOf(state, { ...LINDOW, id: 'c' }, 2)).toEqual([]);
});
