/** Work that several readers ask for at once is done once, and what went wrong is not kept. */

import { describe, expect, test } from 'vitest';
import { sharedWork } from '../../src/app/shared-work.ts';

const ALWAYS = (): boolean => true;

function counting(result: string) {
  let count = 0;
  const work = (): Promise<string> => {
    count += 1;
    return Promise.resolve(`${result} ${count}`);
  };
  return { work, count: () => count };
}

describe('shared work', () => {
  test('is done once for all who ask while it is under way, and after', async () => {
    const { work, count } = counting('fire');
    const shared = sharedWork(10);
    const both = await Promise.all([shared.share('fire', work, ALWAYS), shared.share('fire', work, ALWAYS)]);
    expect(both).toEqual(['fire 1', 'fire 1']);
    expect(await shared.share('fire', work, ALWAYS)).toBe('fire 1');
    expect(await shared.share('ferry', work, ALWAYS)).toBe('fire 2');
    expect(count()).toBe(2);
  });

  test('is done anew where its result is not to be kept, or there is none', async () => {
    const { work } = counting('fire');
    const shared = sharedWork(10);
    expect(await shared.share('fire', work, () => false)).toBe('fire 1');
    expect(await shared.share('fire', work, ALWAYS)).toBe('fire 2');
    await expect(shared.share('port', () => Promise.reject(new Error('no')), ALWAYS)).rejects.toThrow('no');
    expect(await shared.share('port', work, ALWAYS)).toBe('fire 3');
  });

  test('is forgotten when it is cleared, and the longest unused goes first', async () => {
    const { work } = counting('fire');
    const shared = sharedWork(2);
    await shared.share('a', work, ALWAYS);
    await shared.share('b', work, ALWAYS);
    await shared.share('a', work, ALWAYS);
    await shared.share('c', work, ALWAYS);
    expect(await shared.share('a', work, ALWAYS)).toBe('fire 1');
    expect(await shared.share('b', work, ALWAYS)).toBe('fire 4');
    shared.clear();
    expect(await shared.share('b', work, ALWAYS)).toBe('fire 5');
  });

  test('that was under way when it was cleared does not come back', async () => {
    const shared = sharedWork(2);
    const old = Promise.withResolvers<string>();
    const first = shared.share(
      'a',
      () => old.promise,
      () => false,
    );
    shared.clear();
    const second = shared.share('a', () => Promise.resolve('new'), ALWAYS);
    old.resolve('old');
    expect([await first, await second]).toEqual(['old', 'new']);
    expect(await shared.share('a', () => Promise.resolve('newer'), ALWAYS)).toBe('new');
  });
});
