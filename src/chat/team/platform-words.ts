/** How a platform's people ask for things there, and what those are called who keep order. */

import type { CommandName, Typed } from '../commands.ts';

/** Who does what is done on the command line, whatever the platform: no user of any. */
export const COMMAND_LINE = 'the command line';

export interface PlatformWords {
  readonly typed: Typed;
  /** A question that the channel reads with its answer. */
  readonly ask: string;
  /** A briefing for one reader. */
  readonly onlyMe: string;
  /** The commands beside `topics`. */
  readonly also: string;
  readonly forgetMe: string;
  readonly staff: string;
  /** "/digest", with what follows it. */
  readonly digest: (words: string) => string;
  /** Who may change what a channel follows, beside those who are named in the configuration. */
  readonly managers: string;
  /** What has to be done where we cannot post. */
  readonly letIn: string;
}

/** Slack's commands are shared by all apps of a workspace, so most of ours stand behind one. */
const SLACK: PlatformWords = {
  typed: typedWith((name) => `/briefdesk ${name}`),
  ask: '/briefdesk ask',
  onlyMe: '/brief TOPIC only me',
  also: 'sources, digest, status, help, forget me',
  forgetMe: '/briefdesk forget me',
  staff: 'admins of the workspace',
  digest: (words) => `/briefdesk digest ${words}`.trim(),
  managers: 'admins of the workspace, whoever made the channel',
  letIn: 'briefdesk is not in this channel, so nothing could be posted: /invite @briefdesk, then do this again.',
};

const DISCORD: PlatformWords = {
  typed: typedWith((name) => `/${name}`),
  ask: '/ask',
  onlyMe: '/brief TOPIC with only-me',
  also: '/sources, /digest, /status, /help, /forget',
  forgetMe: '/forget me',
  staff: 'whoever manages the server or its messages',
  digest: (words) => `/digest ${words}`.trim(),
  managers: 'whoever may manage the server, or has a role that is set up for it',
  letIn:
    'briefdesk may not write in this channel, so nothing could be posted: whoever keeps it gives it Send Messages, then do this again.',
};

/** Whoever sits there has the state file, and so may do everything. */
const TERMINAL: PlatformWords = {
  typed: onCommandLine,
  ask: 'npm run ask --',
  onlyMe: 'npm run brief -- TOPIC',
  also: 'npm run sources, npm run digest, npm run status, npm run briefdesk -- --help',
  forgetMe: 'npm run forget',
  staff: 'whoever runs briefdesk',
  digest: (words) => `npm run digest -- ${words}`.replace(/ -- $/u, ''),
  managers: 'whoever runs briefdesk',
  letIn: 'Nothing can be posted there: npm run doctor says why.',
};

export function platformWords(platform: string): PlatformWords {
  switch (platform) {
    case 'discord':
      return DISCORD;
    case 'terminal':
      return TERMINAL;
    default:
      return SLACK;
  }
}

/** What has no command of its own is a word of a thread, or a button. */
function typedWith(command: (name: string) => string): Typed {
  return (name) => {
    switch (name) {
      case 'brief':
        return '/brief';
      case 'ask':
      case 'topics':
      case 'sources':
      case 'help':
        return command(name);
      case 'evidence':
      case 'disputes':
      case 'timeline':
        return `“${name}”`;
    }
  };
}

function onCommandLine(name: CommandName): string {
  switch (name) {
    case 'brief':
    case 'ask':
      return `npm run ${name} --`;
    case 'topics':
    case 'sources':
      return `npm run ${name}`;
    case 'help':
      return 'npm run briefdesk -- --help';
    case 'evidence':
    case 'disputes':
    case 'timeline':
      return `--${name}`;
  }
}
