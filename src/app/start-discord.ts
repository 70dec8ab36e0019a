/** Starts what hears Discord: one connection that we open, for every server that has added us. */

import { connectDiscord } from '../chat/discord/client.ts';
import { cooldowns } from '../chat/discord/cooldowns.ts';
import type { CooldownRules } from '../chat/discord/cooldowns.ts';
import { answering } from '../chat/discord/discord-rest.ts';
import type { discordRest } from '../chat/discord/discord-rest.ts';
import { gateway } from '../chat/discord/gateway.ts';
import type { Desk as GatewayDesk } from '../chat/discord/gateway.ts';
import type { SessionTools } from '../chat/discord/session.ts';
import type { DiscordVariables } from './discord-variables.ts';
import type { Hearing } from './platform.ts';

export interface HearDiscord {
  readonly discord: DiscordVariables;
  /** The one that posts, too: it counts what Discord refuses. */
  readonly rest: ReturnType<typeof discordRest>;
  readonly desk: GatewayDesk;
  readonly cooldowns: CooldownRules;
}

export interface HearingDiscord extends Hearing {
  /** Whether what people say in our threads is told to us; else only what names us and what is said to us alone. */
  canReadMessages(): boolean;
}

/** Throws a Problem where Discord refuses the token or cannot be reached. */
export async function startDiscord(
  { discord, rest, desk, cooldowns: rules }: HearDiscord,
  { log, report }: Omit<SessionTools, 'hear'>,
): Promise<HearingDiscord> {
  const entry = gateway(desk, {
    answer: answering(rest),
    cooldowns: cooldowns(rules),
    now: Date.now,
    log,
  });
  const line = await connectDiscord(discord, { hear: (packet, told) => entry.hear(packet, told), log, report });
  return {
    where: 'Discord',
    stop: () => line.close(),
    isOpen: () => line.isOpen(),
    canReadMessages: () => line.canReadMessages(),
  };
}
