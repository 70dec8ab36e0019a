/** Who may change what a channel of Discord follows: by what Discord says beside an interaction, in every combination. */

import { describe, expect, test } from 'vitest';
import { mayManage } from '../../../src/chat/discord/permissions.ts';
import { asked, MEMBERS, MODERATOR, pressed } from './members.ts';
import { CHANNEL, DIRECT_CHANNEL, THREAD } from './payloads.ts';

const QUAY = '900000000000000044';
const SEND = 1n << 11n;
const IN_THREADS = 1n << 38n;

const MAY = ['the owner', 'an administrator', 'who may manage the server', 'a configured moderator'];

const leave = (from: Parameters<typeof mayManage>[0], roles: readonly string[] = []) =>
  mayManage(from, { isNamed: from.user === MODERATOR, roles });

describe('Discord', () => {
  test.each(Object.entries(MEMBERS))('%s', (who, member) => {
    const said = MAY.includes(who) ? 'granted' : 'not-them';
    expect(leave(asked(['digest'], member).from)).toBe(said);
    expect(leave(pressed('k7Q2', member).from)).toBe(said);
    // In a server that we may not write in they are told so, and others are not.
    const mute = { app_permissions: String(IN_THREADS) };
    expect(leave(asked(['digest'], member, mute).from)).toBe(MAY.includes(who) ? 'not-us' : 'not-them');
  });

  test('lets those who have a role that is configured, and no other', () => {
    const member = MEMBERS['who may manage messages in this channel'];
    expect(leave(asked(['digest'], member).from, [QUAY])).toBe('granted');
    expect(leave(asked(['digest'], member).from, ['900000000000000099'])).toBe('not-them');
    expect(leave(asked(['digest'], MEMBERS['a member']).from, [QUAY])).toBe('not-them');
    // Nobody has the role that is no role.
    expect(leave(asked(['digest'], MEMBERS['a member']).from, [''])).toBe('not-them');
  });

  test('asks whether we may write in the channel, also where it is said in a thread of it', () => {
    const inThread = { channel_id: THREAD, channel: { id: THREAD, type: 11, parent_id: CHANNEL } };
    const owner = MEMBERS['the owner'];
    const from = (permissions: bigint) =>
      asked(['digest'], owner, { ...inThread, app_permissions: String(permissions) }).from;
    expect([leave(from(SEND)), leave(from(IN_THREADS))]).toEqual(['granted', 'not-us']);
  });

  test('has no channel in direct messages, nor among people who are in no server', () => {
    const apart = { guild_id: undefined, member: undefined, user: { id: MODERATOR }, channel_id: DIRECT_CHANNEL };
    const direct = asked(['digest'], MEMBERS['the owner'], {
      ...apart,
      channel: { id: DIRECT_CHANNEL, type: 1 },
      context: 1,
    });
    const group = asked(['digest'], MEMBERS['the owner'], {
      ...apart,
      channel: { id: DIRECT_CHANNEL, type: 3 },
      context: 2,
    });
    expect([leave(direct.from), leave(group.from)]).toEqual(['no-channel', 'no-channel']);
  });
});
