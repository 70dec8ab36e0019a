/** Which workers are taken for gone, read as a specification. */

import { expect, test } from 'vitest';
import { silentOf } from '../../src/delivery/silent.ts';
import { NOON } from './fake-clock.ts';

test.each([
  ['just now', 0, []],
  ['almost half a minute ago', -29_999, []],
  ['half a minute ago', -30_000, ['w1']],
  ['a moment ahead of our clock', 29_999, []],
  ['an hour ahead of our clock, which was set back', 3_600_000, ['w1']],
])('a worker heard %s', (_, age, gone) => {
  expect(silentOf([{ worker: 'w1', heardAt: NOON + age }], NOON).map(({ worker }) => worker)).toEqual(gone);
});
