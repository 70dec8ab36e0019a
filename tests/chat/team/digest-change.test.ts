/** What a channel does with what it follows: looks at it, has it rest, ends it, has an edition at once. */

import { describe, expect, test } from 'vitest';
import { endEditions, latestEditions, skipEdition } from '../../../src/store/editions.ts';
import { writeState } from '../../../src/store/open-state.ts';
import { saveSubscription } from '../../../src/store/subscriptions.ts';
import { configured, deeds, digestRoom, followed, line, LINDOW, subscriptions, told } from './digest-room.ts';
import { button, command, idOf, labelsIn, message, NOON, press, textOf, type Room } from './team-room.ts';

const DAY_MS = 24 * 60 * 60_000;

async function following(...words: readonly string[]): Promise<Room> {
  const room = digestRoom();
  for (const one of words) await told(room, `subscribe ${one}`);
  return room;
}

describe('a digest', () => {
  test('is paused and resumed, and what it missed meanwhile is not owed', async () => {
    const room = await following('ferries at 07:30');
    expect(await told(room, 'pause')).toBe('Paused: Ferry line. No edition comes until it is resumed.');
    expect(followed(room)).toMatchObject([{ subscription: { paused: { at: NOON, why: 'by hand' } }, nextAt: null }]);
    expect(await told(room, 'pause')).toBe('Ferry line is paused already.');
    room.clock.now += 3 * DAY_MS;
    expect(await told(room, 'resume')).toBe('Resumed: Ferry line. The next edition comes on Saturday, 7 March.');
    expect(followed(room)).toMatchObject([
      { subscription: { paused: null }, since: NOON + 3 * DAY_MS, nextAt: Date.parse('2026-03-07T06:30:00Z') },
    ]);
    expect(await told(room, 'resume')).toContain('Ferry line is not paused.');
    const manner = 'Ferry line, every day at 07:30, Oslo time';
    expect(deeds(room)).toEqual([`subscribed: ${manner}`, `paused: ${manner}`, `resumed: ${manner}`]);
  });

  test('that had its edition of the day gets no other when it is resumed', async () => {
    const room = await following('ferries at 18:00');
    const [before] = followed(room);
    if (before === undefined) throw new Error('nothing is followed');
    const had = { ...before, lastDay: '2026-03-03', lastAt: NOON - 1 };
    writeState(room.state, () => {
      saveSubscription(room.state.db, had);
    });
    await told(room, 'pause');
    await told(room, 'resume');
    expect(followed(room)).toMatchObject([{ lastDay: '2026-03-03', nextAt: Date.parse('2026-03-04T17:00:00Z') }]);
  });

  test('is ended, also by its button', async () => {
    const room = digestRoom();
    const said = await room.hear(command('/briefdesk digest subscribe ferries at 07:30'));
    expect(line(textOf(await room.hear(press(button(said, 'Unsubscribe')))))).toBe(
      'Unsubscribed: Ferry line comes here no more.',
    );
    expect(followed(room)).toEqual([]);
    expect(deeds(room).at(-1)).toBe('unsubscribed: Ferry line, every day at 07:30, Oslo time');
    // Its other buttons are of no use by now.
    expect(line(textOf(await room.hear(press(button(said, 'Pause')))))).toContain('This channel follows no digest');
  });

  test('of the configuration rests here, and is taken out there', async () => {
    const room = digestRoom();
    configured(room);
    expect(await told(room, 'unsubscribe')).toContain('by config/digests.yaml: it is taken out there');
    expect(labelsIn(await room.hear(command('/briefdesk digest list')))).toEqual(['Preview', 'Pause']);
    await told(room, 'pause');
    expect(subscriptions(room)).toMatchObject([{ id: 'config:morning', paused: { at: NOON } }]);
  });
});

describe('which of several', () => {
  test('is asked, and named by its number, its topic or a button', async () => {
    const room = await following('ferries at 07:30', 'harbour-fire and tides at 8', 'tides at 9');
    const asked = await room.hear(command('/briefdesk digest pause'));
    expect(line(textOf(asked))).toContain('Which one? Pick it');
    expect(labelsIn(asked)).toEqual(['Ferry line', 'Harbour fire and Tides', 'Tides']);
    await room.hear(press(button(asked, 'Harbour fire and Tides')));
    const resting = (): readonly string[] =>
      subscriptions(room).flatMap(({ topics, paused }) => (paused === null ? [] : [topics.join()]));
    expect(resting()).toEqual(['harbour-fire,tides']);
    expect(await told(room, 'resume 2')).toContain('Resumed: Harbour fire and Tides.');
    expect(await told(room, 'pause Lindow fire')).toContain('Paused: Harbour fire and Tides.');
    // The topic alone comes before the topic among others.
    expect(await told(room, 'unsubscribe tides')).toContain('Unsubscribed: Tides comes');
    expect(await told(room, 'pause 9')).toContain('“9” is not followed here. Which one?');
    expect(await told(room, 'pause', { channel: 'C2' })).toContain('This channel follows no digest');
  });
});

describe('the list', () => {
  test('says how each stands, and what came last', async () => {
    const room = await following('ferries at 07:30', 'harbour-fire weekdays at 8');
    await told(room, 'pause ferries');
    const fire = subscriptions(room).find(({ topics }) => topics.includes('harbour-fire'));
    writeState(room.state, () => {
      skipEdition(
        room.state.db,
        {
          ...LINDOW,
          key: 'digest:x',
          subscription: fire?.id ?? '',
          channel: 'C1',
          slot: NOON,
          reason: 'it was too late',
        },
        NOON,
      );
    });
    const said = await told(room, 'list');
    expect(said).toContain('1 · Ferry line · every day at 07:30, Oslo time. It is paused: no edition comes.');
    expect(said).toContain(
      '2 · Harbour fire · weekdays at 08:00, Oslo time. The next edition comes on Wednesday, 4 March. Last: left out, Tuesday, 3 March at 13:00: it was too late.',
    );
    expect(await told(room, '')).toBe(said);
  });

  test('is free to everyone there, without the buttons that they may not press', async () => {
    const room = await following('ferries at 07:30');
    const said = await room.hear(command('/briefdesk digest list', { user: 'U2' }));
    expect(said).toMatchObject([{ kind: 'only-you', asked: { user: 'U2' } }]);
    expect(labelsIn(said)).toEqual(['Preview']);
    expect(labelsIn(await room.hear(command('/briefdesk digest list')))).toEqual(['Preview', 'Pause', 'Unsubscribe']);
  });

  test('tells how a digest is set up where there is none, and what there is where a word is unknown', async () => {
    expect(await told(digestRoom(), 'list')).toBe(
      'This channel follows no digest. /briefdesk digest subscribe sets one up.',
    );
    expect(await told(digestRoom(), 'lst')).toContain('Did you mean "list"?');
    const discord = await digestRoom().hear(command('/briefdesk digest list', { platform: 'discord' }));
    expect(line(textOf(discord))).toContain('/digest subscribe sets one up');
  });
});

describe('a preview', () => {
  test('is for the asker alone, and keeps nothing', async () => {
    const room = await following('harbour-fire at 07:30');
    const before = followed(room);
    const said = await room.hear(command('/briefdesk digest preview', { user: 'U2' }));
    expect(said).toMatchObject([{ kind: 'only-you', asked: { user: 'U2' } }]);
    expect(line(textOf(said))).toContain('Only you see this: what an edition would hold now. Digest: Harbour fire');
    expect(line(textOf(await room.hear(press(button(said, 'Evidence'), { user: 'U2' }))))).toContain('evidence');
    expect([followed(room), latestEditions(room.state, LINDOW, 9)]).toEqual([before, []]);
    expect(deeds(room)).toHaveLength(1);
  });
});

describe('an edition at once', () => {
  test('goes into the channel, where follow-ups work, and leaves its times as they are', async () => {
    const room = await following('harbour-fire at 07:30');
    const [before] = followed(room);
    const said = await room.hear(command('/briefdesk digest now'));
    expect(said).toMatchObject([
      { kind: 'only-you' },
      { kind: 'message', to: { channel: 'C1', thread: null }, asked: null },
    ]);
    expect(line(textOf(said.slice(0, 1)))).toBe('An edition is on its way into this channel.');
    const key = said[1]?.key ?? '';
    expect(latestEditions(room.state, LINDOW, 9)).toMatchObject([
      { subscription: before?.subscription.id, slot: NOON, state: 'queued' },
    ]);
    expect(followed(room)).toEqual([before]);
    writeState(room.state, () => endEditions(room.state.db, NOON));
    expect(followed(room)).toMatchObject([{ toldUntil: NOON, nextAt: before?.nextAt }]);
    expect(deeds(room).at(-1)).toBe('sent now: Harbour fire, every day at 07:30, Oslo time');
    const answer = await room.hear(message('How many people were injured?', { thread: idOf(key) }));
    expect(line(textOf(answer))).toContain('Four people were injured');
  });

  test('comes once: while one is on its way there is no other', async () => {
    const room = await following('harbour-fire at 07:30');
    await room.hear(command('/briefdesk digest now'));
    room.clock.now += 1_000;
    expect(await told(room, 'now')).toBe('An edition is on its way into this channel already.');
    expect(latestEditions(room.state, LINDOW, 9)).toHaveLength(1);
    writeState(room.state, () => endEditions(room.state.db, room.clock.now));
    await told(room, 'now');
    expect(latestEditions(room.state, LINDOW, 9)).toHaveLength(2);
  });

  test('with nothing new is none, and that is said', async () => {
    const room = digestRoom({ isQuiet: true });
    await told(room, 'subscribe ferries at 07:30');
    expect(await told(room, 'now')).toBe('There is nothing new about Ferry line: nothing was posted.');
    expect(latestEditions(room.state, LINDOW, 9)).toEqual([]);
    expect(deeds(room)).toHaveLength(1);
  });
});

describe('how it all stands', () => {
  const keepers = { isStaff: ({ user }: { user: string }) => user === 'U1' };

  test('is told those who keep order: the next three runs, and what is in doubt', async () => {
    const room = digestRoom(keepers);
    await told(room, 'subscribe ferries weekdays at 07:30');
    await told(room, 'subscribe harbour-fire at 8', { channel: 'C2' });
    await told(room, 'now');
    room.state.db.exec(`UPDATE outbox SET state = 'unknown', reason = 'the connection broke'`);
    writeState(room.state, () => endEditions(room.state.db, NOON));
    const status = line(textOf(await room.hear(command('/briefdesk status'))));
    expect(status).toContain(
      'Ferry line · here, weekdays at 07:30, Oslo time. Next: Wednesday, 4 March at 07:30; Thursday, 5 March at 07:30; Friday, 6 March at 07:30. Last: may not have arrived, Tuesday, 3 March at 13:00: the connection broke.',
    );
    expect(status).toContain('Harbour fire · channel C2, every day at 08:00');
    expect(status).toContain('In doubt · 1 edition may not have arrived');
    const others = line(textOf(await room.hear(command('/briefdesk status', { user: 'U2' }))));
    expect(others).toContain('Coverage');
    expect(others).not.toContain('Ferry line');
  });

  test('says what is due and was not seen to within the minute', async () => {
    const room = digestRoom(keepers);
    await told(room, 'subscribe ferries at 18:00');
    await told(room, 'subscribe harbour-fire at 19:00');
    const due = Date.parse('2026-03-03T17:00:00Z');
    room.clock.now = due + 59_999;
    expect(line(textOf(await room.hear(command('/briefdesk status'))))).not.toContain('Late');
    room.clock.now = due + 60_000;
    expect(line(textOf(await room.hear(command('/briefdesk status'))))).toContain(
      'Late · 1 digest is due and not seen to, the longest for 1 minute.',
    );
    room.clock.now = due + 65 * 60_000;
    expect(line(textOf(await room.hear(command('/briefdesk status'))))).toContain(
      'Late · 2 digests are due and not seen to, the longest for 1 hour 5 minutes.',
    );
  });

  test('stands on the page of ours: their own, and all for those who keep order', async () => {
    const room = digestRoom({ ...keepers, mayManage: () => 'granted' });
    await told(room, 'subscribe ferries at 07:30');
    await told(room, 'subscribe tides at 8', { user: 'U2', channel: 'C2' });
    const page = async (user: string): Promise<string> =>
      line(textOf(await room.hear({ id: `home:${user}`, kind: 'home', from: { ...LINDOW, user } })));
    const [all, own, none] = [await page('U1'), await page('U2'), await page('U3')];
    expect(all).toContain(
      'Ferry line · channel C1, every day at 07:30, Oslo time. The next edition comes on Wednesday',
    );
    expect(all).toContain('Tides · channel C2');
    expect([own.includes('Tides · channel C2'), own.includes('Ferry line · channel')]).toEqual([true, false]);
    expect(none).not.toContain('· channel');
    expect(none).toContain('/briefdesk digest subscribe sets a digest up');
  });
});

describe('corrections', () => {
  test('are on until somebody turns them off, and each change is written down', async () => {
    const room = digestRoom();
    expect(await told(room, 'corrections')).toMatch(/^Where a source changes .* digest corrections off ends that/);
    expect(await told(room, 'corrections off')).toMatch(/^Threads of this channel are not told/);
    expect(await told(room, 'corrections off')).toMatch(/^Threads of this channel are not told/);
    expect(await told(room, 'corrections')).toMatch(/^Threads of this channel are not told/);
    expect(await told(room, 'corrections on')).toMatch(/^Where a source changes/);
    expect(deeds(room)).toEqual(['set corrections: off', 'set corrections: on']);
  });

  test('are a wish of one channel', async () => {
    const room = digestRoom();
    await told(room, 'corrections off');
    expect(await told(room, 'corrections', { channel: 'C2' })).toMatch(/^Where a source changes/);
  });
});
