/** Which processes were heard, as whoever looks sees it. */

import { expect, test } from 'vitest';
import { heardWorkers } from '../../src/store/heard-workers.ts';
import { hold, stateUpkeep } from '../../src/store/inbox-upkeep.ts';
import { openedState } from './state-file.ts';

test('are those that have not ended in good order, the last heard first; looking is not being heard', () => {
  const state = openedState();
  expect(heardWorkers(state)).toEqual([]);
  for (const [worker, at] of [
    ['b', 5],
    ['a', 7],
    ['c', 6],
  ] as const)
    hold(state.db, { worker, now: () => at });
  stateUpkeep(state, { worker: 'c', now: () => 6 }).release({ worker: 'c', heardAt: 6 });
  const heard = [
    { worker: 'a', heardAt: 7 },
    { worker: 'b', heardAt: 5 },
  ];
  expect(heardWorkers(state)).toEqual(heard);
  expect(heardWorkers(state)).toEqual(heard);
});
