/** Who may do what in a server, as Discord counts it: sets of bits. */

import type { From } from '../team/heard.ts';
import type { Leave } from '../team/turn.ts';
import { DIRECT } from './reading.ts';
import type { Channel, Guild } from './reading.ts';

/** docs.discord.com, "permissions": the few that we ask about. */
const BIT = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  sendMessagesInThreads: 1n << 38n,
} as const;

/** Whoever keeps order in the server or its channels. In direct messages nobody is one. */
export function isStaff({ reply }: Pick<From, 'reply'>): boolean {
  const { administrator, manageGuild, manageMessages } = BIT;
  return has(reply['permissions'], administrator | manageGuild | manageMessages);
}

/** Whoever may manage the server, or has one of these roles, may change what its channels follow; so may those whom our own configuration names. */
export function mayManage(from: From, { isNamed, roles }: Managing): Leave {
  if (from.direct || from.tenant === DIRECT) return 'no-channel';
  const theirs = (from.reply['roles'] ?? '').split(' ').filter((role) => role !== '');
  const isManager = has(from.reply['permissions'], BIT.administrator | BIT.manageGuild);
  if (!isNamed && !isManager && !roles.some((role) => theirs.includes(role))) return 'not-them';
  // An edition goes into the channel, wherever it was asked for.
  return maySpeak({ ...from, thread: null }) ? 'granted' : 'not-us';
}

export interface Managing {
  /** They stand in our own configuration. */
  readonly isNamed: boolean;
  /** Ids of those that are configured. */
  readonly roles: readonly string[];
}

/** Whether we may speak there, by what an interaction says of us. A direct message is always ours to answer. */
export function maySpeak({ thread, direct, reply }: Pick<From, 'thread' | 'direct' | 'reply'>): boolean {
  const ours = reply['appPermissions'];
  if (direct || ours === undefined) return true;
  return has(ours, BIT.administrator | (thread === null ? BIT.sendMessages : BIT.sendMessagesInThreads));
}

/**
 * What a member may do in a channel, where Discord does not say it itself, as with messages (docs.discord.com,
 * "permission overwrites"). None of what we ask about needs more than the roles and the channel.
 */
export function permissionsOf(
  member: { readonly user: string; readonly roles: readonly string[] },
  { id, owner, mayDo }: Guild & { readonly id: string },
  channel: Pick<Channel, 'overwrites'> | null,
): bigint {
  const own = [id, ...member.roles];
  const base = union(own.map(mayDo));
  if (member.user === owner || (base & BIT.administrator) !== 0n) return ALL;
  // Where we do not know the channel's own rules, nothing is allowed on a guess.
  if (channel === null) return 0n;
  const forThese = (ids: readonly string[]) => channel.overwrites.filter((one) => ids.includes(one.id));
  return [[id], member.roles, [member.user]].reduce((bits, ids) => {
    const rules = forThese(ids);
    return (bits & ~union(rules.map(({ deny }) => deny))) | union(rules.map(({ allow }) => allow));
  }, base);
}

const ALL = Object.values(BIT).reduce((bits, bit) => bits | bit);

function union(sets: readonly bigint[]): bigint {
  return sets.reduce((bits, bit) => bits | bit, 0n);
}

function has(bits: string | undefined, any: bigint): boolean {
  return bits !== undefined && /^\d{1,40}$/.test(bits) && (BigInt(bits) & any) !== 0n;
}
