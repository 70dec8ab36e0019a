/** What happens to a file that must not be lost: made, migrated, checked, refused, and never removed. */

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openState, readState, writeState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';
import { ROOT } from '../source-files.ts';
import { newStatePath, openedState } from './state-file.ts';

const FERRIES = 'CREATE TABLE ferry (name TEXT) STRICT';
const PORTS = 'ALTER TABLE ferry ADD COLUMN port TEXT; CREATE TABLE port (name TEXT) STRICT';

function add({ db }: State, name: string): void {
  db.prepare('INSERT INTO ferry (name) VALUES (?)').run(name);
}

function ferries({ db }: State): unknown[] {
  return db
    .prepare('SELECT * FROM ferry')
    .all()
    .map((row) => ({ ...row }));
}

/** A file of version 1 with one ferry, closed. */
function filled(): string {
  const state = openedState(newStatePath(), [FERRIES]);
  add(state, 'Lindow');
  state.db.close();
  return state.path;
}

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no Problem');
}

describe('a state file', () => {
  test('is made with its folder, open to its owner alone', () => {
    const { path, db } = openedState();
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  });

  test('keeps what it holds through every later step, and takes each step once', () => {
    const path = filled();
    for (const steps of [
      [FERRIES, PORTS],
      [FERRIES, PORTS],
    ]) {
      const state = openedState(path, steps);
      expect(ferries(state)).toEqual([{ name: 'Lindow', port: null }]);
      state.db.close();
    }
  });

  test('stays at its version when a step fails', () => {
    const path = filled();
    expect(() => openState(path, [FERRIES, 'CREATE TABLE port (name TEXT) STRICT', 'CREATE TABLE ferry (x)'])).toThrow(
      Problem,
    );
    const state = openedState(path, [FERRIES, PORTS]);
    expect(ferries(state)).toEqual([{ name: 'Lindow', port: null }]);
  });

  test('is made by one of several processes that start at once', async () => {
    const path = newStatePath();
    const script = `const { openState } = await import(process.argv[1]);
      const { db } = openState(process.argv[2]);
      console.log(db.prepare('SELECT count(*) AS calls FROM call').get().calls);`;
    const args = ['--input-type=module', '-e', script, join(ROOT, 'src/store/open-state.ts'), path];
    const starts = Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, args));
    expect((await Promise.all(starts)).map(({ stdout }) => stdout.trim())).toEqual(Array(6).fill('0'));
  });
});

describe('a state file is refused and left as it is', () => {
  test.each([
    [
      'of a newer version',
      'was written by a newer briefdesk (version 9, this one knows 1): run that one',
      (path: string) => {
        const db = new DatabaseSync(path);
        db.exec('PRAGMA user_version = 9');
        db.close();
      },
    ],
    [
      'of another program',
      'is the database of another program: move it away',
      (path: string) => {
        const db = new DatabaseSync(path);
        db.exec('PRAGMA user_version = 0');
        db.close();
      },
    ],
    [
      'that is no database',
      'is damaged and was left as it is: put a copy of it back',
      (path: string) => {
        writeFileSync(path, 'This is a shopping list. '.repeat(400));
      },
    ],
    [
      'that is cut off',
      'is damaged and was left as it is',
      (path: string) => {
        writeFileSync(path, readFileSync(path).subarray(0, 5_000));
      },
    ],
    [
      'with a page of rubbish in it',
      'is damaged and was left as it is',
      (path: string) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xab, 4_096));
      },
    ],
  ])('%s', (_, cure, spoil) => {
    const path = filled();
    spoil(path);
    const before = readFileSync(path);
    const { code, message } = problemOf(() => openState(path, [FERRIES]));
    expect([code, message.startsWith(path)]).toEqual(['store', true]);
    expect(message).toContain(cure);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('that is a folder', () => {
    const path = newStatePath();
    mkdirSync(path, { recursive: true });
    expect(problemOf(() => openState(path)).message).toContain('cannot be opened as a file');
  });

  test('whose folder cannot be made', () => {
    const path = newStatePath();
    writeFileSync(dirname(path), 'a file');
    expect(problemOf(() => openState(path)).message).toContain('name another with BRIEFDESK_STATE');
  });
});

describe('a write', () => {
  test('is done whole or not at all', () => {
    const state = openedState(filled(), [FERRIES]);
    expect(() =>
      writeState(state, () => {
        add(state, 'Sunk');
        throw new Error('the crane fell');
      }),
    ).toThrow('the crane fell');
    writeState(state, () => {
      add(state, 'Quay');
    });
    expect(ferries(state)).toEqual([{ name: 'Lindow' }, { name: 'Quay' }]);
  });

  test('waits for another process that holds the lock', async () => {
    const path = filled();
    await lockedBy(path, 500);
    const state = openedState(path, [FERRIES]);
    writeState(state, () => {
      add(state, 'Quay');
    });
    expect(ferries(state)).toHaveLength(2);
  });

  test('that fails is a Problem, and what is spoilt while it is open stays where it is', () => {
    const state = openedState(filled(), [FERRIES]);
    const failed = problemOf(() => readState(state, () => state.db.prepare('SELECT * FROM zeppelin').all()));
    expect(failed.message).toContain(`${state.path} cannot be used (`);
    expect(failed.message).not.toContain('remove');
    expect(statSync(state.path).size).toBeGreaterThan(0);
  });
});

/** Another process that holds the write lock for a while. */
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
  await once(holder.stdout, 'data');
}
