/** A briefing in a channel, in a thread or for one reader alone. A topic that has a thread in the channel today goes on there. */

import { topicOf } from '../../brief/topic-of.ts';
import type { Message } from '../../domain/message.ts';
import { isOpening } from '../../store/is-opening.ts';
import type { Shown } from '../conversation.ts';
import { handle } from '../handle.ts';
import { POST, withBriefingButtons } from './buttons.ts';
import type { BriefAsked } from './read-words.ts';
import { remembering } from './remember.ts';
import { say, tellAsker, TO_ASKER, type Audience } from './say.ts';
import { liveThread, newThread, platformThread, type Thread } from './thread.ts';
import { topicForm } from './topic-form.ts';
import { together, type Response, type Turn } from './turn.ts';
import { changeLine, isChange, whatChanged, type Change } from './what-changed.ts';

/** Asked for with a slash: `thread` is the one it was said in, or null. */
export async function briefHere({ words, onlyMe }: BriefAsked, thread: Thread | null, turn: Turn): Promise<Response> {
  if (words === '') return topicForm(turn);
  if (onlyMe) return briefForAsker(words, turn);
  if (thread !== null) return briefInThread(words, { thread, broadcast: false, speaker: null }, turn);
  if (turn.from.direct) return briefAnew(words, turn);
  const about = {
    topic: topicOf(words, [...turn.chat.topics, ...turn.chat.stories]).slug,
    since: startOfDay(turn.now),
  };
  const live = liveThread(turn.desk.state, turn.from, about);
  // The channel sees it too: nobody there looks into the thread for it.
  if (live !== null) return briefInThread(words, { thread: live, broadcast: true, speaker: null }, turn);
  if (isOpening(turn.desk.state, turn.from, about))
    return tellAsker('That briefing was just asked for here, and is on its way into this channel.', turn);
  return briefAnew(words, turn);
}

export interface InThread {
  readonly thread: Thread;
  readonly broadcast: boolean;
  /** Who asked for it there in words of their own; null for a command. */
  readonly speaker: string | null;
}

export async function briefInThread(
  words: string,
  { thread, broadcast, speaker }: InThread,
  turn: Turn,
): Promise<Response> {
  const briefed = await brief(words, thread, turn);
  if (briefed.shown === null) return tellAsker(briefed.message, turn);
  const place = { ...turn.from, thread: platformThread(thread) };
  return shown({ ...briefed, speaker }, { who: 'everyone', place, broadcast, opensThread: null }, turn);
}

/** A topic once more, or '' for the thread's own. Nothing new is told to whoever asked alone. */
export async function refreshThread(words: string, thread: Thread, turn: Turn): Promise<Response> {
  const topic = words === '' ? (thread.memory.conversation.topic?.slug ?? '') : words;
  if (topic === '') return tellAsker('There is no briefing here to refresh: ask for one with /brief.', turn);
  const briefed = await brief(topic, thread, turn);
  if (briefed.shown === null) return tellAsker(briefed.message, turn);
  const { since, change } = briefed;
  if (since !== null && change !== null && !isChange(change)) {
    const line = changeLine(change, since);
    return tellAsker({ ...briefed.message, blocks: [line], actions: [] }, turn);
  }
  const place = { ...turn.from, thread: platformThread(thread) ?? turn.from.thread };
  return shown(briefed, { who: 'everyone', place, broadcast: false, opensThread: null }, turn);
}

async function briefAnew(words: string, turn: Turn): Promise<Response> {
  const thread = newThread(turn.id, turn.from, { opener: turn.from.direct ? null : keyOf(turn), now: turn.now });
  const briefed = await brief(words, thread, turn);
  if (briefed.shown === null) return tellAsker(briefed.message, turn);
  const opensThread = briefed.thread.memory.conversation.topic?.title ?? words;
  return shown(briefed, { who: 'everyone', place: turn.from, broadcast: false, opensThread }, turn);
}

/** What one reader asks for themselves is no part of anybody's thread. */
async function briefForAsker(words: string, turn: Turn): Promise<Response> {
  const thread = newThread(turn.id, { ...turn.from, thread: null }, { opener: null, now: turn.now });
  const briefed = await brief(words, thread, turn);
  if (briefed.shown === null) return tellAsker(stillAlone(briefed.message), turn);
  const { message } = briefed;
  return shown({ ...briefed, message: { ...message, actions: [POST, ...message.actions] } }, TO_ASKER, turn);
}

/** What is offered in place of a briefing for one reader is for that reader alone as well. */
function stillAlone(message: Message): Message {
  const alone = ({ label, command }: Message['actions'][number]) => ({ label, command: `${command} only me` });
  return { ...message, actions: message.actions.map(alone) };
}

interface Briefed {
  readonly message: Message;
  /** Null where there is no briefing but a word about why. */
  readonly shown: Shown | null;
  readonly thread: Thread;
  /** When the thread was last briefed, and what has changed since. */
  readonly since: string | null;
  readonly change: Change | null;
  readonly speaker: string | null;
}

async function brief(words: string, thread: Thread, turn: Turn): Promise<Briefed> {
  const { chat } = turn;
  const { conversation, briefed } = thread.memory;
  const reply = await handle({ kind: 'command', name: 'brief', argument: words }, conversation, chat);
  const { shown, topic } = reply.conversation;
  if (shown === null || shown === conversation.shown) {
    return { message: reply.message, shown: null, thread, since: null, change: null, speaker: null };
  }
  const again = briefed !== null && conversation.topic?.slug === topic?.slug;
  const change = again ? whatChanged(briefed.points, shown.points) : null;
  const since = again ? briefed.at : null;
  const memory = {
    ...thread.memory,
    conversation: reply.conversation,
    briefed: { at: nowIn(chat), points: shown.points },
    shownIn: keyOf(turn),
  };
  const message = withBriefingButtons(withChange(reply.message, change, since), topic?.slug ?? words);
  return { message, shown, thread: { ...thread, memory }, since, change, speaker: null };
}

/** Under the title, so that the age of the coverage comes first. */
function withChange(message: Message, change: Change | null, since: string | null): Message {
  if (change === null || since === null) return message;
  const at = message.blocks.findIndex(({ kind }) => kind === 'heading') + 1;
  return { ...message, blocks: message.blocks.toSpliced(at, 0, changeLine(change, since)) };
}

function shown({ message, shown, thread, speaker }: Briefed, to: Audience['to'], turn: Turn): Response {
  const audience = { key: keyOf(turn), conversation: thread.stored.id, to };
  return together(say({ message, shown }, audience, turn), remembering(thread, turn, speaker));
}

function keyOf({ id }: Turn): string {
  return `${id}:0`;
}

function nowIn({ now }: Turn['chat']): string {
  return now().toString({ smallestUnit: 'second' });
}

/** A day is one of UTC. */
function startOfDay(now: number): number {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').startOfDay().epochMilliseconds;
}
