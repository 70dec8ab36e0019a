/** `register`: tells Discord which commands there are, for every server or for one, and says which. */

import { discordRest } from '../chat/discord/discord-rest.ts';
import { registerCommands } from '../chat/discord/register-commands.ts';
import type { Registered } from '../chat/discord/register-commands.ts';
import { Problem } from '../domain/problem.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { readArguments, usage } from './read-arguments.ts';

const FLAGS = { guild: 'a server’s ID', json: 'switch' } as const;
const GUILD = /^\d{15,20}$/;

export async function registerCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches, values } = readArguments('register', words, FLAGS);
  if (alone.length > 0) throw usage('register', `register takes no words of its own ("${alone.join(' ')}").`);
  const guild = values.get('guild') ?? null;
  if (guild !== null && !GUILD.test(guild)) {
    throw usage(
      'register',
      `"${guild}" is no server's ID: with Developer Mode on, its menu in Discord has Copy Server ID.`,
    );
  }
  if (!switches.has('json')) return register(guild, desk, false);
  return orJsonError(desk.face, {}, () => register(guild, desk, true));
}

async function register(guild: string | null, { environment, face }: Desk, json: boolean): Promise<ExitStatus> {
  if (environment.discord === null) throw new Problem('configuration', NO_TOKEN);
  const registered = await registerCommands(discordRest(environment.discord), guild);
  if (json) printJson(face, registered);
  else face.result(inWords(registered));
  return 0;
}

const NO_TOKEN =
  'DISCORD_TOKEN is missing: copy it at discord.com/developers/applications, on the page Bot of your application, into .env.';

function inWords({ commands, guild }: Registered): string {
  const where = guild === null ? 'in every server that has added briefdesk' : `in server ${guild}`;
  return [`Registered ${where}:`, ...commands.map((command) => `  ${command}`), ''].join('\n');
}
