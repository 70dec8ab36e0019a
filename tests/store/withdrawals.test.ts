/** What a channel has withdrawn, and what it has taken back. */

import { expect, test } from 'vitest';
import { saveWithdrawal, undoWithdrawal, withdrawnIn } from '../../src/store/withdrawals.ts';
import type { Withdrawal } from '../../src/store/withdrawals.ts';
import { LINDOW, NOON, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const POINT: Withdrawal = { channel: 'harbour', kind: 'point', what: 'herald', user: 'U1' };

test('points and sources are withdrawn apart, in one channel, until that is taken back', () => {
  const state = openedState();
  const inHarbour = (): unknown => withdrawnIn(state, { ...LINDOW, channel: 'harbour' });
  expect(inHarbour()).toEqual({ points: [], sources: [] });
  write(state, (db) => {
    saveWithdrawal(db, LINDOW, POINT, NOON);
    saveWithdrawal(db, LINDOW, { ...POINT, user: 'U2' }, NOON);
    saveWithdrawal(db, LINDOW, { ...POINT, what: 'courier' }, NOON);
    saveWithdrawal(db, LINDOW, { ...POINT, kind: 'source' }, NOON);
    saveWithdrawal(db, LINDOW, { ...POINT, channel: 'quay', what: 'post' }, NOON);
  });
  expect(inHarbour()).toEqual({ points: ['courier', 'herald'], sources: ['herald'] });
  write(state, (db) => {
    undoWithdrawal(db, LINDOW, { channel: 'harbour', kind: 'point', what: 'herald' });
  });
  expect(inHarbour()).toEqual({ points: ['courier'], sources: ['herald'] });
  expect(withdrawnIn(state, { ...LINDOW, channel: 'quay' })).toEqual({ points: ['post'], sources: [] });
});
