/** What an edition holds for a channel: what it was not told, titled and dated for its readers, and written once for all of one minute. */

import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeState } from '../../src/store/open-state.ts';
import { saveWithdrawal } from '../../src/store/withdrawals.ts';
import { printed } from '../chat/printed.ts';
import { DAY_MS, follow, LINDOW, MINUTE_MS, settle, SLOT, ticks } from './digest-ticks.ts';

test('of one topic an edition bears its title, of several the day; its readers know it until now', async () => {
  const room = ticks();
  const one = await room.desk.digests.write(follow(room), SLOT);
  expect(one).toMatchObject({ isQuiet: false, toldUntil: SLOT, topic: { slug: 'harbour-fire' } });
  expect(one.shown?.title).toBe('Harbour fire');
  expect(one.claims.length).toBeGreaterThan(0);
  const two = await room.desk.digests.write(follow(room, { topics: ['harbour-fire', 'ferry-line'] }), SLOT);
  expect(two.topic).toBeNull();
  expect(two.shown?.title).toBe('Digest of Wednesday 4 March');
});

test('nothing is kept of an edition that nobody posted', async () => {
  const room = ticks();
  const followed = follow(room);
  const first = await room.desk.digests.write(followed, SLOT);
  const later = await room.desk.digests.write(followed, SLOT + DAY_MS);
  expect(later.claims.map(({ text }) => text)).toEqual(first.claims.map(({ text }) => text));
});

test('what a channel was told is not told again', async () => {
  const room = ticks();
  const followed = follow(room);
  await room.tick();
  settle(room);
  await room.tick();
  const next = await room.desk.digests.write(followed, SLOT + DAY_MS);
  expect(next).toMatchObject({ isQuiet: true, shown: null, claims: [] });
});

test('channels that were told the same share one edition, and one that was told otherwise has its own', async () => {
  const room = ticks();
  const { digests } = room.desk;
  const [one, other, apart] = ['C1', 'C2', 'C3'].map((channel) => follow(room, { id: channel, channel }));
  if (one === undefined || other === undefined || apart === undefined) throw new Error('three follow');
  const first = await digests.write(one, SLOT);
  expect(await digests.write(other, SLOT)).toBe(first);
  const tell = room.state.db.prepare(
    `INSERT INTO told_claim (platform, tenant, channel, claim, told_at) VALUES ('slack', 'T1', 'C3', ?, 0)`,
  );
  for (const claim of first.claims) tell.run(JSON.stringify(claim));
  expect(await digests.write(apart, SLOT)).toMatchObject({ isQuiet: true, claims: [] });
  const since = await digests.write({ ...other, toldUntil: SLOT - DAY_MS }, SLOT);
  expect(printed(since.message)).toContain('Since yesterday 07:30');
  expect(await digests.write(other, SLOT)).toBe(first);
});

test('a channel that wants nothing of a source any more shares no edition with those that do', async () => {
  const room = ticks();
  const { digests } = room.desk;
  const first = await digests.write(follow(room), SLOT);
  const source = first.claims[0]?.citations[0]?.source ?? '';
  writeState(room.state, () => {
    saveWithdrawal(room.state.db, LINDOW, { channel: 'C2', kind: 'source', what: source, user: 'U1' }, SLOT);
  });
  const without = await digests.write(follow(room, { id: 'second', channel: 'C2' }), SLOT);
  const told = without.claims.flatMap(({ citations }) => citations.map((one) => one.source));
  expect(told).not.toHaveLength(0);
  expect(told).not.toContain(source);
});

test('many that waited for the same are each written in a turn of their own', async () => {
  const room = ticks();
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  room.editions.meanwhile = () => held;
  const seen: number[] = [];
  let loopTurns = 0;
  const all = [1, 2, 3].map(async (days) => {
    await room.desk.digests.write(follow(room, {}, { toldUntil: SLOT - days * DAY_MS }), SLOT);
    seen.push(loopTurns);
  });
  release(undefined);
  while (seen.length < all.length) {
    await setImmediate();
    loopTurns += 1;
  }
  expect(new Set(seen).size).toBe(3);
  expect(room.editions.briefed).toBe(1);
});

test('a model is asked for few topics at once, and for the others afterwards', async () => {
  const room = ticks();
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  room.editions.meanwhile = () => held;
  const topics = Array.from({ length: 12 }, (_, nth) => `berth ${nth}`);
  const all = topics.map((topic) => room.desk.digests.write(follow(room, { topics: [topic] }), SLOT));
  for (let turns = 0; turns < 3; turns += 1) await setImmediate();
  expect(room.editions.briefed).toBe(8);
  release(undefined);
  expect(await Promise.all(all)).toHaveLength(12);
  expect(room.editions.briefed).toBe(12);
});

test('an edition is written again for another minute, for new coverage and for another lateness', async () => {
  const room = ticks();
  const followed = follow(room);
  const { digests } = room.desk;
  const first = await digests.write(followed, SLOT);
  expect(await digests.write(followed, SLOT + 1)).toBe(first);
  const next = await digests.write(followed, SLOT + MINUTE_MS);
  expect(next.toldUntil).toBe(SLOT + MINUTE_MS);
  const late = await digests.write(followed, SLOT + MINUTE_MS, SLOT - 5 * MINUTE_MS);
  expect(printed(late.message)).toContain('6 minutes late');
  expect(room.editions.briefed).toBe(2);
  const before = await digests.write(followed, SLOT);
  room.cover({});
  expect(await digests.write(followed, SLOT)).not.toBe(before);
  expect(room.editions.briefed).toBe(4);
});
