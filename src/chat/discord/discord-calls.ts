/** What is to be done in Discord, as the outbox keeps it: one of these is a row's payload. */

import type { DiscordPost } from './post.ts';

export type DiscordCall = MessageCall | ThreadCall | OnlyYouCall | DirectCall | UpdateCall | ThanksCall;

/** Into the channel and thread of its row. */
export interface MessageCall {
  readonly kind: 'message';
  readonly post: DiscordPost;
  /** Its further parts go into the thread that its first one opens. */
  readonly opensThread: boolean;
  /** For the thread that begins with it where there is none yet. */
  readonly name: string;
  /** To what it replies. */
  readonly reply: Reply | null;
  /** It goes where that was said. */
  readonly here: boolean;
  /** It was asked for in words of the channel itself: its thread may never have begun. */
  readonly fromChannel: boolean;
}

/** Under the first part of its message. */
export interface ThreadCall {
  readonly kind: 'thread';
  readonly name: string;
}

/**
 * The row's channel is the asker's own queue. Plain words open no way to be alone with whoever said them: they get a
 * reply to their message, which stays and which all who are there may read. So what is said to words (help, how things
 * stand, a copy of what the thread shows, why not) holds nothing about a person, and nothing that a channel may not know.
 */
export interface OnlyYouCall {
  readonly kind: 'only-you';
  readonly channel: string;
  readonly thread: string | null;
  readonly post: DiscordPost;
  readonly reply: Reply | null;
  /** The message that it replies to where there is no other way; null for an interaction. */
  readonly replyTo: string | null;
}

/** For whom the row's channel names, in the conversation that they have with us. */
export interface DirectCall {
  readonly kind: 'direct';
  readonly post: DiscordPost;
}

/** In the place of a message of ours. */
export interface UpdateCall {
  readonly kind: 'update';
  readonly message: string;
  /** The first part of it, under which its thread is. */
  readonly first: string;
  readonly post: DiscordPost;
}

export interface ThanksCall {
  readonly kind: 'thanks';
  readonly message: string;
}

/** How to reply to an interaction; nobody else knows the token. */
export interface Reply {
  readonly application: string;
  readonly token: string;
  /** Who sees the first reply; or it was a form, and there is none to edit. */
  readonly deferred: 'everyone' | 'asker' | 'form';
  /** When it came in, as an ISO time. */
  readonly at: string;
}

/** Rows are written by `payloadOf` alone. */
export function callOf(payload: string): DiscordCall {
  return JSON.parse(payload) as DiscordCall;
}

export function payloadOf(call: DiscordCall): string {
  return JSON.stringify(call);
}
