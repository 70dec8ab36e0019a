/** What is to be said in the terminal, written for the outbox: one text, printed as it stands. */

import type { OutgoingMessage } from '../../store/outbox-messages.ts';
import type { Spoken } from '../team/saying.ts';
import { queueOf } from '../team/queue.ts';
import type { Look } from './look.ts';
import { renderMessage } from './render-message.ts';

/** What may have been printed is not printed again. */
export function writeSaying(saying: Spoken, look: Look): OutgoingMessage {
  const { kind, key, message } = saying;
  return { kind, key, ...queueOf(saying), parts: [renderMessage(message, look)], ifUnsure: 'leave' };
}
