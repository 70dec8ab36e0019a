/** What an edition holds for a channel: what it was not told, titled and dated for its readers, and written once for all of one minute. */

import { expect, test } from 'vitest';
import { printed } from '../chat/printed.ts';
import { DAY_MS, follow, MINUTE_MS, settle, SLOT, ticks } from './digest-ticks.ts';

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

test('an edition is written again for another minute, for new coverage and for another lateness', async () => {
  const room = ticks();
  const followed = follow(room);
  const { digests } = room.desk;
  await digests.write(followed, SLOT);
  expect(await digests.write(followed, SLOT + 1)).toBe(await digests.write(followed, SLOT));
  expect(room.editions.briefed).toBe(1);
  await digests.write(followed, SLOT + MINUTE_MS);
  expect(room.editions.briefed).toBe(2);
  const late = await digests.write(followed, SLOT + MINUTE_MS, SLOT - 5 * MINUTE_MS);
  expect(printed(late.message)).toContain('6 minutes late');
  expect(room.editions.briefed).toBe(3);
  room.cover({});
  await digests.write(followed, SLOT);
  expect(room.editions.briefed).toBe(4);
});
