/** What can be asked for with a slash: the one table that is registered with Discord. */

import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type {
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

export type SlashCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** docs.discord.com, "application command structure" and "registering a command". */
export const COMMAND_LIMITS = {
  commands: 100,
  options: 25,
  name: 32,
  description: 100,
  /** Names, descriptions and values of one command with all its options. */
  characters: 8_000,
} as const;

const ONLY_ME = {
  name: 'only-me',
  description: 'For your eyes',
  type: ApplicationCommandOptionType.Boolean,
} as const;

type Subcommand = APIApplicationCommandSubcommandOption;

function words(name: string, description: string) {
  return { name, description, type: ApplicationCommandOptionType.String } as const;
}

function onOrOff(value: string) {
  return { name: value, value };
}

function ofOne(name: string, description: string): Subcommand {
  const which = words('which', 'Its topic or its number, where there are several');
  return { name, description, type: ApplicationCommandOptionType.Subcommand, options: [which] };
}

export const SLASH_COMMANDS: readonly SlashCommand[] = [
  {
    name: 'brief',
    description: 'A cited briefing in this channel',
    options: [
      {
        name: 'topic',
        description: 'A topic that is set up, or any words; without one, a list to pick from',
        type: ApplicationCommandOptionType.String,
        // What is offered is a help: any other words may be sent as well.
        autocomplete: true,
      },
      { ...ONLY_ME, description: 'For your eyes, with a button to post it' },
    ],
  },
  {
    name: 'ask',
    description: 'An answer in this channel',
    options: [
      {
        name: 'question',
        description: 'Any words; the answer stands on the coverage',
        type: ApplicationCommandOptionType.String,
        required: true,
      },
      ONLY_ME,
    ],
  },
  { name: 'topics', description: 'The topics that are set up' },
  { name: 'sources', description: 'What the coverage holds, and what was left out of it' },
  {
    name: 'digest',
    description: 'What this channel follows, each at its time',
    options: [
      {
        name: 'subscribe',
        description: 'Has this channel follow topics; without a word, a form',
        type: ApplicationCommandOptionType.Subcommand,
        options: [
          { ...words('topics', 'Commas between several; any words will do'), autocomplete: true },
          words('when', '“07:30 on weekdays”, “8am”, or “when something changes”'),
          words('city', 'By whose clocks; once it was said, it need not be said again'),
        ],
      },
      { name: 'list', description: 'What it follows, and when', type: ApplicationCommandOptionType.Subcommand },
      ofOne('preview', 'What an edition would hold now, for your eyes'),
      ofOne('pause', 'No editions until it is resumed'),
      ofOne('resume', 'Editions come again'),
      ofOne('unsubscribe', 'It is followed here no more'),
      ofOne('now', 'An edition at once'),
      {
        name: 'zone',
        description: 'By which city’s clocks this server goes, where nobody says otherwise',
        type: ApplicationCommandOptionType.Subcommand,
        options: [{ ...words('city', 'A large city that shares your time'), required: true }],
      },
      {
        name: 'corrections',
        description: 'Whether threads here are told what a source changes or withdraws of what they showed',
        type: ApplicationCommandOptionType.Subcommand,
        options: [{ ...words('state', 'Without it, how it is now'), choices: [onOrOff('on'), onOrOff('off')] }],
      },
    ],
  },
  { name: 'status', description: 'How briefdesk stands here, and what may not have arrived' },
  { name: 'help', description: 'What you can do here' },
  {
    name: 'forget',
    description: 'Removes what is kept of you',
    options: [
      { name: 'me', description: 'Removes what is kept of you here', type: ApplicationCommandOptionType.Subcommand },
    ],
  },
];

/** As it is registered for every server: there and in direct messages with us, as we are heard nowhere else. */
export function everywhere(command: SlashCommand): SlashCommand {
  return {
    ...command,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  };
}
