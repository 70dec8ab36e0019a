/** Runs what keeps the coverage up to date in its own thread, and starts it anew should it ever end. */

import { Worker } from 'node:worker_threads';
import type { LeftOut } from '../domain/coverage.ts';
import type { Log } from '../domain/log.ts';
import { Problem } from '../domain/problem.ts';
import type { IngestNews, WorkerSetting } from './ingest-worker.ts';

export interface RunningIngest {
  /** What was left out when it last looked. */
  leftOut(): readonly LeftOut[];
  stop(): Promise<void>;
}

const WORKER = new URL('./ingest-worker.ts', import.meta.url);
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** One that lasted so long was well. */
const WELL_MS = 10 * 60_000;

export interface IngestRunTools {
  readonly log: Log;
  readonly report: (error: unknown) => void;
}

/** `leftOut`: until it has looked itself. */
export function runIngest(
  setting: WorkerSetting,
  leftOut: readonly LeftOut[],
  { log, report }: IngestRunTools,
): RunningIngest {
  let [left, stopped, waitMs, trouble] = [leftOut, false, FIRST_WAIT_MS, ''];
  let worker = start();

  function hear(news: IngestNews): void {
    switch (news.kind) {
      case 'left-out':
        left = news.leftOut;
        trouble = '';
        break;
      case 'visited':
        log.info({ visited: news.visited, failing: news.failing, changed: news.changed }, 'coverage');
        break;
      case 'trouble':
        // What cannot be read now cannot be read ten seconds later: said once.
        if (news.message !== trouble)
          report(news.problem ? new Problem('coverage', news.message) : new Error(news.message));
        trouble = news.message;
    }
  }

  function start(): Worker {
    const begun = performance.now();
    const next = new Worker(WORKER, { workerData: setting });
    // Ended in the middle of something, it may complain of that.
    next.on('message', (news: IngestNews) => {
      if (!stopped) hear(news);
    });
    next.on('error', (error) => {
      if (!stopped) report(error);
    });
    next.on('exit', () => {
      if (stopped) return;
      if (performance.now() - begun > WELL_MS) waitMs = FIRST_WAIT_MS;
      setTimeout(() => {
        if (!stopped) worker = start();
      }, waitMs).unref();
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    });
    return next;
  }

  return {
    leftOut: () => left,
    async stop() {
      stopped = true;
      // SQLite keeps what was committed, and what was not is fetched again.
      await worker.terminate();
    },
  };
}
