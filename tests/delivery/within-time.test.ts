/** How long a task is waited for, read as a specification. */

import { expect, test } from 'vitest';
import { withinTime } from '../../src/delivery/within-time.ts';
import { fakeClock } from './fake-clock.ts';

test('a task is waited for until its time is up, told so, and what it brings later is not taken', async () => {
  const clock = fakeClock();
  const { promise, resolve } = Promise.withResolvers<number>();
  const told: string[] = [];
  const act = (signal: AbortSignal): Promise<number> => {
    signal.addEventListener('abort', () => told.push('too late'));
    return promise;
  };
  const waited = withinTime(act, { ms: 1_000, ending: new AbortController().signal, clock });
  await clock.advance(999);
  expect(told).toEqual([]);
  await clock.advance(1);
  resolve(7);
  expect([await waited, told]).toEqual(['late', ['too late']]);
});

test('a task that is in time leaves no alarm behind', async () => {
  const clock = fakeClock();
  const limit = { ms: 1_000, ending: new AbortController().signal, clock };
  expect(await withinTime(() => Promise.resolve(7), limit)).toBe(7);
  await expect(withinTime(() => Promise.reject(new Error('no')), limit)).rejects.toThrow('no');
  expect(clock.alarms()).toBe(0);
});

test('a task is not waited for where all comes to its end, or has come to it already', async () => {
  const clock = fakeClock();
  const ending = new AbortController();
  const never = (): Promise<never> => new Promise(() => undefined);
  const waited = withinTime(never, { ms: 1_000, ending: ending.signal, clock });
  ending.abort();
  expect(await waited).toBe('ending');
  expect(await withinTime(never, { ms: 1_000, ending: ending.signal, clock })).toBe('ending');
  expect(clock.alarms()).toBe(0);
});
