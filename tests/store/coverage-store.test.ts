/** Several connections to one file of coverage: what one writes, the others see. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import type { CoverageStore } from '../../src/domain/coverage.ts';
import { Problem } from '../../src/domain/problem.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { article, FIRE, VOTE, withoutFound } from '../contracts/stored-articles.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'coverage.db');
}

function openedOn(path: string): CoverageStore {
  const store = openCoverageStore(path);
  onTestFinished(() => {
    store.close();
  });
  return store;
}

function seen({ query, terms, stories }: CoverageStore): unknown {
  const heads = query.heads();
  return {
    heads,
    articles: heads.map(({ source }) => query.read(source)),
    hits: query.search(['harbour', 'fire'], 9),
    counts: [terms.passages(), terms.holding('harbour')],
    stories: stories.recent(9),
  };
}

test('what one connection writes, another sees at once, with another version', () => {
  const path = place();
  const [writer, reader] = [openedOn(path), openedOn(path)];
  const steps = [
    () => {
      writer.apply({ put: [FIRE, VOTE], drop: [] });
    },
    () => {
      writer.apply({
        put: [article('fire.txt', 'The harbour fire is out.'), article('new.txt', 'Harbour.')],
        drop: [],
      });
    },
    () => {
      writer.stories.save([{ title: 'Fire', sources: ['fire.txt'], newest: '2026-03-02' }]);
    },
    () => {
      writer.apply({ put: [], drop: ['vote.txt'] });
    },
    () => {
      writer.apply({ put: [VOTE], drop: ['new.txt'] });
    },
  ];
  for (const step of steps) {
    const [before, was] = [reader.version, seen(reader)];
    step();
    expect(reader.version).not.toBe(before);
    expect(seen(reader)).not.toEqual(was);
    expect(seen(reader)).toEqual(seen(writer));
    expect(seen(openedOn(path))).toEqual(seen(reader));
  }
});

test('an article that another connection took out is a Problem for who reads it', () => {
  const path = place();
  const [writer, reader] = [openedOn(path), openedOn(path)];
  writer.apply({ put: [FIRE, VOTE], drop: [] });
  expect(reader.query.read('fire.txt')).toEqual(withoutFound(FIRE));
  writer.apply({ put: [], drop: ['fire.txt'] });
  expect(() => reader.query.read('fire.txt')).toThrow(Problem);
});

/** Puts articles of two passages that belong together, and replaces and drops them, as fast as it can. */
const WRITER = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.store).then(({ openCoverageStore }) => {
    const store = openCoverageStore(workerData.path);
    for (let round = 1; round <= workerData.rounds; round++) {
      const source = (round % 7) + '.txt';
      const texts = ['Harbour round ' + round + '.', 'Fire round ' + round + '.'];
      const text = texts.join('\\n');
      const passages = texts.map((each, i) => {
        const start = i * (texts[0].length + 1);
        const [end, id] = [start + each.length, source + ':' + start];
        return { id, source, start, end, text: each, runs: null, entry: null, role: 'prose' };
      });
      const head = { source, title: 'Round ' + round, publisher: null, published: null, publishedInferred: false };
      const found = { origin: '', stamp: '1', digest: text, statedDay: null };
      const put = [{ ...head, ...found, kind: 'article', url: null, text, entries: [], passages, furniture: [] }];
      store.apply({ put, drop: round % 3 === 0 ? [((round + 1) % 7) + '.txt'] : [] });
    }
    store.close();
    parentPort.postMessage('done');
  });
`;

test('while a thread writes, every look of another one is of one moment', async () => {
  const path = place();
  const reader = openedOn(path);
  const workerData = { path, rounds: 400, store: new URL('../../src/store/coverage-store.ts', import.meta.url).href };
  const worker = new Worker(WRITER, { eval: true, workerData });
  const over = new Promise<void>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const state = { writing: true };
  void over.finally(() => (state.writing = false));
  const versions = new Set<string>();
  while (state.writing) {
    const rounds = reader.query.search(['round'], 1000).map(({ passage }) => passage.text.split(' ')[2]);
    // Both passages of an article, or neither.
    expect(rounds).toHaveLength(2 * new Set(rounds).size);
    versions.add(reader.version);
    await new Promise(setImmediate);
  }
  await over;
  expect(versions.size).toBeGreaterThan(1);
  expect(seen(reader)).toEqual(seen(openedOn(path)));
});
