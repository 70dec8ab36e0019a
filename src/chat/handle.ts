/** Answers one request in a conversation: a message for the reader, and what the thread remembers from then on. */

import type { Message } from '../domain/message.ts';
import { Problem } from '../domain/problem.ts';
import { nearestOf } from '../language/did-you-mean.ts';
import { answerQuestion } from './answer-question.ts';
import type { ChatDesk, Handler, Reply } from './chat-desk.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { withNumbers, type Conversation } from './conversation.ts';
import { helpMessage } from './help-message.ts';
import { noticeMessage } from './notice-message.ts';
import type { Request } from './read-request.ts';
import { showEvidence } from './show-evidence.ts';
import { showSources } from './show-sources.ts';
import { showTopic } from './show-topic.ts';
import { shortened } from './source-words.ts';
import { topicsMessage } from './topics-message.ts';

/** Never rejects: what goes wrong is told to the reader, and the conversation goes on as it was. */
export async function handle(request: Request, conversation: Conversation, desk: ChatDesk): Promise<Reply> {
  try {
    const { message, conversation: next } = await respond(request, conversation, desk);
    return { message, conversation: withNumbers(next, message.numbers) };
  } catch (error) {
    return { message: problemMessage(error, desk), conversation };
  }
}

const HANDLERS: Readonly<Record<CommandName, Handler>> = {
  brief: showTopic('brief'),
  ask: (question, conversation, desk) =>
    question === ''
      ? { message: noticeMessage('Write a question after /ask, or without it.'), conversation }
      : answerQuestion(question, conversation, desk),
  evidence: showEvidence,
  disputes: showTopic('disputes'),
  timeline: showTopic('timeline'),
  topics: (_, conversation, { topics, stories }) => ({ message: topicsMessage(topics, stories), conversation }),
  sources: showSources,
  help: (_, conversation, { commands }) => ({ message: helpMessage(commands), conversation }),
};

function respond(request: Request, conversation: Conversation, desk: ChatDesk): Reply | Promise<Reply> {
  if (request.kind === 'text') return answerQuestion(request.text, conversation, desk);
  const known = COMMANDS.find(({ name }) => name === request.name);
  if (request.name === 'digest') return { message: noticeMessage(FOR_CHANNELS), conversation };
  if (known !== undefined) return HANDLERS[known.name](request.argument, conversation, desk);
  return { message: unknownCommand(request, desk), conversation };
}

const FOR_CHANNELS =
  'Digests are set up on the command line, npm run digest -- subscribe TOPICS WHEN, or in a channel: with /digest in Discord, with /briefdesk digest in Slack.';

const LONGEST_NAME = 40;

function unknownCommand({ name, argument }: Request & { readonly kind: 'command' }, { commands }: ChatDesk): Message {
  const meant = meantBy(
    name,
    commands.map((command) => command.name),
  );
  const sorry = `There is no command /${shortened(name, LONGEST_NAME)}.`;
  if (meant === null) return noticeMessage(`${sorry} /help lists those that there are.`);
  const action = { label: `/${meant}`, command: `/${meant} ${argument}`.trimEnd() };
  return noticeMessage(`${sorry} Did you mean /${meant}?`, [action]);
}

/** One that begins so, or else is nearly the same. */
function meantBy(name: string, known: readonly string[]): string | null {
  const whole = name === '' ? undefined : known.find((one) => one.startsWith(name));
  return whole ?? nearestOf(name, known);
}

function problemMessage(error: unknown, { report }: ChatDesk): Message {
  if (error instanceof Problem && error.code !== 'internal') {
    return noticeMessage(error.message.replace(/^\p{Ll}/u, (first) => first.toUpperCase()));
  }
  report(error);
  return noticeMessage('This could not be answered, by a fault in briefdesk itself. You can go on.');
}
