/** What is said in one thread is answered in its order; threads do not wait for each other. */

import { describe, expect, test } from 'vitest';
import { inOrder, threadNameOf } from '../../../src/chat/team/in-order.ts';
import { command, message } from './team-room.ts';

describe('work of one name', () => {
  test('begins when what came before it has ended, also where that failed', async () => {
    const order = inOrder();
    const first = Promise.withResolvers<string>();
    const begun: string[] = [];
    const work = (name: string, result: Promise<string>) => () => {
      begun.push(name);
      return result;
    };
    const one = order('thread', work('one', first.promise));
    const two = order('thread', work('two', Promise.resolve('second')));
    const other = order('elsewhere', work('other', Promise.resolve('third')));
    expect(await other).toBe('third');
    expect(begun).toEqual(['one', 'other']);
    first.reject(new Error('no'));
    await expect(one).rejects.toThrow('no');
    expect(await two).toBe('second');
    expect(begun).toEqual(['one', 'other', 'two']);
  });

  test('sees what was written down right after the one before', async () => {
    const order = inOrder();
    let written = 0;
    const act = (): Promise<number> => Promise.resolve(written);
    const settle = (): void => {
      written += 1;
    };
    const one = order('thread', act).then(settle);
    const two = order('thread', act);
    await one;
    expect(await two).toBe(1);
  });
});

describe('the name', () => {
  const name = (heard: Parameters<typeof threadNameOf>[0]): string => threadNameOf(heard, []);

  test('is the same for what may change the same thread', () => {
    expect(name(message('a', { thread: 't1' }))).toBe(name(message('b', { thread: 't1', user: 'U2' })));
    expect(name(command('/brief Ferries'))).toBe(name(command('/brief Ferries', { user: 'U2' })));
    expect(name(message('a', { thread: 't1' }))).not.toBe(name(message('a', { thread: 't2' })));
    expect(name(message('a', { thread: 't1' }))).not.toBe(name(message('a', { thread: 't1', tenant: 'T2' })));
    expect(name(command('/brief Ferries'))).not.toBe(name(command('/brief Fire')));
  });

  test('is the same for what changes the digests of one channel', () => {
    const digest = name(command('/briefdesk digest subscribe ferries'));
    expect(name(command('/briefdesk  Digest pause', { user: 'U2' }))).toBe(digest);
    expect(name(command('/briefdesk digest pause', { channel: 'C2' }))).not.toBe(digest);
    expect(name(command('/briefdesk digest pause', { tenant: 'T2' }))).not.toBe(digest);
    expect(name(command('/briefdesk status'))).not.toBe(name(command('/briefdesk status')));
  });
});
