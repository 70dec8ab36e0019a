/** A channel that is gone or closed to us: its digest rests, who set it up is told, and nothing of it happens twice. */

import { describe, expect, test } from 'vitest';
import { pauseWhereClosed } from '../../src/app/pause-digest.ts';
import { writeSaying } from '../../src/chat/discord/write-saying.ts';
import { startSender } from '../../src/delivery/send-posts.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import { listDeeds } from '../../src/store/audit.ts';
import type { EndedEdition } from '../../src/store/editions.ts';
import { forget } from '../../src/store/forget.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import { saveSubscription, stateSubscriptions } from '../../src/store/subscriptions.ts';
import { fakeClock } from '../delivery/fake-clock.ts';
import { fakePlatform } from '../delivery/fake-platform.ts';
import {
  DAY_MS,
  editionsIn,
  follow,
  keep,
  LINDOW,
  MINUTE_MS,
  outbox,
  rowOf,
  settle,
  SLOT,
  ticks,
  unfollow,
  type Posted,
  type Ticks,
} from './digest-ticks.ts';

const ARCHIVED = 'is_archived: the channel is archived';
const DEED = {
  ...{ channel: 'C1', user: null, deed: 'paused' },
  what: `Harbour fire, every day at 07:30, Oslo time: ${ARCHIVED}`,
};

/** An edition has found its channel closed; the next tick sees it. */
async function closedOn(change: Partial<Subscription> = {}): Promise<Ticks> {
  const room = ticks();
  follow(room, change);
  await room.tick();
  settle(room, 'closed');
  return room;
}

function deeds({ state }: Ticks): readonly unknown[] {
  return listDeeds(state, 0);
}

describe('a digest whose channel is gone or closed', () => {
  test('rests, and whoever set it up is told which it is, where, why and what to do', async () => {
    const room = await closedOn();
    await room.tick();
    expect(rowOf(room)).toMatchObject({
      ...{ toldUntil: null, nextAt: null },
      subscription: { paused: { at: SLOT, why: ARCHIVED } },
    });
    expect(outbox(room)).toMatchObject([{ key: `paused:digest:morning:${SLOT}`, channel: 'U1' }]);
    const [{ text }] = outbox(room) as [Posted];
    expect(text).toContain('Paused: Harbour fire, every day at 07:30, Oslo time.');
    expect(text).toContain(`It could not be posted in https://app.slack.com/client/T1/C1: ${ARCHIVED}.`);
    expect(text).toContain('Once that is put right, /briefdesk digest resume in that channel');
    expect(deeds(room)).toMatchObject([DEED]);
  });

  test('is not looked at again, and nobody is told twice', async () => {
    const room = await closedOn();
    await room.tick();
    settle(room);
    room.clock.now += DAY_MS;
    await room.tick();
    expect(outbox(room)).toEqual([]);
    expect(deeds(room)).toHaveLength(1);
  });

  test('rests and is told of together, or not at all', async () => {
    const room = await closedOn();
    const full = "SELECT raise(ABORT, 'the disk is full')";
    room.state.db.exec(`CREATE TRIGGER full BEFORE INSERT ON outbox WHEN NEW.key LIKE 'paused:%' BEGIN ${full}; END`);
    // Meanwhile it keeps no other channel.
    follow(room, { id: 'other', channel: 'C2' });
    await room.tick();
    expect(room.faults).toHaveLength(1);
    expect(outbox(room)).toMatchObject([{ channel: 'C2' }]);
    settle(room);
    expect(rowOf(room)?.subscription.paused).toBeNull();
    expect(deeds(room)).toEqual([]);
    room.state.db.exec('DROP TRIGGER full');
    await room.tick();
    expect(rowOf(room)?.subscription.paused).not.toBeNull();
    expect(outbox(room)).toHaveLength(1);
    expect(deeds(room)).toHaveLength(1);
  });

  test('tells what was new meanwhile when it is resumed, and says so again where nothing was mended', async () => {
    const room = await closedOn();
    const before = rowOf(room);
    await room.tick();
    settle(room);
    room.clock.now += DAY_MS;
    if (before !== null) keep(room.state, { ...before, nextAt: room.clock.now });
    await room.tick();
    expect(outbox(room)).toMatchObject([{ channel: 'C1', text: expect.stringMatching(/two warehouses/) as unknown }]);
    settle(room, 'closed');
    await room.tick();
    expect(outbox(room)).toMatchObject([{ key: `paused:digest:morning:${SLOT + DAY_MS}`, channel: 'U1' }]);
  });

  test.each([
    ['of the configuration', null],
    ['of somebody who was forgotten', ''],
    ['of the command line', 'the command line'],
  ])('that is %s rests, and nobody is told', async (_, owner) => {
    const room = await closedOn({ owner });
    await room.tick();
    expect(rowOf(room)?.subscription.paused).toEqual({ at: SLOT, why: ARCHIVED });
    expect(outbox(room)).toEqual([]);
    expect(deeds(room)).toMatchObject([DEED]);
  });

  test('is forgotten with whoever is told', async () => {
    const room = await closedOn();
    await room.tick();
    forget(room.state.db, { ...LINDOW, kind: 'user', user: 'U1' });
    expect(outbox(room)).toEqual([]);
    expect(JSON.stringify([deeds(room), rowOf(room)])).not.toContain('U1');
  });
});

test('what a platform says of a channel goes the whole way: the edition is refused, and its owner reads why', async () => {
  const room = ticks();
  follow(room);
  await room.tick();
  const [clock, platform] = [fakeClock(SLOT), fakePlatform()];
  platform.faults.push('refused');
  const posts = stateOutbox(room.state, { worker: 'w1', now: () => clock.now() });
  const sending = { outbox: posts, posters: new Map([['slack', platform.poster]]) };
  const sender = startSender(sending, { clock, report: (fault) => room.faults.push(fault) });
  await clock.settle();
  await room.tick();
  expect(editionsIn(room)).toEqual(['2026-03-04 dead channel_not_found']);
  sender.poke();
  await clock.advance(MINUTE_MS);
  expect(platform.stored).toMatchObject([{ tenant: 'T1', channel: 'U1' }]);
  expect(platform.stored[0]?.text).toContain('channel_not_found');
  expect(room.faults).toEqual([]);
});

describe('somebody has seen to it', () => {
  test('who paused the digest: it stays as they left it', async () => {
    const room = await closedOn();
    const paused = { at: SLOT - 1, why: 'by hand' };
    follow(room, { paused });
    await room.tick();
    expect(rowOf(room)?.subscription.paused).toEqual(paused);
    expect([outbox(room), deeds(room)]).toEqual([[], []]);
  });

  test('who has it come to another channel: it goes on there', async () => {
    const room = await closedOn();
    follow(room, { channel: 'C2' }, { nextAt: SLOT + DAY_MS });
    await room.tick();
    expect(rowOf(room)).toMatchObject({ nextAt: SLOT + DAY_MS, subscription: { paused: null } });
    expect([outbox(room), deeds(room)]).toEqual([[], []]);
  });

  test('who has ended it: there is nothing to pause', async () => {
    const room = await closedOn();
    unfollow(room.state, 'morning');
    await room.tick();
    expect([outbox(room), deeds(room), room.faults]).toEqual([[], [], []]);
  });
});

describe('on another platform', () => {
  const PLACE = { platform: 'discord', tenant: '7', channel: '100' };
  const EDITION: EndedEdition = {
    ...{ ...PLACE, key: 'digest:morning:1', subscription: 'morning', state: 'dead' },
    ...{ reason: '10003: the channel or thread is gone', closed: true },
  };

  function closed(change: Partial<EndedEdition>, isThere: boolean): { readonly room: Ticks; readonly posted: number } {
    const room = ticks();
    const followed = follow(room);
    const subscription = { ...followed.subscription, ...PLACE, owner: '42' };
    saveSubscription(room.state.db, { ...followed, subscription });
    let posted = 0;
    const faces = new Map(isThere ? [['discord', { write: writeSaying }]] : []);
    pauseWhereClosed({ ...EDITION, ...change }, { desk: room.desk, faces, posted: () => (posted += 1) });
    return { room, posted };
  }

  test('they are told in its own words, and soon', () => {
    const { room, posted } = closed({}, true);
    const [{ text, ...to }] = outbox(room) as [Posted];
    expect(to).toEqual({ key: 'paused:digest:morning:1', channel: '42' });
    expect(text.replaceAll('\\', '')).toContain(
      'https://discord.com/channels/7/100: 10003: the channel or thread is gone',
    );
    expect(text.replaceAll('\\', '')).toContain('/digest resume in that channel');
    expect(posted).toBe(1);
  });

  test('that is not there nobody is told, and the digest rests all the same', () => {
    const { room, posted } = closed({}, false);
    expect([outbox(room), posted]).toEqual([[], 0]);
    expect(stateSubscriptions(room.state).byId(PLACE, 'morning')?.subscription.paused?.why).toMatch(/^10003/);
  });

  test('an edition that did not arrive for another reason pauses nothing', () => {
    const { room, posted } = closed({ closed: false, reason: 'tried for an hour: HTTP status 500' }, true);
    expect([outbox(room), posted, deeds(room)]).toEqual([[], 0, []]);
    expect(stateSubscriptions(room.state).byId(PLACE, 'morning')?.subscription.paused).toBeNull();
  });
});
