/** Keeps what a thread remembers, with the answer that it comes from. */

import { saveConversation } from '../../store/conversations.ts';
import { storedOf, type Thread } from './thread.ts';
import type { Response, Turn } from './turn.ts';

/** `user`: whoever has spoken in it, to know when people talk to each other; null where nobody did. */
export function remembering(thread: Thread, { from }: Turn, user: string | null): Response {
  const stored = storedOf(thread, user);
  return {
    sayings: [],
    writes: [
      (db, now) => {
        saveConversation(db, from, stored, now);
      },
    ],
  };
}
