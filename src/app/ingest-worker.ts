/** Keeps the coverage up to date in a thread of its own, so that nobody who asks waits for what is read meanwhile. */

import { parentPort, Worker, workerData } from 'node:worker_threads';
import { resolve } from 'node:path';
import { gather } from '../coverage/live/gather.ts';
import { startVisits } from '../coverage/live/ingest.ts';
import type { LeftOut } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';
import { openCoverageStore } from '../store/coverage-store.ts';
import { openIngest } from './open-ingest.ts';
import type { IngestSetting } from './open-ingest.ts';
import type { StoriesSetting } from './stories-worker.ts';

export interface WorkerSetting extends IngestSetting {
  readonly root: string;
  readonly coveragePath: string;
}

/** What the thread tells of itself. */
export type IngestNews =
  | { readonly kind: 'left-out'; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'visited'; readonly visited: number; readonly failing: number; readonly changed: number }
  | { readonly kind: 'trouble'; readonly message: string; readonly problem: boolean };

const TICK_MS = 2_000;
/** A look at folders costs milliseconds; what was put there is there soon enough. */
const LOOK_MS = 10_000;
const PRUNE_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const STORIES = new URL('./stories-worker.ts', import.meta.url);
const STORIES_AGAIN_MS = 60_000;

const port = parentPort;
if (port !== null)
  run(workerData as WorkerSetting, (news) => {
    port.postMessage(news);
  });

function run(setting: WorkerSetting, tell: (news: IngestNews) => void): void {
  const report = (error: unknown): void => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({
      kind: 'trouble',
      message: error instanceof Problem ? error.message : message,
      problem: error instanceof Problem,
    });
  };
  const store = openCoverageStore(setting.coveragePath);
  const { tools, sources } = openIngest(setting, store, report);
  const pathOf = (folder: string): string => resolve(setting.root, folder);
  const visits = startVisits(sources, tools);
  const arrived = { last: tools.arrivals as typeof tools.arrivals | null };

  const prune = every(PRUNE_MS, () => {
    tools.arrivals.write.prune(setting.web.keepDays * DAY_MS, Date.now());
    arrived.last = tools.arrivals;
  });
  /** What comes from the web is brought in by visits, and once at the beginning and whenever something was dropped. */
  const look = every(LOOK_MS, () => {
    const leftOut = gather(setting.sources, { ...tools, arrivals: arrived.last, pathOf });
    arrived.last = null;
    tell({ kind: 'left-out', leftOut });
  });
  const begin = (): void => {
    visits.begin();
  };

  function tick(): void {
    for (const step of [prune, look, begin]) {
      try {
        step();
      } catch (error) {
        report(error);
      }
    }
    const { visits: ended, changed } = visits.ended();
    const failing = ended.filter(({ failures }) => failures > 0).length;
    if (ended.length > 0) tell({ kind: 'visited', visited: ended.length, failing, changed });
  }
  tick();
  keepStories({ coveragePath: setting.coveragePath }, report);
  setInterval(tick, TICK_MS);
}

/** Not more often; what fails is tried again then, too. */
function every(ms: number, act: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < ms) return;
    last = now;
    act();
  };
}

/** What goes wrong there stops nobody here, and is tried again. */
function keepStories(setting: StoriesSetting, report: (error: unknown) => void): void {
  const worker = new Worker(STORIES, { workerData: setting });
  worker.on('error', report);
  worker.on('exit', () => {
    setTimeout(() => {
      keepStories(setting, report);
    }, STORIES_AGAIN_MS);
  });
}
