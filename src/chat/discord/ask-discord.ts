/** What Discord says when asked once: which servers have added us, and which of our commands it does not know. */

import { DiscordAPIError, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import { SLASH_COMMANDS } from './commands.ts';
import type { SlashCommand } from './commands.ts';
import { discordProblem } from './discord-problem.ts';
import { fieldsOf, matching } from '../payload-fields.ts';
import { SNOWFLAKE } from './ids.ts';
import { typed } from './register-commands.ts';

/** As many as Discord tells at once (docs.discord.com, "get current user guilds"). */
export const MOST_SERVERS = 200;

/** Their ids, at most so many. Throws a Problem where the token is refused or Discord is not to be reached. */
export async function askServers(rest: REST): Promise<readonly string[]> {
  const told = await ask(() => rest.get(Routes.userGuilds()));
  return told.map((one) => matching(fieldsOf(one), 'id', SNOWFLAKE));
}

/** As they are typed: those it has never heard of, or knows as they were. Null asks for those of every server. */
export async function askMissing(rest: REST, application: string, guild: string | null): Promise<readonly string[]> {
  const route =
    guild === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);
  const known = (await ask(() => rest.get(route))).map((one) => typed(one as SlashCommand));
  return SLASH_COMMANDS.map(typed).filter((one) => !known.includes(one));
}

async function ask(list: () => Promise<unknown>): Promise<readonly unknown[]> {
  try {
    const told = await list();
    return Array.isArray(told) ? (told as readonly unknown[]) : [];
  } catch (error) {
    // A server that has added us without our commands has none of them.
    if (error instanceof DiscordAPIError && error.status === 403) return [];
    throw discordProblem(error);
  }
}
