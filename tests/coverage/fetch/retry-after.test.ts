/** What a host asks for is read in both of its forms, and within reason. */

import { expect, test } from 'vitest';
import { readRetryAfter } from '../../../src/coverage/fetch/retry-after.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Mon, 02 Mar 2026 09:02:00 GMT', 120_000],
  ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
  ['999999999999999999999999', 86_400_000],
  ['Mon, 02 Mar 2099 09:00:00 GMT', 86_400_000],
  ['soon', null],
  ['', null],
  [null, null],
])('%j is %j ms', (value, ms) => {
  expect(readRetryAfter(value, NOW)).toBe(ms);
});
