/** A conversation in a terminal or through a pipe: a line in, an answer out, in their order. */

import type { Message } from '../../domain/message.ts';
import type { ChatDesk } from '../chat-desk.ts';
import { NEW_CONVERSATION } from '../conversation.ts';
import { handle } from '../handle.ts';
import { readRequest } from '../read-request.ts';
import { welcomeMessage } from '../welcome-message.ts';
import { QUIT } from './commands.ts';
import { complete } from './complete.ts';
import type { Look } from './look.ts';
import { renderMessage } from './render-message.ts';
import { typedLines, type Ends } from './typed-lines.ts';

export interface Terminal extends Ends {
  /** Asked anew for each message: a window may have changed its size. */
  readonly look: () => Look;
}

/** Resolves when all lines are answered or nobody reads on; rejects with a Problem where the input cannot be read. */
export async function runChat(desk: ChatDesk, terminal: Terminal): Promise<void> {
  const say = (message: Message): void => {
    terminal.output.write(`${renderMessage(message, terminal.look())}\n`);
  };
  // Who sends lines through a pipe gets one answer for each, and nothing else.
  if (terminal.interactive) say(welcomeMessage(desk.coverage.heads()));
  let conversation = NEW_CONVERSATION;
  for await (const line of typedLines(terminal, (begun) => complete(begun, desk))) {
    const request = readRequest(line);
    if (request.kind === 'command' && request.name === QUIT.name) break;
    if (request.kind === 'text' && request.text === '') continue;
    const reply = await handle(request, conversation, desk);
    conversation = reply.conversation;
    say(reply.message);
  }
}
