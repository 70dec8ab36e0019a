/** The same promise for real processes, ended by a signal that none of them hears. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newStatePath, openedState } from '../store/state-file.ts';
import { NOON } from './fake-clock.ts';
import { fakePlatform } from './fake-platform.ts';
import { postsIn, QUESTIONS } from './killed-process.ts';
import { expectOneOutcomeEach } from './outcomes.ts';

const SCRIPT = join(import.meta.dirname, 'killed-process.ts');

interface Files {
  readonly state: string;
  readonly platform: string;
}

/** How the process ended: a signal, or its exit code. */
async function run(files: Files, ...args: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, [SCRIPT, files.state, files.platform, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal ?? code;
}

test.each([
  'after inbox.receive',
  'after inbox.take',
  'before inbox.settle',
  'after inbox.settle',
  'after outbox.start',
  'after poster.post',
  'after outbox.settle',
])('a process killed %s leaves nothing lost and nothing twice', { timeout: 30_000 }, async (step) => {
  const state = newStatePath();
  const files = { state, platform: join(dirname(dirname(state)), 'posts.jsonl') };
  expect(await run(files, 'w1', step, String(NOON))).toBe('SIGKILL');
  expect(await run(files, 'w2', 'never', String(NOON + 60_000))).toBe(0);
  const posts = postsIn(files.platform);
  const platform = { ...fakePlatform(), stored: posts };
  expectOneOutcomeEach({ state: openedState(state), platform }, QUESTIONS);
  expect(posts.map(({ text }) => text).toSorted()).toEqual([
    'crane/1',
    'crane/2',
    'ferry/1',
    'ferry/2',
    'fire/1',
    'fire/2',
  ]);
});
