/** One line in, one exit status out: finds the command, runs it, and turns every error into words for the reader. */

import { Problem } from '../domain/problem.ts';
import { describeError } from './describe-error.ts';
import type { Desk } from './face.ts';
import { programVersion } from './program-version.ts';

/** 0 done, 1 nothing found or a problem with what is to be read, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

export type Command = (words: readonly string[], desk: Desk) => ExitStatus | Promise<ExitStatus>;

// Loaded only when asked for: a cold start pays for one command, not for all.
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['start', async () => (await import('./start-command.ts')).startCommand],
  ['brief', async () => (await import('./brief-command.ts')).briefCommand],
  ['ask', async () => (await import('./ask-command.ts')).askCommand],
  ['ground', async () => (await import('./ground-command.ts')).groundCommand],
  ['read', async () => (await import('./read-command.ts')).readCommand],
  ['feed', async () => (await import('./feed-command.ts')).feedCommand],
  ['ingest', async () => (await import('./ingest-command.ts')).ingestCommand],
  ['verify', async () => (await import('./verify-command.ts')).verifyCommand],
  ['digest', async () => (await import('./digest-command.ts')).digestCommand],
  ['status', async () => (await import('./status-command.ts')).statusCommand],
  ['costs', async () => (await import('./costs-command.ts')).costsCommand],
  ['feedback', async () => (await import('./feedback-command.ts')).feedbackCommand],
  ['audit', async () => (await import('./audit-command.ts')).auditCommand],
  ['forget', async () => (await import('./forget-command.ts')).forgetCommand],
  ['topics', async () => (await import('./topics-command.ts')).topicsCommand],
  ['sources', async () => (await import('./sources-command.ts')).sourcesCommand],
  ['stories', async () => (await import('./stories-command.ts')).storiesCommand],
  ['register', async () => (await import('./register-command.ts')).registerCommand],
  ['doctor', async () => (await import('./doctor-command.ts')).doctorCommand],
]);

export async function runCommandLine(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  try {
    return await dispatch(words, desk);
  } catch (error) {
    for (const line of describeError(error, desk.environment.debug)) desk.face.note(line);
    return error instanceof Problem && error.code === 'usage' ? 2 : 1;
  }
}

async function dispatch([name, ...rest]: readonly string[], desk: Desk): Promise<ExitStatus> {
  if (name === '--version') {
    desk.face.result(`${programVersion(desk.environment.root)}\n`);
    return 0;
  }
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (name !== undefined && command !== undefined && !asksForHelp(rest)) return (await command())(rest, desk);
  const { PROGRAM_HELP, COMMAND_HELP } = await import('./help.ts');
  if (name !== undefined && command !== undefined) desk.face.result(COMMAND_HELP.get(name) ?? PROGRAM_HELP);
  else if (name === '--help' || name === '-h' || name === 'help') desk.face.result(PROGRAM_HELP);
  else throw await unknownCommand(name, PROGRAM_HELP);
  return 0;
}

/** After a bare "--" everything is a topic, even "--help". */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

async function unknownCommand(name: string | undefined, help: string): Promise<Problem> {
  if (name === undefined) return new Problem('usage', `name a command.\n\n${help.trimEnd()}`);
  const { didYouMean } = await import('../language/did-you-mean.ts');
  const kind = name.startsWith('-') ? 'flag' : 'command';
  const guess = didYouMean(name, [...COMMANDS.keys(), '--help', '--version']);
  return new Problem('usage', `unknown ${kind} "${name}".${guess} See: npm run briefdesk -- --help`);
}
