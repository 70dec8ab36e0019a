/** What is to be said, written for the outbox: payloads that the Slack Poster sends, a call each. */

import type { IfUnsure, OutgoingMessage } from '../../store/outbox-messages.ts';
import { safe } from '../safe-text.ts';
import type { From } from '../team/heard.ts';
import { queueOf } from '../team/queue.ts';
import type { Form, Prompts, Replaced, Saying } from '../team/saying.ts';
import { labelled } from './buttons.ts';
import { escaped } from './escape.ts';
import { formView } from './form-view.ts';
import { homeView } from './home-view.ts';
import { LIMITS } from './limits.ts';
import { QUIET } from './post.ts';
import type { SlackPost } from './post.ts';
import { renderMessage } from './render-message.ts';
import { payloadOf } from './slack-calls.ts';
import type { Asker, SlackCall } from './slack-calls.ts';
import { plainText } from './view.ts';

/** Throws where something could not leave: a fault of ours. */
export function writeSaying(saying: Saying): OutgoingMessage {
  const { kind, key } = saying;
  return { kind, key, ...queueOf(saying), parts: callsFor(saying).map(payloadOf), ifUnsure: ifUnsure(saying) };
}

/**
 * Twice is once for all but a message that everyone reads; the asker is told where they may read something twice. Of a
 * message for everyone the second try is a word to whoever asked.
 */
function ifUnsure(saying: Saying): IfUnsure {
  return saying.kind === 'message' && saying.asked === null ? 'leave' : 'resend';
}

function callsFor(saying: Saying): readonly SlackCall[] {
  switch (saying.kind) {
    case 'message': {
      const { broadcast, asked } = saying;
      const asker = asked === null ? null : askerOf(asked);
      return renderMessage(saying.message).map((post) => ({ kind: 'message', post, broadcast, asker }));
    }
    case 'only-you': {
      const asker = askerOf(saying.asked);
      return renderMessage(saying.message).map((post) => ({ kind: 'only-you', asker, post }));
    }
    case 'direct':
      return renderMessage(saying.message).map((post) => ({ kind: 'direct', post }));
    case 'replace':
      return updates(saying);
    case 'thanks':
      return [{ kind: 'thanks', message: saying.message }];
    case 'form':
      return [formCall(saying)];
    case 'home':
      return [{ kind: 'home', user: saying.to.user, view: homeView(saying.message) }];
    case 'prompts':
      return [promptsCall(saying)];
  }
}

/** Beside what the asker looks at, which may be a message of the channel that has a thread under it. */
function askerOf({ channel, thread, user, reply }: From): Asker {
  const beside = reply['aside'] === 'channel' ? null : thread;
  return { channel, thread: beside, user, responseUrl: reply['responseUrl'] ?? null };
}

/** Part by part in the old places; what is left over of the old says so, what is new goes on in the thread. */
function updates({ parts, message }: Replaced): readonly SlackCall[] {
  const posts = renderMessage(message);
  const further = posts.slice(parts.length);
  return [
    ...parts.map((part, index): SlackCall => ({ kind: 'update', message: part, post: posts[index] ?? SEE_ABOVE })),
    ...further.map((post): SlackCall => ({ kind: 'message', post, broadcast: false, asker: null })),
  ];
}

const SEE_ABOVE: SlackPost = {
  blocks: [{ type: 'context', elements: [plainText('(see above)')] }],
  text: '(see above)',
  ...QUIET,
};

function formCall(form: Form): SlackCall {
  const { asked, instead } = form;
  return {
    kind: 'form',
    asker: askerOf(asked),
    trigger: asked.reply['trigger'] ?? null,
    view: formView(form),
    instead: renderMessage(instead),
  };
}

/** A reader who takes one says its text. */
function promptsCall({ prompts }: Prompts): SlackCall {
  const shown = prompts
    .map(({ title, text }) => ({ title: labelled(title, LIMITS.buttonText), message: safe(text).trim() }))
    .filter(({ title, message }) => title !== '' && message !== '');
  return {
    kind: 'prompts',
    prompts: shown
      .slice(0, LIMITS.prompts)
      .map(({ title, message }) => ({ title: escaped(title), message: escaped(message) })),
  };
}
