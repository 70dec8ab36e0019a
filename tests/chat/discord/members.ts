/** Members of the server of Port Lindow, each with other rights there, and what they do as Discord tells it. */

import { PermissionFlagsBits } from 'discord.js';
import { readInteraction } from '../../../src/chat/discord/read-interaction.ts';
import { readMessage } from '../../../src/chat/discord/read-message.ts';
import type { Channel, Directory, Read, Reading } from '../../../src/chat/discord/reading.ts';
import type { Asked, Pressed, Said } from '../../../src/chat/team/heard.ts';
import {
  CHANNEL,
  command,
  DIRECT_CHANNEL,
  directory,
  GUILD,
  known,
  message,
  press,
  READER,
  THREAD,
} from './payloads.ts';
import type { Changes } from './payloads.ts';

export const SECOND_GUILD = '900000000000000021';
export const SECOND_CHANNEL = '900000000000000022';
export const SECOND_THREAD = '900000000000000023';
/** It hangs in a channel that Discord has not told us of. */
export const LOST_THREAD = '900000000000000024';
const OWNER = '900000000000000031';
export const MODERATOR = '900000000000000032';
export const ADMINS = '900000000000000041';
const MANAGERS = '900000000000000042';
const EDITORS = '900000000000000043';
const QUAY = '900000000000000044';
const SHUT = '900000000000000045';

const ROLES: Readonly<Record<string, bigint>> = {
  [ADMINS]: PermissionFlagsBits.Administrator,
  [MANAGERS]: PermissionFlagsBits.ManageGuild,
  [EDITORS]: PermissionFlagsBits.ManageMessages,
  [GUILD]: PermissionFlagsBits.SendMessages | PermissionFlagsBits.AddReactions,
};

/** Messages may be managed by one role in this channel alone, and by another everywhere else. */
const OVERWRITES: Channel['overwrites'] = [
  { id: QUAY, allow: PermissionFlagsBits.ManageMessages, deny: 0n },
  { id: SHUT, allow: 0n, deny: PermissionFlagsBits.ManageMessages },
];

const PLACES: Directory = directory({
  [CHANNEL]: { kind: 'channel', parent: null, name: 'harbour', overwrites: OVERWRITES },
  [THREAD]: { kind: 'thread', parent: CHANNEL, name: 'Harbour fire', overwrites: [] },
  [SECOND_CHANNEL]: { kind: 'channel', parent: null, name: 'sandholm', overwrites: [] },
  [SECOND_THREAD]: { kind: 'thread', parent: SECOND_CHANNEL, name: 'Ferry line', overwrites: [] },
  [LOST_THREAD]: { kind: 'thread', parent: '900000000000000025', name: 'Quay', overwrites: [] },
  [DIRECT_CHANNEL]: { kind: 'direct', parent: null, name: null, overwrites: [] },
});

const TOWNS: Reading = known({
  isOurs: () => true,
  directory: {
    ...PLACES,
    guild: (id) => {
      if (id === GUILD) return { owner: OWNER, mayDo: (role) => ROLES[role] ?? 0n, ourRole: null };
      // In the second one nobody is anything: its roles are its own.
      return id === SECOND_GUILD ? { owner: '900000000000000099', mayDo: () => 0n, ourRole: null } : null;
    },
  },
});

export interface Member {
  readonly user: string;
  readonly roles: readonly string[];
  /** What Discord says beside an interaction of theirs. */
  readonly permissions: bigint;
}

export const MEMBERS = {
  'the owner': { user: OWNER, roles: [], permissions: PermissionFlagsBits.Administrator },
  'an administrator': { user: READER, roles: [ADMINS], permissions: PermissionFlagsBits.Administrator },
  'who may manage the server': { user: READER, roles: [MANAGERS], permissions: PermissionFlagsBits.ManageGuild },
  'who may manage messages': { user: READER, roles: [EDITORS], permissions: PermissionFlagsBits.ManageMessages },
  'who may manage messages in this channel': {
    user: READER,
    roles: [QUAY],
    permissions: PermissionFlagsBits.ManageMessages,
  },
  'a configured moderator': { user: MODERATOR, roles: [], permissions: 0n },
  'who may manage messages, but not in this channel': {
    user: READER,
    roles: [EDITORS, SHUT],
    permissions: PermissionFlagsBits.SendMessages,
  },
  'a member': { user: READER, roles: [], permissions: PermissionFlagsBits.SendMessages },
  'a member with a role of another server': { user: READER, roles: ['900000000000000077'], permissions: 0n },
} as const satisfies Readonly<Record<string, Member>>;

export const MAY: readonly string[] = [
  'the owner',
  'an administrator',
  'who may manage the server',
  'who may manage messages',
  'who may manage messages in this channel',
  'a configured moderator',
];

let events = 0n;

/** Each with an id of its own. */
function withId(payload: Changes): Changes {
  events += 1n;
  return { ...payload, id: String(960000000000000000n + events) };
}

function heardIn(told: Read): unknown {
  if (told.kind !== 'heard') throw new Error(told.why);
  return told.heard;
}

export const person = ({ user }: Member) => ({ id: user, username: 'dana', global_name: 'Dana Reed' });

/** In the thread that has this id in the room, which stands for the thread's own. */
export interface Spot {
  readonly thread: string | null;
  readonly there?: Changes;
}

export function said(text: string, member: Member, { thread, there = {} }: Spot): Said {
  const payload = message({ content: text, author: person(member), member: { roles: member.roles }, ...there });
  const heard = heardIn(readMessage(withId(payload), TOWNS)) as Said;
  return { ...heard, toUs: true, from: { ...heard.from, thread } };
}

export function pressed(action: string | undefined, member: Member, there: Changes = {}): Pressed {
  const payload = press(action ?? 'none', { member: memberOf(member), ...there });
  return heardIn(readInteraction(withId(payload), TOWNS)) as Pressed;
}

export type Slash = readonly [name: string, ...options: readonly Changes[]];

export function asked([name, ...options]: Slash, member: Member, there: Changes = {}): Asked {
  const payload = command(name, options, { member: memberOf(member), ...there });
  return heardIn(readInteraction(withId(payload), TOWNS)) as Asked;
}

function memberOf(member: Member): Changes {
  return { user: person(member), roles: member.roles, permissions: member.permissions.toString() };
}
