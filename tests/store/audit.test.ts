/** Who did what, for a year. */

import { expect, test } from 'vitest';
import { listDeeds, saveDeed } from '../../src/store/audit.ts';
import { stateUpkeep } from '../../src/store/inbox-upkeep.ts';
import { HOUR, LINDOW, NOON, QUAY, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const WITHDREW = { channel: 'harbour', user: 'U1', deed: 'withdrew a source', what: 'herald.txt' };
const INSTALLED = { channel: null, user: null, deed: 'installed', what: 'briefdesk' };

test('deeds are listed newest first, and dropped after a year', () => {
  const state = openedState();
  let now = NOON;
  const upkeep = stateUpkeep(state, { worker: 'w1', now: () => now });
  write(state, (db) => {
    saveDeed(db, LINDOW, WITHDREW, NOON);
    saveDeed(db, QUAY, INSTALLED, NOON + HOUR);
    saveDeed(db, QUAY, WITHDREW, NOON + HOUR);
  });
  const later = [
    { ...QUAY, ...WITHDREW, at: NOON + HOUR },
    { ...QUAY, ...INSTALLED, at: NOON + HOUR },
  ];
  expect(listDeeds(state, NOON)).toEqual([...later, { ...LINDOW, ...WITHDREW, at: NOON }]);
  expect(listDeeds(state, NOON + 1)).toEqual(later);
  now = NOON + 365 * 24 * HOUR;
  upkeep.prune();
  expect(listDeeds(state, 0)).toHaveLength(3);
  now += 1;
  upkeep.prune();
  expect(listDeeds(state, 0)).toEqual(later);
});
