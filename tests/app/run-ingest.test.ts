/** The thread that keeps the coverage up to date: what arrives is there soon, it comes back when it dies, and it ends when it is told to. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { runIngest } from '../../src/app/run-ingest.ts';
import type { ConfiguredSource } from '../../src/coverage/live/configured-source.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { htmlOf, longNewsOf, newsOf, rss } from '../coverage/live/live-desk.ts';
import { emptyFolder } from './paper-desk.ts';

const FOLDER: ConfiguredSource = { kind: 'folder', origin: '', folder: 'seeds', topics: null };

function textOf(name: string): string {
  return `Fire at the ${name}\n\n2 March 2026\n\n${newsOf(name).join('\n\n')}\n`;
}

async function feedServer(name: string): Promise<string> {
  const text = rss([{ title: `Fire at the ${name}`, html: htmlOf(longNewsOf(name)), guid: `courier-${name}` }]);
  const server = createServer((request, response) => {
    if (request.url === '/feed.xml') response.end(text);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function running(root: string, sources: readonly ConfiguredSource[], allow: readonly string[] = []) {
  const coveragePath = join(root, 'cache/coverage.db');
  const store = openCoverageStore(coveragePath);
  const reports: unknown[] = [];
  const logged: Record<string, unknown>[] = [];
  const log = {
    info: (fields: Record<string, unknown>) => void logged.push(fields),
    warn: () => undefined,
    error: () => undefined,
  };
  const setting = {
    ...{ sources, web: { keepDays: 30, contact: null, allow }, version: '1.2.3', proxy: null },
    ...{ root, coveragePath, arrivalsPath: join(root, 'state/arrivals.db') },
  };
  const ingest = runIngest(setting, [], { log, report: (error) => reports.push(error) });
  onTestFinished(async () => {
    await ingest.stop();
    store.close();
  });
  return { ingest, store, reports, logged, coveragePath };
}

/** Looks until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 25_000;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('it never came to be so');
    await rest(50);
  }
}

test('what is put into a folder and what a feed brings arrive while it runs, and nothing after it was stopped', async () => {
  const root = emptyFolder();
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'seeds/mill.txt'), textOf('mill'));
  writeFileSync(join(root, 'seeds/empty.txt'), '');
  const host = await feedServer('quay');
  const rest = { publisher: null, language: null, refreshMs: 60_000, topics: null };
  const feed: ConfiguredSource = {
    kind: 'feed',
    origin: 'courier',
    name: 'Courier',
    address: `http://${host}/feed.xml`,
    ...rest,
  };
  const { ingest, store, reports, logged } = running(root, [FOLDER, feed], [host]);
  const titles = (): string[] => store.query.heads().map(({ title }) => title);
  await until(() => titles().length === 2);
  expect(titles()).toEqual(['Fire at the quay', 'Fire at the mill']);
  await until(() => ingest.leftOut().length > 0);
  expect(ingest.leftOut()).toMatchObject([{ source: 'empty.txt' }]);
  await until(() => logged.length > 0);
  expect(logged[0]).toEqual({ visited: 1, failing: 0, changed: 1 });
  writeFileSync(join(root, 'seeds/pier.txt'), textOf('pier'));
  await until(() => titles().includes('Fire at the pier'));
  await until(() => store.stories.recent(9).length > 0);
  await ingest.stop();
  rmSync(join(root, 'seeds/pier.txt'));
  expect(reports).toEqual([]);
  expect(titles()).toHaveLength(3);
});

test('it is started anew when it dies, and says why', async () => {
  const root = emptyFolder();
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'seeds/mill.txt'), textOf('mill'));
  // A folder in the place of the file keeps it from opening what came in.
  mkdirSync(join(root, 'state/arrivals.db'), { recursive: true });
  const { store, reports } = running(root, [FOLDER]);
  await until(() => reports.length > 0);
  expect(String(reports[0])).toContain('arrivals.db');
  expect(store.query.heads()).toEqual([]);
  rmSync(join(root, 'state/arrivals.db'), { recursive: true });
  await until(() => store.query.heads().length === 1);
});
