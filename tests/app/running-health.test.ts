/** When a service is well. */

import { expect, test } from 'vitest';
import { runningHealth } from '../../src/app/running-health.ts';
import type { Signs } from '../../src/app/running-health.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const MINUTE = 60_000;
const WELL: Signs = { platforms: { slack: true, discord: true }, lastTickAt: NOON, canReadState: true };

test.each<[string, Partial<Signs>, boolean]>([
  ['everything is well', {}, true],
  ['one platform of two is heard', { platforms: { slack: false, discord: true } }, true],
  ['the last tick was ten minutes ago', { lastTickAt: NOON - 10 * MINUTE }, true],
  ['the clock was set back since the last tick', { lastTickAt: NOON + MINUTE }, true],
  ['no platform is heard', { platforms: { slack: false } }, false],
  ['the last tick was longer ago', { lastTickAt: NOON - 10 * MINUTE - 1 }, false],
  ['there was no tick yet', { lastTickAt: null }, false],
  ['the state file cannot be read', { canReadState: false }, false],
])('where %s', (_where, signs, ok) => {
  expect(runningHealth({ ...WELL, ...signs }, NOON).ok).toBe(ok);
});

test('what is amiss is told by its name', () => {
  const signs = { platforms: { slack: false, discord: true }, lastTickAt: null, canReadState: false };
  expect(runningHealth(signs, NOON)).toEqual({
    ok: false,
    platforms: { slack: false, discord: true },
    schedule: false,
    state: false,
  });
});
