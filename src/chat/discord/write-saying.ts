/** What is to be said, written for the outbox: payloads that the Discord Poster sends, a call each. */

import type { IfUnsure, OutgoingMessage } from '../../store/outbox-messages.ts';
import type { From } from '../team/heard.ts';
import { POST } from '../team/buttons.ts';
import { queueOf } from '../team/queue.ts';
import type { Form, OnlyYou, Replaced, Saying, Spoken } from '../team/saying.ts';
import { payloadOf } from './discord-calls.ts';
import type { DiscordCall, OnlyYouCall, Reply } from './discord-calls.ts';
import { LIMITS } from './limits.ts';
import { postOf, text } from './post.ts';
import type { DiscordPost } from './post.ts';
import { renderMessage, renderWith } from './render-message.ts';
import { maySpeak } from './permissions.ts';
import { withLineAbove } from './with-line.ts';
import { threadName, threadNameFor } from './thread-name.ts';
import { topicChoice } from './topic-choice.ts';

/** May have no parts: Discord has no page of ours, and no prompts. Throws where something could not leave: a fault of ours. */
export function writeSaying(saying: Saying): OutgoingMessage {
  const { kind, key } = saying;
  return { kind, key, ...queueOf(saying), parts: callsFor(saying).map(payloadOf), ifUnsure: ifUnsure(saying) };
}

/** Twice is once for all but a message that everyone reads; the asker is told where they may read something twice. */
function ifUnsure({ kind }: Saying): IfUnsure {
  return kind === 'message' ? 'leave' : 'resend';
}

function callsFor(saying: Saying): readonly DiscordCall[] {
  switch (saying.kind) {
    case 'message':
      return spoken(saying);
    case 'only-you':
      return renderMessage(saying.message).map((post, index) => {
        const isShut = index === 0 && !maySpeak(saying.asked) && isMeantForAll(saying);
        return toAsker(saying.asked, isShut ? withLineAbove(post, MAY_NOT_SPEAK) : post);
      });
    case 'direct':
      return renderMessage(saying.message).map((post) => ({ kind: 'direct', post }));
    case 'replace':
      return updates(saying);
    case 'thanks':
      return [{ kind: 'thanks', message: saying.message }];
    case 'form':
      return insteadOfForm(saying);
    case 'home':
    case 'prompts':
      return [];
  }
}

const MAY_NOT_SPEAK =
  'Only you see this: briefdesk may not write here. Whoever keeps the channel gives it Send Messages, and in threads Send Messages in Threads.';

/** What can be shown to the channel would have been, if we might. */
function isMeantForAll({ message }: OnlyYou): boolean {
  return message.actions.some(({ label }) => label === POST.label);
}

/** The thread begins before the further parts, which go into it. */
function spoken({ message, to, asked, opensThread }: Spoken): readonly DiscordCall[] {
  const reply = asked === null ? null : replyOf(asked);
  const here = asked !== null && asked.channel === to.channel && asked.thread === to.thread;
  const name = opensThread === null ? threadNameFor(message) : threadName(opensThread);
  const fromChannel = asked?.reply[WITHIN] === to.channel;
  const rest = { opensThread: opensThread !== null, name, reply, here, fromChannel };
  const [first, ...further] = renderMessage(message).map((post): DiscordCall => ({ kind: 'message', post, ...rest }));
  if (first === undefined) return [];
  return [first, ...(opensThread === null ? [] : [{ kind: 'thread', name } as const]), ...further];
}

/** Plain words are replied to where they were said: a conversation without a thread has none of its own. */
function toAsker(asked: From, post: DiscordPost): OnlyYouCall {
  const { [WITHIN]: within, message } = asked.reply;
  const where =
    within === undefined ? { channel: asked.channel, thread: asked.thread } : { channel: within, thread: null };
  return { kind: 'only-you', ...where, post, reply: replyOf(asked), replyTo: message ?? null };
}

const WITHIN = 'within';

function replyOf({ reply }: From): Reply | null {
  const { application, token, deferred, at } = reply;
  if (application === undefined || token === undefined || at === undefined) return null;
  const first = deferred === 'everyone' || deferred === FORM_SHOWN ? deferred : 'asker';
  return { application, token, deferred: first, at };
}

/** Part by part in the old places; what is left over of the old says so, what is new goes on below. */
function updates({ parts, message }: Replaced): readonly DiscordCall[] {
  const posts = renderMessage(message);
  // A thread goes by the id of the message that it began with.
  const places = [...new Set(parts)];
  const [first = ''] = places;
  const rest = { opensThread: true, name: threadNameFor(message), reply: null, here: false, fromChannel: false };
  return [
    ...places.map((place, index): DiscordCall => ({
      kind: 'update',
      message: place,
      first,
      post: posts[index] ?? SEE_ABOVE,
    })),
    ...posts.slice(places.length).map((post): DiscordCall => ({ kind: 'message', post, ...rest })),
  ];
}

const SEE_ABOVE = postOf([text('-# see above')]);

/** A form is shown at once or not at all: topics are picked in a message, a digest is asked for in words, and a reason is missed by nobody. */
function insteadOfForm({ asked, shape, instead }: Form): readonly DiscordCall[] {
  switch (shape.kind) {
    case 'topic':
      return renderWith(instead, topicChoice(instead.actions, LIMITS.buttonsInRow)).map((post) => toAsker(asked, post));
    case 'digest':
    case 'reason':
      return asked.reply['deferred'] === FORM_SHOWN ? [] : renderMessage(instead).map((post) => toAsker(asked, post));
  }
}

/** Of an event whose first reply was a form. */
export const FORM_SHOWN = 'form';
