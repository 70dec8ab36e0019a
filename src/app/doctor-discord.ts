/** What `doctor` looks at of Discord: the token and who has added it, what may be read, and which commands are known. */

import { askMissing, askServers, MOST_SERVERS } from '../chat/discord/ask-discord.ts';
import { discordRest } from '../chat/discord/discord-rest.ts';
import { inviteLink } from '../chat/discord/invite.ts';
import { ourApplication } from '../chat/discord/our-application.ts';
import type { OurApplication } from '../chat/discord/our-application.ts';
import { Problem } from '../domain/problem.ts';
import type { Desk } from './face.ts';

const NONE = 'none set up.';

export async function discord({ environment }: Desk): Promise<string> {
  if (environment.discord === null) return NONE;
  const rest = discordRest(environment.discord);
  const { id, name } = await ourApplication(rest);
  const servers = await askServers(rest);
  const added =
    servers.length === 0 ? `no server has added it yet: open ${inviteLink(id)} in a browser` : addedBy(servers.length);
  return `Discord knows the token, as application ${name} (${id}); ${added}.`;
}

function addedBy(count: number): string {
  if (count === 1) return '1 server has added it';
  return `${count}${count < MOST_SERVERS ? '' : ' or more'} servers have added it`;
}

export async function discordIntent({ environment }: Desk): Promise<string> {
  if (environment.discord === null) return NONE;
  const { readsMessages } = await applicationOf(discordRest(environment.discord));
  return readsMessages ? 'Message Content is on: follow-ups in threads are heard as they are.' : OFF;
}

const OFF =
  'Message Content is off: in threads only what names briefdesk is heard, and /ask. To have all follow-ups heard, switch it on at discord.com/developers/applications, on the page Bot.';

/** Whoever tries it out registers for one server or a few, one at a time. */
const A_FEW = 10;

export async function discordCommands({ environment }: Desk): Promise<string> {
  if (environment.discord === null) return NONE;
  const rest = discordRest(environment.discord);
  const { id } = await applicationOf(rest);
  const missing = await askMissing(rest, id, null);
  if (missing.length === 0) return 'all are registered, for every server.';
  const servers = await askServers(rest);
  if (servers.length > 0 && servers.length <= A_FEW) {
    const missingThere = await Promise.all(servers.map((server) => askMissing(rest, id, server)));
    if (missingThere.every(({ length }) => length === 0)) return 'all are registered, in each server by itself.';
  }
  throw new Problem(
    'configuration',
    `npm run register tells Discord those that it does not know: ${missing.join(', ')}.`,
  );
}

async function applicationOf(rest: ReturnType<typeof discordRest>): Promise<OurApplication> {
  try {
    return await ourApplication(rest);
  } catch (error) {
    throw new Problem('configuration', 'not looked at: put discord right first.', error);
  }
}
