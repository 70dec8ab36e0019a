/** Who may do what, as Discord tells it of each member: from its payloads through the chat core, in every combination. */

import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { isStaff } from '../../../src/chat/discord/permissions.ts';
import { formAt } from '../../../src/chat/team/on-press.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { listDeeds } from '../../../src/store/audit.ts';
import { listFeedback } from '../../../src/store/feedback.ts';
import { button, idOf, NOON, teamRoom, textOf, type Room } from '../team/team-room.ts';
import {
  ADMINS,
  asked,
  LOST_THREAD,
  MAY,
  MEMBERS,
  MODERATOR,
  person,
  pressed,
  said,
  SECOND_CHANNEL,
  SECOND_GUILD,
  SECOND_THREAD,
} from './members.ts';
import type { Member, Slash } from './members.ts';
import { DIRECT_CHANNEL, option, OTHER } from './payloads.ts';

const CELLS = Object.entries(MEMBERS).flatMap(([who, member]) =>
  ['withdraw 1', 'withdraw source 1', 'restore 1', 'restore source 1'].map((text) => ({ who, text, member })),
);

const room = (): Room => teamRoom({ isStaff, moderators: [MODERATOR] });
const BRIEF: Slash = ['brief', option('topic', 'harbour-fire')];
const ONLY_ME: Slash = [...BRIEF, option('only-me', true)];

/** A briefing in the channel, and the thread under it. */
async function briefed({ hear }: Room, member: Member = MEMBERS['a member']) {
  const briefing = await hear(asked(BRIEF, member));
  return { briefing, thread: idOf(briefing[0]?.key ?? '') };
}

const deeds = ({ state }: Room): readonly string[] =>
  listDeeds(state, 0).map(({ user, deed }) => `${user ?? ''} ${deed}`);
const withdrawals = ({ state }: Room): number =>
  (state.db.prepare('SELECT count(*) AS count FROM withdrawal').get() as { count: number }).count;

describe('moderation', () => {
  test.each(CELLS)('“$text” by $who is done or refused as the server says', async ({ who, text, member }) => {
    const town = room();
    const { thread } = await briefed(town);
    const replies = await town.hear(said(text, member, { thread }));
    if (MAY.includes(who)) {
      expect(deeds(town)).toEqual([`${member.user} ${text.split(' ')[0] ?? ''}`]);
      expect(withdrawals(town) > 0).toBe(text.startsWith('withdraw'));
      return;
    }
    expect(replies).toMatchObject([{ kind: 'only-you', asked: { user: member.user } }]);
    expect(textOf(replies)).toContain('Only moderators may do this');
    expect([deeds(town), withdrawals(town)]).toEqual([[], 0]);
  });

  test.each(Object.entries(MEMBERS))(
    'by %s is refused in direct messages, but for who is configured',
    async (who, member) => {
      const town = room();
      const direct = { channel_id: DIRECT_CHANNEL, guild_id: undefined, member: undefined };
      await town.hear(said('brief harbour-fire', member, { thread: null, there: direct }));
      const replies = await town.hear(said('withdraw 1', member, { thread: null, there: direct }));
      const may = who === 'a configured moderator';
      expect(textOf(replies).includes('Only moderators may do this')).toBe(!may);
      expect(deeds(town)).toEqual(may ? [`${MODERATOR} withdraw`] : []);
    },
  );

  test('is not to be had through a command or a button, whoever uses it', async () => {
    const town = room();
    const { thread } = await briefed(town);
    for (const member of Object.values(MEMBERS)) {
      town.clock.now += 60_000;
      for (const name of ['withdraw', 'restore', 'moderate']) await town.hear(asked([name], member));
      await town.hear(asked(['ask', option('question', 'withdraw 1')], member));
      for (const action of ['/withdraw 1', 'withdraw 1']) await town.hear(pressed(action, member));
    }
    expect([thread === '', deeds(town), withdrawals(town)]).toEqual([false, [], 0]);
  });

  test('is no guess: where a channel’s own rules are not known, only who may do everything may', async () => {
    for (const [who, member] of Object.entries(MEMBERS)) {
      const town = room();
      const { thread } = await briefed(town);
      const replies = await town.hear(said('withdraw 1', member, { thread, there: { channel_id: LOST_THREAD } }));
      const refused = textOf(replies).includes('Only moderators may do this');
      const may = ['the owner', 'an administrator', 'a configured moderator'].includes(who);
      expect([who, refused]).toEqual([who, !may]);
    }
  });

  test('of one server is nothing in another', async () => {
    const town = room();
    const { thread } = await briefed(town);
    const there = { guild_id: SECOND_GUILD, channel_id: SECOND_THREAD };
    for (const who of ['an administrator', 'who may manage messages'] as const) {
      const replies = await town.hear(said('withdraw 1', MEMBERS[who], { thread, there }));
      expect(textOf(replies)).toContain('Only moderators may do this');
    }
    // Somebody who may moderate both names a thread of the first in the second.
    const replies = await town.hear(said('withdraw 1', MEMBERS['a configured moderator'], { thread, there }));
    expect(textOf(replies)).toContain('There is nothing to withdraw here yet');
    expect([deeds(town), withdrawals(town)]).toEqual([[], 0]);
  });
});

describe('everything else', () => {
  const WAYS: readonly Slash[] = [
    BRIEF,
    ONLY_ME,
    ['ask', option('question', 'How many people were injured?')],
    ...['topics', 'sources', 'digest', 'status', 'help'].map((name): Slash => [name]),
  ];
  const WORDS = [
    'How many people were injured?',
    'evidence 1',
    'disputes',
    'timeline',
    'sources',
    'copy',
    'mute',
    'help',
  ];

  test('is the same for all: no role is told more, and none less', async () => {
    const told = await Promise.all(
      Object.values(MEMBERS).map(async (member) => {
        const town = room();
        const { thread } = await briefed(town, member);
        const replies: Saying[] = [];
        for (const way of WAYS) {
          town.clock.now += 60_000;
          replies.push(...(await town.hear(asked(way, member, { channel_id: SECOND_CHANNEL }))));
        }
        for (const text of WORDS) replies.push(...(await town.hear(said(text, member, { thread }))));
        expect(deeds(town)).toEqual([]);
        return replies.map((saying) => `${saying.kind}: ${textOf([saying])}`);
      }),
    );
    expect(told[0]?.length).toBeGreaterThanOrEqual(WAYS.length + WORDS.length);
    for (const one of told) expect(one).toEqual(told[0]);
  });
});

describe('a forged button', () => {
  const KIT: Member = { user: OTHER, roles: [ADMINS], permissions: PermissionFlagsBits.Administrator };
  const DANA: Member = MEMBERS['a member'];
  const LABELS = ['Evidence', 'Sources', 'Copy with sources', 'Not helpful', 'Post to channel'];

  async function alone(town: Room) {
    return town.hear(asked(ONLY_ME, DANA));
  }

  test('of what one reader was shown leads nobody else anywhere, an administrator included', async () => {
    const town = room();
    const shown = await alone(town);
    for (const label of LABELS) {
      const action = button(shown, label);
      expect([label, action]).not.toEqual([label, undefined]);
      expectNothing(await town.hear(pressed(action, KIT)));
      expect(formAt(pressed(action, KIT), town.state, NOON)).toBeNull();
    }
    expect([listFeedback(town.state, 0), deeds(town)]).toEqual([[], []]);
    expect(formAt(pressed(button(shown, 'Not helpful'), DANA), town.state, NOON)).not.toBeNull();
    expect(textOf(await town.hear(pressed(button(shown, 'Evidence'), DANA)))).toContain('Harbour fire · evidence');
  });

  test.each([
    [
      'a second server',
      { guild_id: SECOND_GUILD, channel_id: SECOND_CHANNEL, channel: { id: SECOND_CHANNEL, type: 0 } },
    ],
    [
      'direct messages',
      { guild_id: undefined, member: undefined, user: person(DANA), channel_id: DIRECT_CHANNEL, context: 1 },
    ],
  ])('leads nowhere in %s, also for whoever it was made for', async (_, elsewhere) => {
    const town = room();
    const everyones = (await briefed(town)).briefing;
    for (const shown of [everyones, await alone(town)]) {
      for (const label of ['Evidence', 'Copy with sources', 'Not helpful', 'Refresh']) {
        const action = button(shown, label);
        expect([label, action]).not.toEqual([label, undefined]);
        expectNothing(await town.hear(pressed(action, DANA, elsewhere)));
        expect(formAt(pressed(action, DANA, elsewhere), town.state, NOON)).toBeNull();
      }
    }
    expect(listFeedback(town.state, 0)).toEqual([]);
  });

  function expectNothing(replies: readonly Saying[]): void {
    expect(replies.map(({ kind }) => kind)).toEqual(['only-you']);
    expect(textOf(replies)).toContain('This button is not known here any more.');
    expect(textOf(replies)).not.toContain('Harbour');
  }
});
