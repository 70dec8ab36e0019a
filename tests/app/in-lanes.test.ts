/** Lanes: one after the other in each, and none waits for another. */

import { expect, test } from 'vitest';
import { inLanes } from '../../src/app/in-lanes.ts';

interface Task {
  readonly name: string;
  readonly work: Promise<void>;
}

function laneOf({ name }: Task): string {
  return name.slice(0, 1);
}

test('what waits keeps what is of its lane, and nothing else', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  const begun: string[] = [];
  const done: string[] = [];
  const { promise: others, resolve: othersDone } = Promise.withResolvers<undefined>();
  const tasks: readonly Task[] = [
    { name: 'a1', work: held.then(() => undefined) },
    { name: 'b1', work: Promise.resolve() },
    { name: 'a2', work: Promise.resolve() },
    { name: 'b2', work: Promise.resolve() },
  ];
  const all = inLanes(tasks, laneOf, async ({ name, work }) => {
    begun.push(name);
    await work;
    done.push(name);
    if (name === 'b2') othersDone(undefined);
  });
  await others;
  expect(begun).toEqual(['a1', 'b1', 'b2']);
  expect(done).toEqual(['b1', 'b2']);
  release(undefined);
  await all;
  expect(done).toEqual(['b1', 'b2', 'a1', 'a2']);
});

test('a fault that the work does not see to is told to whoever asked for it', async () => {
  const fault = new Error('the quay is flooded');
  const tasks: readonly Task[] = [{ name: 'a1', work: Promise.reject(fault) }];
  await expect(inLanes(tasks, laneOf, ({ work }) => work)).rejects.toBe(fault);
});
