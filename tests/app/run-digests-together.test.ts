/** Digests beside each other, and beside people who change them: each comes or does not on its own. */

import { describe, expect, test } from 'vitest';
import {
  DAILY,
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

  test('with the same topics have these told once, and who was told the same is told the same', async () => {
    const room = ticks();
    for (const id of ['a', 'b', 'c']) follow(room, { id, channel: `channel-${id}` });
    await room.tick();
    expect(outbox(room).map(({ channel }) => channel)).toEqual(['channel-a', 'channel-b', 'channel-c']);
    expect(room.editions.briefed).toBe(1);
    settle(room);
    room.clock.now += DAY_MS;
    follow(room, { id: 'd', channel: 'channel-d' }, { since: SLOT + MINUTE_MS, nextAt: room.clock.now });
    await room.tick();
    expect(room.editions.briefed).toBe(2);
    expect(outbox(room).map(({ text }) => /two warehouses/.test(text))).toEqual([false, false, false, true]);
  });

  test('do not wait for one whose edition takes long, and the outbox is told of each as it comes', async () => {
    const room = ticks();
    follow(room, { id: 'a', channel: 'C1', topics: ['ferry-line'] });
    follow(room, { id: 'b', channel: 'C2' });
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    room.editions.meanwhile = async (topic) => {
      if (topic === 'ferry-line') await held;
    };
    const posted = new Promise<void>((resolve) => {
      room.editions.posted = resolve;
    });
    const ticked = room.tick();
    await posted;
    expect(outbox(room)).toMatchObject([{ channel: 'C2' }]);
    release(undefined);
    await ticked;
    expect(outbox(room)).toMatchObject([{ channel: 'C2' }, { channel: 'C1' }]);
    expect(room.faults).toEqual([]);
  });

  test('have the longest overdue first', async () => {
    const room = ticks();
    const earlier = { ...DAILY, at: '07:10' };
    follow(room, { id: 'a', channel: 'C1' });
    follow(room, { id: 'b', channel: 'C2', rhythm: earlier }, { nextAt: SLOT - 20 * MINUTE_MS });
    await room.tick();
    expect(outbox(room).map(({ channel }) => channel)).toEqual(['C2', 'C1']);
  });

  test('leave room for everything else between one and the next', async () => {
    const room = ticks();
    const seen: string[] = [];
    for (const [nth, topic] of ['harbour-fire', 'ferry-line', 'bridge works'].entries())
      follow(room, { id: `${nth}`, channel: `C${nth}`, topics: [topic] });
    room.editions.meanwhile = () => {
      seen.push('edition');
      setImmediate(() => seen.push('something else'));
    };
    await room.tick();
    expect(seen).toEqual(['edition', 'something else', 'edition', 'something else', 'edition', 'something else']);
  });

  test('are written few at once, so that nobody waits long for the state', async () => {
    const room = ticks();
    for (let nth = 0; nth < 60; nth += 1) follow(room, { id: `${nth}`, channel: `C${nth}` });
    const groups: number[] = [];
    let group = 0;
    room.editions.posted = () => {
      group += 1;
      if (group > 1) return;
      setImmediate(() => {
        groups.push(group);
        group = 0;
      });
    };
    await room.tick();
    expect(outbox(room)).toHaveLength(60);
    expect(Math.max(...groups)).toBeLessThanOrEqual(16);
  });

  test('of several digests in one channel, one is written at a time', async () => {
    const room = ticks();
    follow(room, { id: 'a', channel: 'C1' });
    follow(room, { id: 'b', channel: 'C1', topics: ['ferry-line'] });
    await room.tick();
    expect(room.editions.briefed).toBe(1);
    expect(outbox(room)).toMatchObject([{ key: `digest:a:${SLOT}` }]);
  });

  test('that arrived together are told, however many they are', async () => {
    const room = ticks();
    const ids = Array.from({ length: 120 }, (_, nth) => `digest-${nth}`);
    for (const id of ids) follow(room, { id, channel: `channel of ${id}` });
    await room.tick();
    settle(room);
    await room.tick();
    expect(ids.filter((id) => rowOf(room, id)?.toldUntil !== SLOT)).toEqual([]);
  });

  test('do not count for each other how often they were told of changes', async () => {
    const room = ticks();
    follow(room, { rhythm: { ...ON_CHANGE, mostADay: 1 } });
    await room.tick();
    settle(room);
    const crowd = room.state.db.prepare(
      `INSERT INTO edition (platform, tenant, key, subscription, channel, slot, told_until, state, since)
       VALUES ('slack', 'T1', ?, ?, 'C9', ?, 0, 'delivered', ?)`,
    );
    for (let nth = 0; nth < 600; nth += 1) crowd.run(`key-${nth}`, `other-${nth}`, SLOT + 1, SLOT + 1);
    room.cover({ 'gazette.txt': GAZETTE });
    room.clock.now += 60 * MINUTE_MS;
    await room.tick();
    expect(outbox(room)).toEqual([]);
  });
});

const GAZETTE = `Insurer pays for copper lost in harbour fire

Quay Gazette

4 March 2026

The insurer Quayside Mutual pays for the cargo of copper lost in the fire at the harbour of Lindow, its director Dana Reed said on Wednesday.
`;
