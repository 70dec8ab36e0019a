/** A reply to what somebody said to us: an answer, or what a command of the thread shows, where everyone there reads it. */

import { handle } from '../handle.ts';
import { noticeMessage } from '../notice-message.ts';
import type { Request } from '../read-request.ts';
import { withAnswerButtons } from './buttons.ts';
import { asCited } from './as-cited.ts';
import type { Place } from './heard.ts';
import { remembering } from './remember.ts';
import { say } from './say.ts';
import type { Thread } from './thread.ts';
import { together, type Response, type Turn } from './turn.ts';

/** What the thread shows is kept for its buttons; what was said in it goes into its memory. */
export async function replyInThread(request: Request, thread: Thread, turn: Turn): Promise<Response> {
  const place = placeOf(thread, turn);
  const before = thread.memory.conversation;
  const looks = request.kind === 'command' && request.name === 'evidence';
  const { message, conversation } = await handle(
    request,
    before,
    looks ? asCited(turn, thread.memory.shownIn) : turn.chat,
  );
  const shown = conversation.shown === before.shown ? null : conversation.shown;
  const content = { message: shown === null ? message : withAnswerButtons(message), shown };
  const key = `${turn.id}:0`;
  const to = { who: 'everyone', place, broadcast: false, opensThread: null } as const;
  const audience = { key, conversation: thread.stored.id, to };
  const shownIn = shown === null ? thread.memory.shownIn : key;
  const next = { ...thread, memory: { ...thread.memory, conversation, shownIn } };
  return together(say(content, audience, turn), remembering(next, turn, turn.from.user));
}

/** A few words to everyone in the thread. */
export function tellThread(text: string, thread: Thread, turn: Turn): Response {
  const to = { who: 'everyone', place: placeOf(thread, turn), broadcast: false, opensThread: null } as const;
  const content = { message: noticeMessage(text), shown: null };
  return say(content, { key: `${turn.id}:0`, conversation: thread.stored.id, to }, turn);
}

/** A new thread hangs on what was said; a direct conversation goes on without one. */
function placeOf({ stored }: Thread, { from }: Turn): Place {
  const thread = stored.thread === null || stored.thread === '' ? from.thread : stored.thread;
  return { ...from, thread };
}
