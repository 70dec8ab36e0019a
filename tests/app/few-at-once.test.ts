/** Few at once: the others begin as places become free, in order, and a fault frees its place as well. */

import { expect, test } from 'vitest';
import { fewAtOnce } from '../../src/app/few-at-once.ts';

test('so many are under way at most, and whoever came first is next', async () => {
  const few = fewAtOnce(2);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const all = ['a', 'b', 'c', 'd'].map((name) =>
    few(() => {
      begun.push(name);
      return new Promise<string>((resolve) => {
        ends.set(name, () => {
          resolve(name);
        });
      });
    }),
  );
  expect(begun).toEqual(['a', 'b']);
  ends.get('b')?.();
  expect(await all[1]).toBe('b');
  expect(begun).toEqual(['a', 'b', 'c']);
  ends.get('a')?.();
  await all[0];
  ends.get('c')?.();
  await all[2];
  ends.get('d')?.();
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('one that fails makes room for the next', async () => {
  const few = fewAtOnce(1);
  const fault = new Error('the ferry is late');
  const failed = few(() => Promise.reject(fault));
  const next = few(() => Promise.resolve('the next one'));
  await expect(failed).rejects.toBe(fault);
  expect(await next).toBe('the next one');
  expect(await few(() => Promise.resolve('a later one'))).toBe('a later one');
});
