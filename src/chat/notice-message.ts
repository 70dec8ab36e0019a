/** A few words to the reader about what was asked, in place of an answer. */

import type { Action, Message } from '../domain/message.ts';
import { paragraph, said } from './blocks.ts';

export function noticeMessage(text: string, actions: readonly Action[] = []): Message {
  return { blocks: [paragraph([said(text)])], actions, numbers: [] };
}
