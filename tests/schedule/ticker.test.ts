/** The heartbeat, on the real node-cron. */

import { getTasks } from 'node-cron';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startTicker } from '../../src/schedule/ticker.ts';
import type { Ticker } from '../../src/schedule/ticker.ts';

const RealDate = Date;
const HOUR_MS = 3_600_000;
const SOON = { timeout: 10_000, interval: 20 };

describe('the ticker', { concurrent: true }, () => {
  test('ticks at once, and then at every beat', async () => {
    const ticks: number[] = [];
    const { stop, reported } = started(() => {
      ticks.push(performance.now());
    });
    expect(ticks).toHaveLength(1);
    await vi.waitUntil(() => ticks.length >= 3, SOON);
    // A beat is a second, give or take what a busy machine makes of it.
    expect((ticks[2] ?? 0) - (ticks[1] ?? 0)).toBeGreaterThan(300);
    expect(reported).toEqual([]);
    await stop();
  });

  test('never ticks twice at the same time, and says once that a tick is slow', async () => {
    let finish = (): void => undefined;
    let begun = 0;
    const { stop, reported } = started(() => {
      begun += 1;
      return begun > 1 ? undefined : new Promise<void>((resolve) => (finish = resolve));
    });
    const other = started(() => undefined);
    await vi.waitUntil(() => reported.length > 0 && other.ticks() >= 4, SOON);
    expect(begun).toBe(1);
    expect(reported.map(String)).toEqual([expect.stringContaining('takes longer than 1 s')]);
    finish();
    await vi.waitUntil(() => begun > 1, SOON);
    await Promise.all([stop(), other.stop()]);
  });

  test('reports a tick that fails, at once or later, and ticks on', async () => {
    let begun = 0;
    const { stop, reported } = started(() => {
      begun += 1;
      if (begun === 1) throw new Error('the state file is full');
      if (begun === 2) return Promise.reject(new Error('the state file is locked'));
      return undefined;
    });
    await vi.waitUntil(() => begun >= 3, SOON);
    expect(reported.map(String)).toEqual(['Error: the state file is full', 'Error: the state file is locked']);
    await stop();
  });

  test('waits for the running tick when stopped', async () => {
    let finish = (): void => undefined;
    let done = false;
    const { stop } = started(() => new Promise<void>((resolve) => (finish = resolve)).then(() => void (done = true)));
    const stopped = stop().then(() => done);
    setImmediate(() => {
      finish();
    });
    await expect(stopped).resolves.toBe(true);
  });
});

describe('a clock that was set', () => {
  afterEach(() => {
    globalThis.Date = RealDate;
  });

  test.for([
    ['back by an hour', -HOUR_MS],
    ['forth by a day', 24 * HOUR_MS],
  ] as const)('%s does not stop the ticker', async ([, jumpMs]) => {
    const { stop, ticks } = started(() => undefined);
    await vi.waitUntil(() => ticks() >= 2, SOON);
    const [before, setAt] = [ticks(), performance.now()];
    setClock(jumpMs);
    await vi.waitUntil(() => ticks() >= before + 3, SOON);
    expect(performance.now() - setAt).toBeLessThan(SOON.timeout);
    expect(getTasks().size).toBe(1);
    await stop();
    expect(getTasks().size).toBe(0);
  });
});

function started(tick: () => void | Promise<void>): Ticker & { reported: unknown[]; ticks: () => number } {
  const reported: unknown[] = [];
  let count = 0;
  const counted = (): void | Promise<void> => {
    count += 1;
    return tick();
  };
  const { stop } = startTicker(counted, { seconds: 1, report: (error) => reported.push(error) });
  return { stop, reported, ticks: () => count };
}

/** The clock of the machine, so many milliseconds off. */
function setClock(skewMs: number): void {
  globalThis.Date = class extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [RealDate.now() + skewMs] : parts) as [number]));
    }
    static override now(): number {
      return RealDate.now() + skewMs;
    }
  } as DateConstructor;
}
