/** What a reader can do, a line for each command. */

import type { Message } from '../domain/message.ts';
import { list, paragraph, said, strong } from './blocks.ts';
import { usageOf, type Command } from './commands.ts';

export function helpMessage(commands: readonly Command[]): Message {
  const items = commands.map((command) => ({
    runs: [strong(usageOf(command).replaceAll(' ', '\u00A0')), said(` · ${command.does}`)],
    receipts: [],
  }));
  return {
    blocks: [
      paragraph([said('Ask about the coverage in your own words, and ask on about the answer. Or:')]),
      ...list([], items, 'lines'),
      paragraph([said('A TOPIC is one of /topics or any words. Points count from the top: the first sentence is 1.')]),
    ],
    actions: [],
    numbers: [],
  };
}
