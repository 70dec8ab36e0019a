import { expect, test } from 'vitest';
import { writeState } from '../../src/store/open-state.ts';
import { keptZone, saveZone } from '../../src/store/zones.ts';
import { newStatePath, openedState } from './state-file.ts';

const LINDOW = { platform: 'slack', tenant: 'T1' };

test('a workspace’s zone is the one it said last, on its platform alone, and outlives us', () => {
  const path = newStatePath();
  const state = openedState(path);
  expect(keptZone(state, LINDOW)).toBeNull();
  writeState(state, () => {
    saveZone(state.db, LINDOW, 'Europe/Oslo');
    saveZone(state.db, LINDOW, 'Asia/Tokyo');
    saveZone(state.db, { ...LINDOW, tenant: 'T2' }, 'Europe/Rome');
  });
  state.db.close();
  const again = openedState(path);
  expect(keptZone(again, LINDOW)).toBe('Asia/Tokyo');
  expect(keptZone(again, { ...LINDOW, tenant: 'T2' })).toBe('Europe/Rome');
  expect(keptZone(again, { ...LINDOW, platform: 'discord' })).toBeNull();
});
