/** When a process is heard, takes over from others, and leaves. */

import { expect, test } from 'vitest';
import { startUpkeep } from '../../src/delivery/keep-up.ts';
import type { Heard, Upkeep } from '../../src/store/inbox-upkeep.ts';
import { fakeClock, NOON } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';

interface Here {
  readonly clock: FakeClock;
  readonly done: string[];
  readonly stop: () => Promise<void>;
}

function keepingUp(others: readonly Heard[], fails: () => boolean = () => false): Here {
  const clock = fakeClock();
  const done: string[] = [];
  const upkeep: Upkeep = {
    beat() {
      if (fails()) throw new Error('the disk is full');
      done.push('beat');
      return [...others, { worker: 'w1', heardAt: clock.now() }];
    },
    release: ({ worker }) => done.push(`release ${worker}`),
    prune: () => done.push('prune'),
  };
  const tools = { clock, report: () => done.push('report') };
  const loop = startUpkeep({ upkeep, worker: 'w1', wake: () => done.push('wake') }, tools);
  return { clock, done, stop: () => loop.stop(new AbortController().signal) };
}

test('a process is heard every ten seconds, and looks each time whether others left it something', async () => {
  const here = keepingUp([
    { worker: 'gone', heardAt: NOON - 40_000 },
    { worker: 'going', heardAt: NOON - 25_000 },
  ]);
  await here.clock.settle();
  expect(here.done.splice(0)).toEqual(['beat', 'release gone', 'prune', 'wake']);
  await here.clock.advance(9_999);
  expect(here.done).toEqual([]);
  await here.clock.advance(1);
  await here.clock.settle();
  expect(here.done).toEqual(['beat', 'release gone', 'release going', 'wake']);
});

test('a process drops what is old once an hour', async () => {
  const here = keepingUp([]);
  await here.clock.advance(2 * 3_600_000);
  expect(here.done.filter((what) => what === 'prune')).toHaveLength(3);
});

test('a process that cannot be heard tries again', async () => {
  let full = true;
  const here = keepingUp([], () => full);
  await here.clock.advance(6_000);
  full = false;
  await here.clock.advance(4_000);
  expect(here.done).toEqual(['report', 'report', 'beat', 'prune', 'wake']);
});

test('a process that leaves lets go of its own, and is not heard again', async () => {
  const here = keepingUp([{ worker: 'w2', heardAt: NOON }]);
  await here.clock.settle();
  here.done.length = 0;
  await here.stop();
  await here.clock.advance(60_000);
  expect(here.done).toEqual(['beat', 'release w1']);
});

test('a process that cannot leave in good order leaves all the same', async () => {
  let full = false;
  const here = keepingUp([], () => full);
  await here.clock.settle();
  full = true;
  here.done.length = 0;
  await here.stop();
  expect(here.done).toEqual(['report']);
});
