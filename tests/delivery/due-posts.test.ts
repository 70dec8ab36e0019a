/** Which channels have their turn, read as a specification. */

import { describe, expect, test } from 'vitest';
import { channelOf, duePosts } from '../../src/delivery/due-posts.ts';
import type { Lanes } from '../../src/delivery/due-posts.ts';
import type { Head } from '../../src/store/outbox.ts';
import { NOON } from './fake-clock.ts';

function head(id: number, of: Partial<Head> = {}): Head {
  return { id, platform: 'slack', tenant: 'lindow', channel: `c${id}`, held: false, nextAt: NOON, ...of };
}

function lanes(of: Partial<Lanes> = {}): Lanes {
  return { now: NOON, rests: new Map(), room: () => 9, ...of };
}

describe('a post', () => {
  test('is due when its time has come and nobody is at it', () => {
    const heads = [head(1), head(2, { nextAt: NOON + 1 }), head(3, { held: true }), head(4, { nextAt: NOON - 1 })];
    expect(duePosts(heads, lanes())).toEqual({ ids: [1, 4], nextAt: NOON + 1 });
  });

  test('waits while its channel rests, and its channel alone', () => {
    const rests = new Map([[channelOf(head(1)), NOON + 500]]);
    const heads = [
      head(1),
      head(2, { tenant: 'quay', channel: 'c1' }),
      head(3, { platform: 'discord', channel: 'c1' }),
    ];
    expect(duePosts(heads, lanes({ rests }))).toEqual({ ids: [2, 3], nextAt: NOON + 500 });
    expect(duePosts(heads, lanes({ rests, now: NOON + 500 }))).toEqual({ ids: [1, 2, 3], nextAt: null });
  });

  test('waits for room, and is not woken for it', () => {
    expect(duePosts([head(1), head(2)], lanes({ room: () => 1 }))).toEqual({ ids: [1], nextAt: null });
    expect(duePosts([head(1)], lanes({ room: () => 0 }))).toEqual({ ids: [], nextAt: null });
  });

  test('waits for room on its own platform alone', () => {
    const heads = [head(1), head(2), head(3, { platform: 'discord' }), head(4, { platform: 'discord' })];
    const room = (platform: string): number => (platform === 'slack' ? 0 : 1);
    expect(duePosts(heads, lanes({ room }))).toEqual({ ids: [3], nextAt: null });
  });

  test('that is not due is woken for at the earliest time of all', () => {
    const heads = [head(1, { nextAt: NOON + 9 }), head(2, { nextAt: NOON + 3 }), head(3, { nextAt: 0, held: true })];
    expect(duePosts(heads, lanes())).toEqual({ ids: [], nextAt: NOON + 3 });
    expect(duePosts([], lanes())).toEqual({ ids: [], nextAt: null });
  });
});
