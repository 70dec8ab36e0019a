/** What we remember of a conversation on a platform, and how it is found again. */

import type { Moment } from '../../domain/article.ts';
import type { Point } from '../../domain/briefing.ts';
import { stateConversations, type StoredConversation } from '../../store/conversations.ts';
import type { State } from '../../store/open-state.ts';
import { NEW_CONVERSATION, type Conversation } from '../conversation.ts';
import type { From } from './heard.ts';

export interface Thread {
  readonly stored: StoredConversation;
  readonly memory: Memory;
}

/** Kept as JSON. */
export interface Memory {
  readonly conversation: Conversation;
  /** It began with us, so what is said in it is to us; else only what names us. */
  readonly ours: boolean;
  /** The last briefing in it, to say what is new since; null before one. */
  readonly briefed: Briefed | null;
  /** Names the message whose points the conversation counts; null before one. */
  readonly shownIn: string | null;
}

export interface Briefed {
  readonly at: Moment;
  readonly points: readonly Point[];
}

/** A direct conversation goes on as one: in its threads too, but for those that were begun as such. */
const NO_THREAD = '';

/** The one that `from` speaks in, if we know it. */
export function threadOf(state: State, from: From): Thread | null {
  const conversations = stateConversations(state);
  const place = { ...from, channel: roomOf(from) };
  const own = from.thread === null ? null : conversations.ofThread({ ...place, thread: from.thread });
  return read(own ?? (from.direct ? conversations.ofThread({ ...place, thread: NO_THREAD }) : null));
}

/** A reader's direct messages and our page for them are one room, though a platform may give them two ids. */
function roomOf({ direct, channel, user }: From): string {
  return direct ? user : channel;
}

export function threadById(state: State, from: From, id: string | null): Thread | null {
  return id === null ? null : read(stateConversations(state).byId(from, id));
}

export function liveThread(
  state: State,
  from: From,
  about: { readonly topic: string; readonly since: number },
): Thread | null {
  return read(stateConversations(state).live(from, about.topic, about.since));
}

/** Named after the event that began it. `opener` is the message of ours that it hangs on, where that is what begins it. */
export function newThread(
  id: string,
  from: From,
  begins: { readonly opener: string | null; readonly now: number },
): Thread {
  const { direct, thread } = from;
  return {
    stored: {
      id,
      channel: roomOf(from),
      thread: thread ?? (direct ? NO_THREAD : null),
      opener: begins.opener,
      topic: null,
      memory: '',
      people: [],
      muted: false,
      begunAt: begins.now,
    },
    memory: { conversation: NEW_CONVERSATION, ours: true, briefed: null, shownIn: null },
  };
}

/** As the store keeps it, somebody's word included. */
export function storedOf({ stored, memory }: Thread, user: string | null): StoredConversation {
  const people = user === null || stored.people.includes(user) ? stored.people : [...stored.people, user];
  return { ...stored, people, topic: memory.conversation.topic?.slug ?? null, memory: JSON.stringify(memory) };
}

/** The thread as the platform knows it; null where what is said goes into the channel itself. */
export function platformThread({ stored }: Thread): string | null {
  return stored.thread === NO_THREAD ? null : stored.thread;
}

function read(stored: StoredConversation | null): Thread | null {
  return stored === null ? null : { stored, memory: JSON.parse(stored.memory) as Memory };
}
