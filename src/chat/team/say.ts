/** Says a message: what its buttons stand for is kept with what it shows, and the platform gets an id for each. */

import { randomBytes } from 'node:crypto';
import type { Article } from '../../domain/article.ts';
import type { Message } from '../../domain/message.ts';
import { readOnce } from '../../search/read-once.ts';
import { saveActions } from '../../store/actions.ts';
import { saveVersion } from '../../store/article-versions.ts';
import { saveShown } from '../../store/shown-messages.ts';
import type { Shown } from '../conversation.ts';
import { noticeMessage } from '../notice-message.ts';
import type { Place } from './heard.ts';
import { hearingNote } from './hearing-note.ts';
import type { Saying } from './saying.ts';
import type { Response, Turn, Write } from './turn.ts';

/** What a message of ours shows, kept as JSON: its buttons work on this, wherever its thread has gone. */
export interface Content {
  /** With the commands that its buttons stand for. */
  readonly message: Message;
  /** Null where it has no points. */
  readonly shown: Shown | null;
}

/** For whom, where, and in which conversation. */
export interface Audience {
  readonly key: string;
  /** The conversation's id; null where there is none. */
  readonly conversation: string | null;
  readonly to: ToEveryone | ToChannel | ToAsker;
}

export interface ToEveryone {
  readonly who: 'everyone';
  readonly place: Place;
  readonly broadcast: boolean;
  /** What the thread is called that begins under it in a channel; null for none. */
  readonly opensThread: string | null;
}

/** Nobody asked for it: an edition, or a correction. */
export interface ToChannel {
  readonly who: 'channel';
  readonly place: Place;
  readonly opensThread: string | null;
}

export interface ToAsker {
  readonly who: 'asker';
}

export const TO_ASKER: ToAsker = { who: 'asker' };

/** A message that a platform may show in any way: `saying` is made of it with its buttons' ids. */
export function say(content: Content, audience: Audience, turn: Turn): Response {
  const { from } = turn;
  const { key, to } = audience;
  const kept = keep(content, audience, turn);
  // Where nobody else reads along, a message that is gone tomorrow is of no use.
  const alone = to.who === 'asker' && from.direct ? { place: from, broadcast: false, opensThread: null } : null;
  const open = to.who === 'asker' ? alone : { broadcast: false, ...to };
  const asked = to.who === 'channel' ? null : from;
  // A thread hangs in a channel, never in another one.
  const opensThread = open === null || open.place.thread !== null || from.direct ? null : open.opensThread;
  const note = opensThread === null ? { blocks: [], writes: [] } : hearingNote(turn);
  const message = { ...kept.message, blocks: [...kept.message.blocks, ...note.blocks] };
  const saying: Saying =
    open === null
      ? { kind: 'only-you', key, asked: from, message }
      : { kind: 'message', key, to: open.place, message, broadcast: open.broadcast, opensThread, asked };
  return { sayings: [saying], writes: [...kept.writes, ...note.writes] };
}

/** A few words to whoever asked. */
export function tellAsker(message: Message | string, turn: Turn): Response {
  const told = typeof message === 'string' ? noticeMessage(message) : message;
  const audience = { key: `${turn.id}:0`, conversation: null, to: TO_ASKER };
  return say({ message: told, shown: null }, audience, turn);
}

export interface Kept {
  /** Its buttons hold ids. */
  readonly message: Message;
  readonly writes: readonly Write[];
}

/** Of a message without points and buttons nothing is kept. */
export function keep(content: Content, { key, conversation, to }: Audience, turn: Turn): Kept {
  const { message, shown } = content;
  const { from } = turn;
  if (message.actions.length === 0 && shown === null) return { message, writes: [] };
  const actions = message.actions.map(({ label, command }) => ({ label, command, id: randomId() }));
  const articles = citedBy(shown, turn);
  const channel = to.who === 'asker' ? from.channel : to.place.channel;
  const user = to.who === 'asker' ? from.user : null;
  const write: Write = (db, now) => {
    const versions = articles.map((article) => saveVersion(db, article, now));
    saveShown(db, from, { key, conversation, channel, user, content: JSON.stringify(content), versions }, now);
    saveActions(db, from, { shown: key, actions: actions.map(({ id, command }) => ({ id, command })) }, now);
  };
  return {
    message: { ...message, actions: actions.map(({ label, id }) => ({ label, command: id })) },
    writes: [write],
  };
}

/** As they are now: receipts are shown from them however the coverage goes on. */
function citedBy(shown: Shown | null, { chat }: Turn): readonly Article[] {
  if (shown === null) return [];
  const sources = new Set(shown.points.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return [...sources].map(readOnce(chat.coverage));
}

const ID_BYTES = 15;

/** Nobody guesses one that was not shown to them. */
export function randomId(): string {
  return randomBytes(ID_BYTES).toString('base64url');
}
