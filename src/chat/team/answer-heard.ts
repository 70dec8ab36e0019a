/** From what was heard to what is said and remembered: the chat core that every platform shares. */

import { forget } from '../../store/forget.ts';
import type { FilledIn, Greeted, Heard, HomeOpened } from './heard.ts';
import { briefHere } from './brief-here.ts';
import { DIGEST_FORM } from './digest-form.ts';
import { onReason } from './feedback.ts';
import { homeMessage } from './home-message.ts';
import { onCommand } from './on-command.ts';
import { onDigestForm } from './on-digest.ts';
import { onMessage } from './on-message.ts';
import { onPress } from './on-press.ts';
import { keep } from './say.ts';
import { remembering } from './remember.ts';
import { newThread } from './thread.ts';
import { NOTHING, together, turnFor, type Response, type TeamDesk, type Turn } from './turn.ts';

export function answerHeard(heard: Heard, desk: TeamDesk): Response | Promise<Response> {
  switch (heard.kind) {
    case 'command':
      return onCommand(heard, turnFor(heard, desk));
    case 'message':
      return onMessage(heard, turnFor(heard, desk));
    case 'press':
      return onPress(heard, turnFor(heard, desk));
    case 'form':
      return onForm(heard, turnFor(heard, desk));
    case 'home':
      return onHome(heard, desk);
    case 'greeting':
      return onGreeting(heard, turnFor(heard, desk));
    case 'left':
      return {
        sayings: [],
        writes: [
          (db) => {
            forget(db, { ...heard.from, kind: 'workspace' });
          },
        ],
      };
  }
}

function onForm(filled: FilledIn, turn: Turn): Response | Promise<Response> {
  const { form, fields } = filled;
  if (form.startsWith('reason:')) return onReason(form.slice('reason:'.length), filled, turn);
  if (form === DIGEST_FORM) return onDigestForm(filled, turn);
  if (form !== 'brief') return NOTHING;
  const words = (fields['words'] ?? '').trim();
  return briefHere(
    { words: words === '' ? (fields['topic'] ?? '') : words, onlyMe: fields['where'] === 'only-me' },
    null,
    turn,
  );
}

/** Its buttons answer where there is nobody but the reader. */
async function onHome({ id, from }: HomeOpened, desk: TeamDesk): Promise<Response> {
  const turn = turnFor(
    { id, kind: 'greeting', from: { ...from, channel: from.user, thread: null, direct: true, reply: {} } },
    desk,
  );
  const key = `${id}:0`;
  const to = { who: 'asker' } as const;
  const { message, writes } = keep(
    { message: homeMessage(turn, await desk.platforms.mayModerate(turn.from)), shown: null },
    { key, conversation: null, to },
    turn,
  );
  return { sayings: [{ kind: 'home', key, to: from, message }], writes };
}

const MOST_PROMPTS = 4;

/** What is said there from now on is a conversation of its own. */
function onGreeting({ id, from }: Greeted, turn: Turn): Response {
  const { topics } = turn.chat;
  const prompts = topics.slice(0, MOST_PROMPTS).map(({ slug, title }) => ({ title, text: `brief ${slug}` }));
  const thread = newThread(id, from, { opener: null, now: turn.now });
  const begun = from.thread === null ? NOTHING : remembering(thread, turn, null);
  if (prompts.length === 0) return begun;
  return together({ sayings: [{ kind: 'prompts', key: `${id}:0`, to: from, prompts }], writes: [] }, begun);
}
