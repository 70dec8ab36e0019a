/** Tells Discord which commands there are: all of them at once, in place of those it knew. */

import { ApplicationCommandOptionType, DiscordAPIError, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import { Problem } from '../../domain/problem.ts';
import { everywhere, SLASH_COMMANDS } from './commands.ts';
import type { SlashCommand } from './commands.ts';
import { discordProblem } from './discord-problem.ts';
import { ourApplication } from './our-application.ts';

export interface Registered {
  /** As they are typed. */
  readonly commands: readonly string[];
  /** Null where they are for every server that has added us. */
  readonly guild: string | null;
}

/** The same however often it is done. In one server it shows at once; elsewhere too, once people open Discord anew. Throws a Problem. */
export async function registerCommands(rest: REST, guild: string | null): Promise<Registered> {
  const { id } = await ourApplication(rest);
  try {
    // Of a command of one server it goes without saying where it is used, and may not be said.
    if (guild === null) {
      await rest.put(Routes.applicationCommands(id), { body: SLASH_COMMANDS.map(everywhere) });
    } else await rest.put(Routes.applicationGuildCommands(id, guild), { body: SLASH_COMMANDS });
  } catch (error) {
    throw refusal(error, guild);
  }
  return { commands: SLASH_COMMANDS.map(typed), guild };
}

/** As it is typed: one of its subcommands, and what may be left out in brackets. */
export function typed({ name, options = [] }: SlashCommand): string {
  const isSubcommand = ({ type }: Option): boolean => type === ApplicationCommandOptionType.Subcommand;
  const words = options.filter(isSubcommand).map((option) => option.name);
  const others = options.filter((option) => !isSubcommand(option)).map(optionInWords);
  return [`/${name}`, ...(words.length === 0 ? [] : [words.join('|')]), ...others].join(' ');
}

type Option = NonNullable<SlashCommand['options']>[number];

function optionInWords({ name, required }: Option): string {
  return required === true ? name : `[${name}]`;
}

function refusal(error: unknown, guild: string | null): Problem {
  const unknown = error instanceof DiscordAPIError && [403, 404].includes(error.status);
  if (!unknown || guild === null) return discordProblem(error);
  return new Problem(
    'configuration',
    `Discord knows no server ${guild} that has added your application: copy the server's ID (Developer Mode shows it in its menu), and add the application there with the scopes bot and applications.commands.`,
    error,
  );
}
