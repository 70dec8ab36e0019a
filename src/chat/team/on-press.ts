/** A button: what it stands for is looked up, and done with the message that it stands under. */

import type { FoundAction } from '../../store/actions.ts';
import { actionOf, savePress } from '../../store/actions.ts';
import { shownMessage } from '../../store/shown-messages.ts';
import { handle } from '../handle.ts';
import { readRequest, type Request } from '../read-request.ts';
import { asCited } from './as-cited.ts';
import { briefHere, refreshThread } from './brief-here.ts';
import { LOOKS } from './buttons.ts';
import { copyShown } from './copy-shown.ts';
import { rate, REASON } from './feedback.ts';
import { DIGEST_FORM, digestFormFor } from './digest-form.ts';
import { readDigestWords } from './digest-asked.ts';
import type { Asked, Pressed } from './heard.ts';
import type { DigestForm, ReasonForm } from './saying.ts';
import type { State } from '../../store/open-state.ts';
import { onDigest } from './on-digest.ts';
import { postToChannel } from './post-to-channel.ts';
import { readBriefAsked } from './read-words.ts';
import { remembering } from './remember.ts';
import { replyInThread } from './reply-in-thread.ts';
import { say, tellAsker, TO_ASKER, type Content } from './say.ts';
import { newThread, threadById, type Thread } from './thread.ts';
import { NOTHING, together, type Response, type Turn } from './turn.ts';

/** One press is enough: a double click, or a second try while the first is on its way, is the same wish. */
const SAME_WISH_MS = 10_000;

export async function onPress({ action, from }: Pressed, turn: Turn): Promise<Response> {
  const found = actionOf(turn.desk.state, from, { id: action, user: from.user });
  if (found === null || !isTheirs(found, from.user)) return tellAsker(UNKNOWN, turn);
  if (isSameWish(found, turn.now)) return NOTHING;
  const shown = shownMessage(turn.desk.state, from, found.shown);
  if (shown === null) return tellAsker(UNKNOWN, turn);
  // Named after the wish: of two presses that are worked on at once, one is heard.
  const wish = { ...turn, id: `press:${action}:${from.user}:${found.pressed}` };
  const content = JSON.parse(shown.content) as Content;
  const thread = threadById(turn.desk.state, from, shown.conversation);
  const response = await act({ found, content, thread }, wish);
  return together(response, {
    sayings: [],
    writes: [
      (db, now) => {
        savePress(db, from, { id: action, user: from.user }, now);
      },
    ],
  });
}

const UNKNOWN = 'This button is not known here any more. /brief asks anew.';

interface Under {
  readonly found: FoundAction;
  readonly content: Content;
  readonly thread: Thread | null;
}

async function act({ found, content, thread }: Under, turn: Turn): Promise<Response> {
  const request = readRequest(found.command);
  if (request.kind === 'text') return answerIn(request, thread, turn);
  switch (request.name) {
    case 'brief':
      return briefHere(readBriefAsked(request.argument), null, turn);
    case 'refresh':
      return thread === null ? tellAsker(UNKNOWN, turn) : refreshThread(request.argument, thread, turn);
    case 'copy':
      return copyShown(found.shown, turn);
    case 'post':
      return postToChannel({ key: found.shown, content, thread }, turn);
    case 'digest':
      return onDigest(request.argument, turn);
    case 'helpful':
    case 'not-helpful':
      return rate(request.name, { key: found.shown, content }, turn);
    default:
      return LOOKS.includes(request.name) ? look(request, { found, content, thread }, turn) : tellAsker(UNKNOWN, turn);
  }
}

/** A question that was offered to choose. */
function answerIn(request: Request, thread: Thread | null, turn: Turn): Promise<Response> {
  return replyInThread(request, thread ?? newThread(turn.id, turn.from, { opener: null, now: turn.now }), turn);
}

/** For one reader: the thread goes on as it was, but for the numbers that were given. */
async function look(request: Request, { found, content, thread }: Under, turn: Turn): Promise<Response> {
  const at = thread ?? newThread(turn.id, turn.from, { opener: null, now: turn.now });
  const { conversation } = at.memory;
  const asShown = { ...conversation, shown: content.shown ?? conversation.shown };
  const reply = await handle(request, asShown, asCited(turn, found.shown));
  const audience = { key: `${turn.id}:0`, conversation: shownIn(thread), to: TO_ASKER };
  const said = say({ message: reply.message, shown: null }, audience, turn);
  const { numbers } = reply.conversation;
  if (thread === null || numbers.length === conversation.numbers.length) return said;
  const memory = { ...thread.memory, conversation: { ...conversation, numbers } };
  return together(said, remembering({ ...thread, memory }, turn, null));
}

function shownIn(thread: Thread | null): string | null {
  return thread === null ? null : thread.stored.id;
}

/** What a press or a command opens at once where a form has to be the first reply to it; null where it opens none. */
export function formAt(heard: Pressed | Asked, state: State, now: number): FirstForm | null {
  if (heard.kind === 'command') return heard.name === 'briefdesk' ? digestForm(heard.text, heard, state) : null;
  const { action, from } = heard;
  const found = actionOf(state, from, { id: action, user: from.user });
  if (found === null || !isTheirs(found, from.user) || isSameWish(found, now)) return null;
  const request = readRequest(found.command);
  if (request.kind === 'text' || shownMessage(state, from, found.shown) === null) return null;
  if (request.name === 'not-helpful') return { form: `reason:${found.shown}`, shape: REASON };
  return digestForm(`${request.name} ${request.argument}`, heard, state);
}

export interface FirstForm {
  readonly form: string;
  readonly shape: ReasonForm | DigestForm;
}

/** "digest subscribe" and no more. Who may fill it in is seen when they have. */
function digestForm(text: string, { from }: Pressed | Asked, state: State): FirstForm | null {
  const [, words] = /^digest\s+(.*)$/su.exec(text) ?? [];
  const request = words === undefined || from.direct ? null : readDigestWords(words);
  return request?.kind === 'form' ? { form: DIGEST_FORM, shape: digestFormFor(request.asked, from, state) } : null;
}

function isTheirs({ user }: FoundAction, presser: string): boolean {
  return user === null || user === presser;
}

function isSameWish({ pressedAt }: FoundAction, now: number): boolean {
  return pressedAt !== null && Math.abs(now - pressedAt) < SAME_WISH_MS;
}
