/** A process that does nothing but keep its coverage up to date, as `npm start` does, and tells of itself once a second. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runIngest } from '../../src/app/run-ingest.ts';
import type { WorkerSetting } from '../../src/app/ingest-worker.ts';

export interface ProgramNews {
  readonly rssMb: number;
  /** Of the main thread, since the last time, in milliseconds. */
  readonly delayMs: number;
  readonly faults: number;
}

const delay = monitorEventLoopDelay({ resolution: 10 });
let faults = 0;

process.once('message', (setting: WorkerSetting) => {
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const report = (error: unknown): void => {
    faults += 1;
    console.error(error);
  };
  const running = runIngest(setting, [], { log: quiet, report });
  delay.enable();
  const telling = setInterval(() => {
    const news: ProgramNews = { rssMb: process.memoryUsage.rss() / 1e6, delayMs: delay.max / 1e6, faults };
    delay.reset();
    process.send?.(news);
  }, 1_000);
  process.once('message', () => {
    clearInterval(telling);
    void running.stop().then(() => {
      process.disconnect?.();
    });
  });
});
