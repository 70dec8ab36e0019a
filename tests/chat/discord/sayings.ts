/** Everything that can be said in Discord, around an invented story: short ways to write it in tests. */

import { writeSaying } from '../../../src/chat/discord/write-saying.ts';
import type { DiscordTools } from '../../../src/chat/discord/discord-poster.ts';
import type { From, Place } from '../../../src/chat/team/heard.ts';
import type { Saying, Spoken } from '../../../src/chat/team/saying.ts';
import type { Post } from '../../../src/store/outbox.ts';
import { rowOf } from '../slack/sayings.ts';
import type { LoopbackDiscord } from './loopback-discord.ts';
import { words } from '../slack/sayings.ts';

export const PLACE: Place = { platform: 'discord', tenant: '7', channel: '100', thread: null };
export const NOON = Date.parse('2026-03-03T12:00:00Z');
export const OURS = '55';

export function asked(rest: Partial<From> = {}): From {
  return { ...PLACE, user: '42', direct: false, reply: {}, ...rest };
}

/** How to reply to an interaction. */
export function replyFor(deferred: string, at = NOON): From['reply'] {
  return { application: OURS, token: 'tok', interaction: '1', deferred, at: new Date(at).toISOString() };
}

export function spoken(rest: Partial<Spoken> = {}): Saying {
  const message = words('Four were hurt.');
  return {
    kind: 'message',
    key: 'e1:0',
    to: PLACE,
    message,
    broadcast: false,
    opensThread: null,
    asked: null,
    ...rest,
  };
}

export function rowFor(saying: Saying, rest: Partial<Post> = {}): Post {
  return rowOf(writeSaying(saying), { firstTriedAt: NOON, ...rest });
}

export function toolsFor({ rest }: Pick<LoopbackDiscord, 'rest'>, now = NOON): DiscordTools {
  return { rest, applicationId: OURS, autoArchiveMinutes: 1440, now: () => now };
}
