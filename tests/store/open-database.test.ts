import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { SCHEMA_VERSION } from '../../src/store/schema.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
}

const ARTICLE = {
  source: 'a.txt',
  title: 'Fire',
  publisher: null,
  published: null,
  publishedInferred: false,
  kind: 'article' as const,
  url: null,
  text: 'Fire.',
  entries: [],
  furniture: [],
  origin: '',
  stamp: '1',
  digest: '1',
  statedDay: null,
  passages: [
    {
      id: 'a.txt:0-5',
      source: 'a.txt',
      start: 0,
      end: 5,
      text: 'Fire.',
      runs: null,
      entry: null,
      role: 'prose' as const,
    },
  ],
};

/** A store file that was filled and closed. */
function filled(): string {
  const path = join(folder(), 'coverage.db');
  const store = openCoverageStore(path);
  store.apply({ put: [ARTICLE], drop: [] });
  store.close();
  return path;
}

function sourcesIn(path: string): string[] {
  const store = openCoverageStore(path);
  onTestFinished(() => {
    store.close();
  });
  return store.query.heads().map(({ source }) => source);
}

test('a file keeps what was put into it', () => {
  expect(sourcesIn(filled())).toEqual(['a.txt']);
});

describe('a file is made anew', () => {
  test.each([
    [
      'of another version',
      (path: string) => {
        const db = new DatabaseSync(path);
        db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
        db.close();
      },
    ],
    [
      'of another program',
      (path: string) => {
        rmSync(path);
        const db = new DatabaseSync(path);
        db.exec('CREATE TABLE article (x)');
        db.close();
      },
    ],
    [
      'that is no database',
      (path: string) => {
        writeFileSync(path, 'This is a shopping list. '.repeat(400));
      },
    ],
    [
      'that is cut off',
      (path: string) => {
        writeFileSync(path, readFileSync(path).subarray(0, 5000));
      },
    ],
    [
      'with a page of rubbish in it',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0xab, 4096, 3 * 4096);
        writeFileSync(path, bytes);
      },
    ],
    [
      'with an empty journal beside it',
      (path: string) => {
        writeFileSync(path, 'x'.repeat(200));
        writeFileSync(`${path}-wal`, '');
      },
    ],
  ])('%s', (_, spoil) => {
    const path = filled();
    spoil(path);
    expect(sourcesIn(path)).toEqual([]);
    expect(new DatabaseSync(path).prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA_VERSION });
  });

  test('that is empty', () => {
    const path = join(folder(), 'coverage.db');
    writeFileSync(path, '');
    expect(sourcesIn(path)).toEqual([]);
  });
});

/** Another process that holds the write lock until it is told to let go, or for good. */
async function lockedBy(path: string, heldMs: number): Promise<void> {
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const db = new DatabaseSync(process.argv[1]);
    db.exec('BEGIN IMMEDIATE');
    console.log('locked');
    setTimeout(() => { db.exec('COMMIT'); db.close(); }, Number(process.argv[2]));`;
  const holder = spawn(process.execPath, ['-e', script, path, String(heldMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    holder.kill();
  });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
}

describe('a file that another process has locked', () => {
  test('is waited for', async () => {
    const path = filled();
    await lockedBy(path, 500);
    const store = openCoverageStore(path);
    store.apply({ put: [], drop: ['a.txt'] });
    expect(store.query.heads()).toEqual([]);
    store.close();
  });

  test('and that stays locked is a Problem with its cure', async () => {
    const path = filled();
    await lockedBy(path, 60_000);
    const store = openCoverageStore(path);
    expect(() => {
      store.apply({ put: [], drop: ['a.txt'] });
    }).toThrow(
      `${path} is in use by another process and stayed so: wait until that is done, or end it, and try again.`,
    );
    expect(store.query.heads()).toHaveLength(1);
    store.close();
  }, 20_000);
});

test('a folder in the place of the file is a Problem', () => {
  const path = join(folder(), 'coverage.db');
  mkdirSync(path);
  expect(() => openCoverageStore(path)).toThrow(Problem);
  expect(existsSync(path)).toBe(true);
});
