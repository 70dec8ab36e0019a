/** Who may change what a channel follows: every role, command and channel; and that nobody gets round it. */

import { describe, expect, test } from 'vitest';
import type { From, Heard } from '../../../src/chat/team/heard.ts';
import type { Leave } from '../../../src/chat/team/turn.ts';
import { listDeeds } from '../../../src/store/audit.ts';
import { latestEditions } from '../../../src/store/editions.ts';
import { keptZone } from '../../../src/store/zones.ts';
import { digestRoom, followed, line, LINDOW, subscriptions, told } from './digest-room.ts';
import { button, command, form, labelsIn, press, textOf, type Room } from './team-room.ts';

const ROLES: Readonly<Record<string, (from: From) => Leave>> = {
  'an admin': () => 'granted',
  'whoever made the channel C1': ({ channel }) => (channel === 'C1' ? 'granted' : 'not-them'),
  'a member': () => 'not-them',
  'an admin, where we are not in C2': ({ channel }) => (channel === 'C2' ? 'not-us' : 'granted'),
  'somebody in a conversation of people': () => 'no-channel',
};

/** Those that have us post in the channel. */
const POSTS = ['subscribe tides at 8', 'resume', 'now', 'form'];
const CHANGES = [...POSTS, 'pause', 'unsubscribe', 'zone Tokyo', 'corrections off'];
const REFUSALS: Readonly<Record<Exclude<Leave, 'granted'>, string>> = {
  'not-them': 'Only some may change what a channel follows',
  'not-us': 'briefdesk is not in this channel',
  'no-channel': 'Digests are for channels',
};

const CELLS = Object.keys(ROLES).flatMap((role) =>
  ['C1', 'C2'].flatMap((channel) => CHANGES.map((words) => ({ role, channel, words }))),
);

/** Each channel follows the ferries; what is resumed rests. */
async function town(role: (from: From) => Leave, words: string): Promise<Room> {
  const room = digestRoom({ mayManage: (from) => (from.user === 'U9' ? 'granted' : role(from)) });
  for (const channel of ['C1', 'C2']) {
    await told(room, 'subscribe ferries at 07:30', { user: 'U9', channel });
    if (words === 'resume') await told(room, 'pause', { user: 'U9', channel });
  }
  return room;
}

const kept = (room: Room): unknown => [
  followed(room),
  keptZone(room.state, LINDOW),
  latestEditions(room.state, LINDOW, 9),
  listDeeds(room.state, 0),
];

describe('a change', () => {
  test.each(CELLS)('“$words” in $channel by $role', async ({ role, channel, words }) => {
    const leave = ROLES[role]?.({ channel, user: 'U5' } as From) ?? 'not-them';
    const room = await town(ROLES[role] ?? (() => 'not-them'), words);
    const before = kept(room);
    const fields = { topics: 'harbour-fire', when: '8am', zone: '' };
    const heard =
      words === 'form'
        ? form('digest', fields, { user: 'U5', channel })
        : command(`/briefdesk digest ${words}`, { user: 'U5', channel });
    const said = await room.hear(heard);
    if (leave === 'granted' || (leave === 'not-us' && !POSTS.includes(words))) {
      expect(kept(room)).not.toEqual(before);
      expect(listDeeds(room.state, 0)[0]).toMatchObject({ ...LINDOW, user: 'U5' });
      return;
    }
    expect(said).toMatchObject([{ kind: 'only-you', asked: { user: 'U5' } }]);
    expect(line(textOf(said))).toContain(REFUSALS[leave]);
    expect(kept(room)).toEqual(before);
  });

  test.each(['list', 'preview', ''])('“%s” is none: it is free to everyone', async (words) => {
    const room = await town(() => 'not-them', words);
    expect(line(textOf(await room.hear(command(`/briefdesk digest ${words}`, { user: 'U5' }))))).toContain(
      'Ferry line',
    );
  });
});

describe('a button', () => {
  const LABELS = ['Pause', 'Unsubscribe'];

  test.each(LABELS)('“%s” of somebody else is not known to others, be they admins', async (label) => {
    const room = await town(() => 'granted', '');
    const said = await room.hear(command('/briefdesk digest list', { user: 'U9' }));
    const before = kept(room);
    for (const forged of [
      press(button(said, label), { user: 'U5' }),
      press(button(said, label), { user: 'U9', tenant: 'T2' }),
      press(button(said, label), { user: 'U9', platform: 'discord' }),
      press(label, { user: 'U9' }),
    ]) {
      expect(textOf(await room.hear(forged))).toContain('not known here any more');
    }
    expect(kept(room)).toEqual(before);
  });

  test.each(LABELS)('“%s” that they were shown is of no use to whoever may no more', async (label) => {
    let leave: Leave = 'granted';
    const room = await town(() => leave, '');
    const said = await room.hear(command('/briefdesk digest list', { user: 'U5' }));
    leave = 'not-them';
    const before = followed(room);
    expect(textOf(await room.hear(press(button(said, label), { user: 'U5' })))).toContain('Only some may change');
    expect(followed(room)).toEqual(before);
  });

  test('does nothing in another channel than its own, though its owner may there', async () => {
    const room = await town(() => 'granted', '');
    const said = await room.hear(command('/briefdesk digest list', { user: 'U9', channel: 'C1' }));
    const before = followed(room);
    const elsewhere = await room.hear(press(button(said, 'Pause'), { user: 'U9', channel: 'C3' }));
    expect(textOf(elsewhere)).toContain('This channel follows no digest');
    await room.hear(press(button(said, 'Unsubscribe'), { user: 'U9', channel: 'C2' }));
    expect(followed(room)).toEqual(before);
  });

  test('pressed twice is one wish', async () => {
    const room = await town(() => 'granted', '');
    const said = await room.hear(command('/briefdesk digest list', { user: 'U9' }));
    await room.hear(press(button(said, 'Pause'), { user: 'U9' }));
    expect(await room.hear(press(button(said, 'Pause'), { user: 'U9' }))).toEqual([]);
  });

  test('that answers a question is looked at like the question', async () => {
    let leave: Leave = 'granted';
    const room = await town(() => leave, '');
    const asked = await room.hear(command('/briefdesk digest subscribe tides at 8 CET', { user: 'U5' }));
    leave = 'not-them';
    expect(textOf(await room.hear(press(button(asked, 'Berlin'), { user: 'U5' })))).toContain('Only some may change');
    expect(subscriptions(room)).toHaveLength(2);
  });
});

test('two workspaces with the same channels and people know nothing of each other', async () => {
  const room = digestRoom({ mayManage: () => 'granted' });
  const there = { tenant: 'T2' };
  await told(room, 'subscribe ferries at 07:30');
  await told(room, 'subscribe tides at 8 Tokyo', there);
  const [ours] = subscriptions(room);
  const [theirs] = subscriptions(room, { platform: 'slack', tenant: 'T2' });
  expect([ours?.topics, theirs?.topics]).toEqual([['ferry-line'], ['tides']]);
  for (const words of [
    'list',
    'status',
    `pause ${ours?.id ?? ''}`,
    'pause ferries',
    'preview ferries',
    'now ferries',
  ]) {
    const said =
      words === 'status'
        ? line(textOf(await room.hear(command('/briefdesk status', there))))
        : await told(room, words, there);
    expect(said).not.toContain('Ferry line');
  }
  await told(room, 'unsubscribe', there);
  expect(subscriptions(room)).toEqual([ours]);
  expect(keptZone(room.state, { platform: 'slack', tenant: 'T2' })).toBe('Asia/Tokyo');
  expect(keptZone(room.state, LINDOW)).toBe('Europe/Oslo');
});

describe('a direct message', () => {
  const direct = { direct: true, channel: 'D1' };

  test.each<readonly [string, Heard]>([
    ['a command', command('/briefdesk digest subscribe ferries at 8', direct)],
    ['a look', command('/briefdesk digest', direct)],
    ['a form', form('digest', { topics: 'ferry-line', when: '8am' }, direct)],
  ])('follows nothing: %s', async (_, heard) => {
    const room = digestRoom({ mayManage: () => 'granted' });
    const said = await room.hear(heard);
    expect(line(textOf(said))).toBe('Digests are for channels: ask for one in the channel that it is to come to.');
    expect([labelsIn(said), followed(room)]).toEqual([[], []]);
  });
});
