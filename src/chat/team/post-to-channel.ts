/** Shows everyone in a channel what one reader was shown: once, however often it is wished for. */

import { asCited } from './as-cited.ts';
import { POST } from './buttons.ts';
import type { Judged } from './feedback.ts';
import { remembering } from './remember.ts';
import { say } from './say.ts';
import { struck } from './strike.ts';
import type { Thread } from './thread.ts';
import { together, type Response, type Turn } from './turn.ts';

export interface Postable extends Judged {
  readonly thread: Thread | null;
}

export function postToChannel({ key, content, thread }: Postable, turn: Turn): Response {
  const opener = `post:${key}`;
  const message = struck(content, turn.withdrawn);
  const actions = message.actions.filter(({ command }) => command !== POST.command);
  const opensThread = content.shown?.title ?? null;
  const to = { who: 'everyone', place: { ...turn.from, thread: null }, broadcast: false, opensThread } as const;
  const audience = { key: opener, conversation: thread === null ? null : thread.stored.id, to };
  const said = say({ ...content, message: { ...message, actions } }, audience, { ...turn, chat: asCited(turn, key) });
  if (thread === null) return said;
  const hung = { ...thread, stored: { ...thread.stored, opener }, memory: { ...thread.memory, shownIn: opener } };
  return together(said, remembering(hung, turn, null));
}
