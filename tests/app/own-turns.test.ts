/** Turns of the event loop: in the order asked for, and whatever else is to be done comes in between. */

import { expect, test } from 'vitest';
import { ownTurns } from '../../src/app/own-turns.ts';

test('between two turns whatever else is waiting is seen to', async () => {
  const turn = ownTurns();
  const seen: string[] = [];
  await Promise.all(
    ['first', 'second', 'third'].map(async (name) => {
      await turn();
      seen.push(name);
      setImmediate(() => seen.push('something else'));
    }),
  );
  expect(seen).toEqual(['first', 'something else', 'second', 'something else', 'third']);
});

test('a turn that is asked for later comes as well', async () => {
  const turn = ownTurns();
  await turn();
  await expect(turn()).resolves.toBeUndefined();
});
