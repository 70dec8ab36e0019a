/** Turns are given one at a time for a host, so many in all, and nobody waits for a host that is none of theirs. */

import { describe, expect, test } from 'vitest';
import { hostTurns } from '../../../src/coverage/fetch/host-turns.ts';

/** Runs tasks that end when they are told to, and says which have begun. */
function day(most: number, restMs: (host: string) => number = () => 0) {
  const turns = hostTurns({ most, restMs });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (task: string): Promise<string> =>
    turns.run(task.split('/')[0] ?? '', () => {
      begun.push(task);
      return new Promise((resolve) => {
        ends.set(task, () => {
          resolve(task);
        });
      });
    });
  const end = async (task: string, ended: Promise<unknown>): Promise<void> => {
    ends.get(task)?.();
    await ended;
  };
  return { turns, begun, run, end };
}

describe('turns', () => {
  test('are given to one task of a host at a time, in the order they came', async () => {
    const { begun, run, end } = day(4);
    const [first, second] = [run('a/1'), run('a/2'), run('a/3')];
    expect(begun).toEqual(['a/1']);
    await end('a/1', first);
    expect(begun).toEqual(['a/1', 'a/2']);
    await end('a/2', second);
    expect(begun).toEqual(['a/1', 'a/2', 'a/3']);
  });

  test('are given to so many hosts and no more', async () => {
    const { begun, run, end } = day(2);
    const [first] = [run('a/1'), run('b/1'), run('c/1')];
    expect(begun).toEqual(['a/1', 'b/1']);
    await end('a/1', first);
    expect(begun).toEqual(['a/1', 'b/1', 'c/1']);
  });

  test('are not kept by those who wait for a busy host', () => {
    const { begun, run } = day(2);
    void run('slow/1');
    void run('slow/2');
    void run('slow/3');
    void run('slow/4');
    void run('b/1');
    expect(begun).toEqual(['slow/1', 'b/1']);
  });

  test('come back from a task that fails', async () => {
    const { turns, begun, run } = day(1);
    const failing = turns.run('a', () => Promise.reject(new Error('down')));
    const next = run('a/2');
    await expect(failing).rejects.toThrow('down');
    expect(begun).toEqual(['a/2']);
    expect(next).toBeInstanceOf(Promise);
  });

  test('of a host that rests go to others meanwhile', async () => {
    const { turns, begun, run, end } = day(1, (host) => (host === 'a' ? 60_000 : 0));
    const first = run('a/1');
    void run('a/2');
    void run('b/1');
    await end('a/1', first);
    expect(begun).toEqual(['a/1', 'b/1']);
    turns.close();
  });

  test('are everybody’s once all is over', async () => {
    const { turns, begun, run, end } = day(1, () => 60_000);
    const first = run('a/1');
    void run('a/2');
    void run('b/1');
    await end('a/1', first);
    turns.close();
    void run('a/3');
    expect(begun).toEqual(['a/1', 'b/1', 'a/2', 'a/3']);
  });
});
