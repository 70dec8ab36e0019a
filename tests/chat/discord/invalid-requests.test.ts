/** Requests that Discord holds against us. */

import { expect, test } from 'vitest';
import { isInvalid, restMs, withInvalid } from '../../../src/chat/discord/invalid-requests.ts';
import type { InvalidRequests } from '../../../src/chat/discord/invalid-requests.ts';
import { LIMITS } from '../../../src/chat/discord/limits.ts';

test('what counts is what Discord counts', () => {
  expect([401, 403, 429].map((status) => isInvalid(status, null))).toEqual([true, true, true]);
  expect([200, 400, 404, 500].map((status) => isInvalid(status, null))).toEqual([false, false, false, false]);
  expect(isInvalid(429, 'shared')).toBe(false);
});

test('a rest begins well before the limit, and lasts until enough of them are ten minutes old', () => {
  expect(LIMITS.invalidRequestsBudget).toBeLessThan(LIMITS.invalidRequests / 2);
  let requests: InvalidRequests = [];
  for (let at = 1; at < LIMITS.invalidRequestsBudget; at += 1) requests = withInvalid(requests, at);
  expect(restMs(requests, 5_000)).toBeNull();
  requests = withInvalid(requests, 5_000);
  expect(restMs(requests, 5_000)).toBe(600_000 + 1 - 5_000);
  expect(restMs(requests, 600_001)).toBeNull();
  expect(withInvalid(requests, 700_000)).toEqual([700_000]);
});
