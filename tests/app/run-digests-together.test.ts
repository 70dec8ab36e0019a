/** Digests beside each other, and beside people who change them: each comes or does not on its own. */

import { describe, expect, test } from 'vitest';
import {
  DAY_MS,
  follow,
  keep,
  MINUTE_MS,
  ON_CHANGE,
  outbox,
  rowOf,
  settle,
  SLOT,
  ticks,
  unfollow,
} from './digest-ticks.ts';

describe.each([
  ['daily', {}],
  ['on-change', { rhythm: ON_CHANGE }],
] as const)('what changes while an edition is written (%s)', (_, change) => {
  test('changed: it is not posted, and the change stands', async () => {
    const room = ticks();
    const before = follow(room, change);
    const changed = { ...before, since: SLOT + 1, nextAt: SLOT + 3 * DAY_MS };
    room.editions.meanwhile = () => {
      keep(room.state, changed);
    };
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(rowOf(room)).toEqual(changed);
  });

  test('paused: it is not posted, and the subscription rests', async () => {
    const room = ticks();
    const before = follow(room, change);
    const paused = { at: SLOT, why: 'by hand' };
    room.editions.meanwhile = () => {
      keep(room.state, { ...before, subscription: { ...before.subscription, paused } });
    };
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(rowOf(room)).toMatchObject({ nextAt: null, subscription: { paused } });
  });

  test('removed: it is not posted, and does not come back', async () => {
    const room = ticks();
    follow(room, change);
    room.editions.meanwhile = () => {
      unfollow(room.state, 'morning');
    };
    await room.tick();
    expect(room.editions.briefed).toBe(1);
    expect(outbox(room)).toEqual([]);
    expect(rowOf(room)).toBeNull();
  });
});

describe('many channels', () => {
  test('one that fails keeps no other', async () => {
    const room = ticks();
    const nowhere = { kind: 'daily', at: '07:30', days: [1], zone: 'Europe/Lindow' } as const;
    follow(room, { id: 'a', channel: 'C1', rhythm: nowhere });
    follow(room, { id: 'b', channel: 'C2' });
    await room.tick();
    expect(outbox(room)).toMatchObject([{ key: `digest:b:${SLOT}`, channel: 'C2' }]);
    expect(room.faults).toHaveLength(1);
  });

  test('with the same topics that were told the same have one edition written', async () => {
    const room = ticks();
    for (const id of ['a', 'b', 'c']) follow(room, { id, channel: `channel-${id}` });
    await room.tick();
    expect(outbox(room).map(({ channel }) => channel)).toEqual(['channel-a', 'channel-b', 'channel-c']);
    expect(room.editions.briefed).toBe(1);
    settle(room);
    follow(room, { id: 'd', channel: 'channel-d' });
    room.clock.now += DAY_MS;
    follow(room, { id: 'd', channel: 'channel-d' }, { since: SLOT + MINUTE_MS, nextAt: room.clock.now });
    await room.tick();
    expect(room.editions.briefed).toBe(3);
    expect(outbox(room).map(({ text }) => /two warehouses/.test(text))).toEqual([false, false, false, true]);
  });
});
