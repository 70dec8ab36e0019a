/** What no two may do at once. */

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { alone } from '../../src/store/alone.ts';
import { newStatePath } from './state-file.ts';

function lockPath(): string {
  const path = newStatePath();
  mkdirSync(dirname(path));
  return path;
}

test('others are kept out while it is done, and told of the file; afterwards they may, whatever came of it', async () => {
  const path = lockPath();
  const failing = alone(path, async () => {
    await expect(alone(path, () => Promise.resolve('second'), 1)).rejects.toThrow(
      `${path} is in use by another process and stayed so`,
    );
    throw new Error('the pier burns');
  });
  await expect(failing).rejects.toThrow('the pier burns');
  expect(await alone(path, () => Promise.resolve('third'), 1)).toBe('third');
});

test('where there is no folder for it, the file is named with its cure', async () => {
  const path = newStatePath();
  await expect(alone(path, () => Promise.resolve('done'))).rejects.toThrow(`${path} cannot be opened as a file`);
});
