/** That writes which share a transaction stand and fall each on its own, and are told of only when they are kept. */

import { describe, expect, test } from 'vitest';
import { forMilliseconds, groupCommit } from '../../src/store/group-commit.ts';
import { openState, writeState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';
import { newStatePath, openedState } from './state-file.ts';

function heard(state: State, worker: string): string {
  state.db.prepare('INSERT INTO worker (id, heard_at) VALUES (?, 0)').run(worker);
  return worker;
}

function workersIn({ db }: State): readonly unknown[] {
  return db
    .prepare('SELECT id FROM worker ORDER BY id')
    .all()
    .map(({ id }) => id);
}

describe('a group of writes', () => {
  test('is kept for others to read when its writers are told, and not before', async () => {
    const path = newStatePath();
    const [state, other] = [openedState(path), openState(path)];
    const commit = groupCommit(state, forMilliseconds);
    const both = ['harbour', 'quay'].map((worker) => commit(() => heard(state, worker)));
    expect(workersIn(other)).toEqual([]);
    expect([await both[1], workersIn(other)]).toEqual(['quay', ['harbour', 'quay']]);
    other.db.close();
  });

  test('takes one transaction', async () => {
    const path = newStatePath();
    const [state, other] = [openedState(path), openState(path)];
    const commit = groupCommit(state, queueMicrotask);
    const seen = ['harbour', 'quay', 'ferry'].map((worker) =>
      commit(() => {
        heard(state, worker);
        return workersIn(other).length;
      }),
    );
    expect([await Promise.all(seen), workersIn(other).length]).toEqual([[0, 0, 0], 3]);
    other.db.close();
  });

  test('leaves out what failed, whole, and keeps the others', async () => {
    const state = openedState();
    const commit = groupCommit(state, queueMicrotask);
    const told = await Promise.allSettled([
      commit(() => heard(state, 'harbour')),
      commit(() => {
        heard(state, 'half');
        throw new Error('a bug');
      }),
      commit(() => heard(state, 'quay')),
    ]);
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(told[1]).toMatchObject({ reason: { message: expect.stringContaining('cannot be used') as unknown } });
    expect(workersIn(state)).toEqual(['harbour', 'quay']);
  });

  test('of which nothing can be committed tells all of them, and the next one is kept', async () => {
    const state = openedState();
    const commit = groupCommit(state, queueMicrotask);
    const told = await Promise.allSettled([
      commit(() => heard(state, 'harbour')),
      commit(() => {
        // As SQLite does by itself where the disk fails.
        state.db.exec('ROLLBACK');
        throw new Error('disk I/O error');
      }),
      commit(() => heard(state, 'quay')),
    ]);
    expect([told.map(({ status }) => status), workersIn(state)]).toEqual([['rejected', 'rejected', 'rejected'], []]);
    await commit(() => heard(state, 'ferry'));
    expect(workersIn(state)).toEqual(['ferry']);
  });
});

test('a write within a write is taken back with it', () => {
  const state = openedState();
  const outer = (): void => {
    writeState(state, () => {
      writeState(state, () => heard(state, 'harbour'));
      throw new Error('a bug');
    });
  };
  expect(outer).toThrow('cannot be used');
  expect([workersIn(state), state.db.isTransaction]).toEqual([[], false]);
});
