/** What a person says to us, or near us: a question, a command of the thread, thanks, or nothing of ours. */

import { smallTalkIn } from '../../ask/conversation/small-talk.ts';
import { briefInThread, refreshThread } from './brief-here.ts';
import { copyShown } from './copy-shown.ts';
import { attentionTo, MUTE } from './for-us.ts';
import type { Said } from './heard.ts';
import { moderate } from './moderate.ts';
import { readWords } from './read-words.ts';
import { remembering } from './remember.ts';
import { replyInThread, tellThread } from './reply-in-thread.ts';
import { tellAsker } from './say.ts';
import { statusMessage } from './status-message.ts';
import { teamHelpMessage } from './team-help-message.ts';
import { newThread, threadOf, type Thread } from './thread.ts';
import { NOTHING, together, type Response, type Turn } from './turn.ts';

export async function onMessage(said: Said, turn: Turn): Promise<Response> {
  const { from, message } = said;
  const known = threadOf(turn.desk.state, from);
  switch (attentionTo({ ...said, direct: from.direct, ...companyOf(known, from.user) })) {
    case 'quiet':
      // Who speaks is remembered, what they say to each other is not.
      return known === null ? NOTHING : remembering(known, turn, from.user);
    case 'thanks':
      return { sayings: [{ kind: 'thanks', key: `${turn.id}:0`, to: from, message }], writes: [] };
    case 'reply':
      return reply(said, known ?? threadUnder(said, turn), turn);
  }
}

function companyOf(known: Thread | null, user: string) {
  return {
    thread: known?.memory.ours === true ? known.stored : null,
    amongOthers: known?.stored.people.some((one) => one !== user) ?? false,
  };
}

/** In a thread of others we are a guest: only what names us is to us there. */
function threadUnder({ from, message }: Said, turn: Turn): Thread {
  const guest = from.thread !== null && !from.direct;
  const root = from.direct ? from.thread : (from.thread ?? message);
  const thread = newThread(turn.id, { ...from, thread: root }, { opener: null, now: turn.now });
  return { ...thread, memory: { ...thread.memory, ours: !guest } };
}

async function reply({ text }: Said, thread: Thread, turn: Turn): Promise<Response> {
  const [, unmute] = MUTE.exec(text) ?? [null, undefined];
  if (MUTE.test(text)) return muted(unmute === undefined, thread, turn);
  if (smallTalkIn(text) === 'help') return tellAsker(teamHelpMessage(turn.from.platform), turn);
  const request = readWords(text);
  if (request.kind === 'text') return replyInThread(request, thread, turn);
  switch (request.name) {
    case 'brief':
      return briefInThread(request.argument, { thread, broadcast: false, speaker: turn.from.user }, turn);
    case 'refresh':
      return refreshThread('', thread, turn);
    case 'copy':
      return copyShown(thread.memory.shownIn, turn);
    case 'withdraw':
    case 'restore':
      return moderate({ deed: request.name, what: request.argument }, thread, turn);
    case 'status':
      return tellAsker(await statusMessage(turn), turn);
    case 'help':
      return tellAsker(teamHelpMessage(turn.from.platform), turn);
    default:
      return replyInThread(request, thread, turn);
  }
}

function muted(mute: boolean, thread: Thread, turn: Turn): Response {
  const next = { ...thread, stored: { ...thread.stored, muted: mute } };
  const text = mute
    ? 'Quiet here from now on. “unmute”, or a message that names briefdesk, is still heard.'
    : 'Listening here again.';
  return together(tellThread(text, thread, turn), remembering(next, turn, turn.from.user));
}
