/** What ends a wait, and what does not. */

import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { idleTimer, pause, startPatience } from '../../src/llm/patience.ts';

const HOUR_MS = 3_600_000;

describe('a pause', () => {
  test('lasts as long as it is told', async () => {
    const began = performance.now();
    await pause(60, new AbortController().signal);
    expect(performance.now() - began).toBeGreaterThan(55);
  });

  test('ends with its signal', async () => {
    const giveUp = new AbortController();
    const paused = pause(HOUR_MS, giveUp.signal);
    giveUp.abort();
    await paused;
  });

  test('does not begin after its signal', async () => {
    await pause(HOUR_MS, AbortSignal.abort());
  });
});

describe('patience', () => {
  test('ends when its time is up, which is nobody’s doing', async () => {
    const patience = startPatience({ idleMs: HOUR_MS, totalMs: 40 }, undefined);
    expect(patience.leftMs()).toBeGreaterThan(0);
    await once(patience.signal, 'abort');
    expect(patience.leftMs()).toBeLessThan(2);
    expect(patience.givenUp()).toBe(false);
  });

  test('ends with the caller’s', () => {
    const caller = new AbortController();
    const patience = startPatience({ idleMs: HOUR_MS, totalMs: HOUR_MS }, caller.signal);
    expect(patience.signal.aborted).toBe(false);
    caller.abort();
    expect(patience.signal.aborted).toBe(true);
    expect(patience.givenUp()).toBe(true);
  });
});

test('silence that is over is not counted any more', async () => {
  const ended = idleTimer(20);
  ended.end();
  const running = idleTimer(60);
  await once(running.signal, 'abort');
  expect(ended.signal.aborted).toBe(false);
});
