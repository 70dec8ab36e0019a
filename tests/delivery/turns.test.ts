/** How often an event is tried, read as a specification. */

import { expect, test } from 'vitest';
import { turnOf } from '../../src/delivery/turns.ts';

test('an event is answered three times at most, then excused, and then nothing more is risked', () => {
  expect([1, 2, 3, 4, 5, 6].map((tries) => turnOf({ tries }))).toEqual([
    'answer',
    'answer',
    'answer',
    'excuse',
    'bury',
    'bury',
  ]);
});
