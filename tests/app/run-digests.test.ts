/** Digests come when they are due: once each, with what is new, and never to who wants them no more. */

import { describe, expect, test } from 'vitest';
import { toldClaims } from '../../src/store/editions.ts';
import {
  DAY_MS,
  editionsIn,
  follow,
  keep,
  LINDOW,
  MINUTE_MS,
  ON_CHANGE,
  outbox,
  rowOf,
  settle,
  SLOT,
  ticks,
  type Ticks,
} from './digest-ticks.ts';

const MORE = {
  'gazette.txt': `Insurer pays for copper lost in harbour fire

Quay Gazette

4 March 2026

The insurer Quayside Mutual pays for the cargo of copper lost in the fire at the harbour of Lindow, its director Dana Reed said on Wednesday.
`,
};

function told({ state }: Ticks, channel = 'C1'): readonly string[] {
  return toldClaims(state, { ...LINDOW, channel });
}

/** The first edition has arrived, and it is the next morning. */
async function toldOnce(change: Parameters<typeof follow>[1] = {}): Promise<Ticks> {
  const room = ticks();
  follow(room, change);
  await room.tick();
  settle(room);
  await room.tick();
  room.clock.now += DAY_MS;
  return room;
}

describe('an edition that is due', () => {
  test('is put into the outbox once, with its thread and its claims, and the next one is tomorrow', async () => {
    const room = ticks();
    follow(room);
    await room.tick();
    await room.tick();
    expect(outbox(room)).toMatchObject([{ key: `digest:morning:${SLOT}`, channel: 'C1' }]);
    expect(outbox(room)[0]?.text).toMatch(/two warehouses/);
    expect(rowOf(room)).toMatchObject({ nextAt: SLOT + DAY_MS, lastDay: '2026-03-04', lastAt: SLOT, toldUntil: null });
    expect(editionsIn(room)).toEqual(['2026-03-04 queued']);
    const { n } = room.state.db.prepare('SELECT count(*) AS n FROM conversation').get() as { n: number };
    expect(n).toBe(1);
    expect(told(room)).toEqual([]);
    expect(room.faults).toEqual([]);
  });

  test('is not sent again by one who finds the rows of before', async () => {
    const room = ticks();
    const before = follow(room);
    await room.tick();
    keep(room.state, before);
    await room.tick();
    expect(outbox(room)).toHaveLength(1);
    settle(room);
    keep(room.state, before);
    await room.tick();
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(editionsIn(room)).toEqual(['2026-03-04 delivered']);
    expect(rowOf(room)?.nextAt).toBe(SLOT + DAY_MS);
    expect(room.faults).toEqual([]);
  });

  test('comes late within the hour and says so', async () => {
    const room = ticks();
    follow(room);
    room.clock.now = SLOT + 40 * MINUTE_MS;
    await room.tick();
    expect(outbox(room)).toMatchObject([{ key: `digest:morning:${SLOT}` }]);
    expect(outbox(room)[0]?.text).toMatch(/40 minutes late/);
  });

  test('is passed over when it is later than that, and the editions say so', async () => {
    const room = ticks();
    follow(room);
    room.clock.now = SLOT + 61 * MINUTE_MS;
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(editionsIn(room)).toEqual(['2026-03-04 skipped it was more than an hour late']);
    expect(rowOf(room)).toMatchObject({ nextAt: SLOT + DAY_MS, lastDay: '2026-03-04' });
  });

  test('is the only one of those that were missed, and the editions say so', async () => {
    const room = ticks();
    follow(room, {}, { since: SLOT - 3 * DAY_MS + MINUTE_MS, nextAt: SLOT - 2 * DAY_MS });
    await room.tick();
    expect(outbox(room)).toMatchObject([{ key: `digest:morning:${SLOT}` }]);
    const missed = 'skipped it was missed, and a newer one was due';
    expect(editionsIn(room)).toEqual(['2026-03-04 queued', `2026-03-03 ${missed}`, `2026-03-02 ${missed}`]);
    expect(rowOf(room)).toMatchObject({ lastDay: '2026-03-04', nextAt: SLOT + DAY_MS });
    settle(room);
    await room.tick();
    expect(editionsIn(room)).toHaveLength(3);
  });

  test('after weeks has the newest ten of those that were missed listed, whether or not it comes itself', async () => {
    const room = ticks();
    follow(room, {}, { since: SLOT - 20 * DAY_MS, nextAt: SLOT - 19 * DAY_MS });
    room.clock.now = SLOT + 61 * MINUTE_MS;
    await room.tick();
    const days = editionsIn(room).map((edition) => edition.slice(0, 18));
    expect(days).toHaveLength(11);
    expect(days[0]).toBe('2026-03-04 skipped');
    expect(days.at(-1)).toBe('2026-02-22 skipped');
  });
});

describe('an edition', () => {
  test('that arrived is told: its claims are known, until when it was written', async () => {
    const room = await toldOnce();
    expect(editionsIn(room)).toEqual(['2026-03-04 delivered']);
    expect(told(room).join()).toMatch(/two warehouses/);
    expect(rowOf(room)).toMatchObject({ toldUntil: SLOT, subscription: { paused: null } });
  });

  test('that could not be posted is not told, and the next one tells it all', async () => {
    const room = ticks();
    follow(room);
    await room.tick();
    settle(room, 'dead');
    await room.tick();
    expect(told(room)).toEqual([]);
    expect(outbox(room)).toEqual([]);
    expect(editionsIn(room)).toEqual(['2026-03-04 dead tried for an hour: HTTP status 500']);
    expect(rowOf(room)).toMatchObject({ toldUntil: null, nextAt: SLOT + DAY_MS, subscription: { paused: null } });
    room.clock.now += DAY_MS;
    await room.tick();
    expect(outbox(room)[0]?.text).toMatch(/two warehouses/);
  });

  test('that nobody knows the fate of counts as told, and is not sent again', async () => {
    const room = ticks();
    follow(room);
    await room.tick();
    settle(room, 'unknown');
    await room.tick();
    expect(told(room)).not.toEqual([]);
    expect(rowOf(room)).toMatchObject({ toldUntil: SLOT, nextAt: SLOT + DAY_MS, subscription: { paused: null } });
    expect(outbox(room)).toEqual([]);
  });

  test('waits until the one before it has arrived', async () => {
    const room = ticks();
    follow(room);
    follow(room, { id: 'second' });
    await room.tick();
    expect(outbox(room)).toHaveLength(1);
    settle(room);
    await room.tick();
    expect(outbox(room)).toMatchObject([{ key: `digest:second:${SLOT}` }]);
    expect(outbox(room)[0]?.text).not.toMatch(/two warehouses/);
  });
});

describe('where nothing is new', () => {
  test('a note is posted that says so', async () => {
    const room = await toldOnce();
    await room.tick();
    expect(outbox(room)).toHaveLength(1);
    expect(outbox(room)[0]?.text).toMatch(/nothing new/i);
    expect(outbox(room)[0]?.text).not.toMatch(/two warehouses/);
  });

  test('silence posts nothing, and the editions say so', async () => {
    const room = await toldOnce({ whenQuiet: 'silence' });
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(editionsIn(room)).toEqual(['2026-03-05 skipped nothing was new', '2026-03-04 delivered']);
    expect(rowOf(room)).toMatchObject({ toldUntil: SLOT, nextAt: SLOT + 2 * DAY_MS });
  });

  test('and what is new then comes alone', async () => {
    const room = await toldOnce({ whenQuiet: 'silence' });
    room.cover(MORE);
    await room.tick();
    expect(outbox(room)[0]?.text).toMatch(/Dana Reed/);
    expect(outbox(room)[0]?.text).not.toMatch(/destroyed two warehouses/);
  });
});

describe('a channel that is told of changes', () => {
  test('is told when there is one, and of each once', async () => {
    const room = await toldOnce({ rhythm: ON_CHANGE });
    await room.tick();
    expect(outbox(room)).toEqual([]);
    room.cover(MORE);
    room.clock.now += MINUTE_MS;
    await room.tick();
    expect(outbox(room)).toHaveLength(1);
    expect(outbox(room)[0]?.text).toMatch(/Dana Reed/);
    // The platform is slow.
    room.clock.now += 10 * MINUTE_MS;
    await room.tick();
    expect(outbox(room)).toHaveLength(1);
    expect(room.faults).toEqual([]);
  });

  test('is not told by two processes that look at the same time', async () => {
    const room = ticks();
    const followed = follow(room, { rhythm: ON_CHANGE });
    room.editions.meanwhile = () => {
      keep(room.state, { ...followed, nextAt: SLOT + MINUTE_MS });
    };
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(rowOf(room)?.nextAt).toBe(SLOT + MINUTE_MS);
  });

  test('is told at most so often on a day, and the rest on the next', async () => {
    const room = ticks();
    follow(room, { rhythm: { ...ON_CHANGE, mostADay: 1 } });
    await room.tick();
    settle(room);
    room.cover(MORE);
    room.clock.now += 60 * MINUTE_MS;
    await room.tick();
    expect(outbox(room)).toEqual([]);
    room.clock.now += DAY_MS;
    await room.tick();
    expect(outbox(room)[0]?.text).toMatch(/Dana Reed/);
  });

  test('is told nothing in its quiet hours, but afterwards', async () => {
    const room = ticks();
    follow(room, { rhythm: { ...ON_CHANGE, quiet: { from: '22:00', to: '08:00' } } });
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(room.editions.briefed).toBe(0);
    room.clock.now = SLOT + 30 * MINUTE_MS;
    await room.tick();
    expect(outbox(room)).toHaveLength(1);
  });
});
