/** How soon what newspapers publish is in the coverage, while the main thread stays free and memory flat. */

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { WorkerSetting } from '../../src/app/ingest-worker.ts';
import type { ConfiguredSource } from '../../src/coverage/live/configured-source.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import type { ProgramNews } from './ingest-program.ts';
import { hostOf, publishedAt } from './ingest-town.ts';
import type { TownNews } from './ingest-town.ts';

/** After everything that was there before has come in. */
const MINUTES = Number(process.env['INGEST_MINUTES'] ?? 10);
const FEEDS = Number(process.env['INGEST_FEEDS'] ?? 200);
/** Of one that does not come in. */
const BACKLOG_MINUTES = 10;
const SETTING = { feeds: FEEDS, listed: 50, everyMs: 60_000 };
/** As in the script `start`. */
const FLAGS = ['--optimize-for-size', '--max-semi-space-size=2'];
const SHOWN_MS = 20_000;

interface Lag {
  readonly published: number;
  readonly served: number;
}

test(
  `${FEEDS} feeds of 50 items for ${MINUTES} minutes`,
  { timeout: (MINUTES + BACKLOG_MINUTES) * 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
    const begin = Date.now();
    const town = await openTown(begin);
    const coveragePath = join(folder, 'coverage.db');
    openCoverageStore(coveragePath).close();
    const program = startProgram({
      ...{ sources: sourcesAt(town.port), version: '0', root: folder, proxy: null, coveragePath },
      arrivalsPath: join(folder, 'arrivals.db'),
      web: { keepDays: 30, contact: null, allow: Array.from({ length: FEEDS }, (_, n) => `${hostOf(n)}:${town.port}`) },
    });
    const db = new DatabaseSync(coveragePath, { readOnly: true });
    const find = db.prepare("SELECT id, head ->> '$.title' AS title FROM article WHERE id > ? ORDER BY id");
    let [newest, stored, shownAt] = [0, 0, begin];
    let caughtUpAt: number | null = null;
    const lags: Lag[] = [];
    const news: ProgramNews[] = [];
    for (
      let at = begin;
      at < (caughtUpAt ?? begin + BACKLOG_MINUTES * 60_000 - MINUTES * 60_000) + MINUTES * 60_000;
      at = Date.now()
    ) {
      for (const { id, title } of find.all(newest) as { id: number; title: string }[]) {
        newest = id;
        stored += 1;
        const [feed = -1, n = -1] = (/Warehouse (\d+) .* report (\d+)/.exec(title) ?? []).slice(1).map(Number);
        const published = publishedAt(begin, feed, SETTING)(n);
        // What was there before comes in twenty at a time.
        if (n < SETTING.listed || caughtUpAt === null || published < caughtUpAt) continue;
        lags.push({ published: at - published, served: at - (town.servedAt.get(`${feed}/${n}`) ?? at) });
      }
      if (caughtUpAt === null && stored >= FEEDS * SETTING.listed) {
        caughtUpAt = at;
        program.news.length = 0;
      }
      if (at - shownAt >= SHOWN_MS) {
        shownAt = at;
        console.log(
          `${Math.round((at - begin) / 1000)} s: ${stored} articles, ${lags.length} measured, ${Math.round(program.news.at(-1)?.rssMb ?? 0)} MB`,
        );
      }
      await new Promise((rested) => setTimeout(rested, 250));
    }
    news.push(...program.news);
    await program.end();
    await town.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
    console.log(
      [
        `the ${FEEDS * SETTING.listed} articles of the beginning were in after ${caughtUpAt === null ? 'the end' : `${((caughtUpAt - begin) / 1000).toFixed(0)} s`}`,
        `${lags.length} new articles; from being served first ${spread(lags.map((lag) => lag.served))}`,
        `from publication, with up to a minute until the next visit: ${spread(lags.map((lag) => lag.published))}`,
        `main thread: delayed by at most ${Math.max(...news.map(({ delayMs }) => delayMs)).toFixed(0)} ms`,
        `memory: ${thirds(news.map(({ rssMb }) => rssMb))} MB at most in each third; faults: ${news.at(-1)?.faults ?? 0}`,
      ].join('\n'),
    );
    expect(lags.length).toBeGreaterThan(0);
    expect(Math.max(...lags.map((lag) => lag.served))).toBeLessThan(30_000);
    expect(news.at(-1)?.faults).toBe(0);
  },
);

interface Town {
  readonly port: number;
  /** By feed and article. */
  readonly servedAt: ReadonlyMap<string, number>;
  close(): Promise<unknown>;
}

async function openTown(begin: number): Promise<Town> {
  const worker = new Worker(new URL('./ingest-town.ts', import.meta.url), { workerData: { ...SETTING, begin } });
  const servedAt = new Map<string, number>();
  const last = new Map<number, number>();
  const { promise, resolve } = Promise.withResolvers<number>();
  worker.on('message', (news: TownNews) => {
    if (news.kind === 'open') {
      resolve(news.port);
      return;
    }
    const { feed, upTo, at } = news;
    for (let n = (last.get(feed) ?? upTo - SETTING.listed) + 1; n <= upTo; n += 1) servedAt.set(`${feed}/${n}`, at);
    last.set(feed, upTo);
  });
  return { port: await promise, servedAt, close: () => worker.terminate() };
}

function startProgram(setting: WorkerSetting) {
  const child = fork(join(import.meta.dirname, 'ingest-program.ts'), { execArgv: FLAGS });
  const news: ProgramNews[] = [];
  child.on('message', (each: ProgramNews) => news.push(each));
  child.send(setting);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const end = async (): Promise<void> => {
    child.send('end');
    await ended;
  };
  return { news, end };
}

function sourcesAt(port: number): readonly ConfiguredSource[] {
  return Array.from({ length: FEEDS }, (_, n) => ({
    kind: 'feed' as const,
    origin: `courier-${n}`,
    name: `Courier ${n}`,
    address: `http://${hostOf(n)}:${port}/feed.xml`,
    ...{ publisher: null, language: null, refreshMs: 60_000, topics: null },
  }));
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    `${((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1000).toFixed(1)} s`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, at most ${at(1)}`;
}

function thirds(values: readonly number[]): string {
  const third = Math.ceil(values.length / 3);
  return [0, 1, 2].map((n) => Math.round(Math.max(...values.slice(n * third, (n + 1) * third)))).join(', ');
}
