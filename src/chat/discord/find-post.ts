/** Finds out whether a message arrived whose reply was lost: by what it says, once Discord knows its nonce no more. */

import { Routes, SnowflakeUtil } from 'discord.js';
import type { Found } from '../../delivery/poster.ts';
import type { Post } from '../../store/outbox.ts';
import { callOf } from './discord-calls.ts';
import type { DiscordCall, MessageCall, OnlyYouCall } from './discord-calls.ts';
import { isGone, isShut } from './discord-faults.ts';
import type { Fault } from './discord-faults.ts';
import { LIMITS } from './limits.ts';
import { replyOf } from './make-call.ts';
import type { Hands } from './make-call.ts';
import { isFresh } from './reply-by-token.ts';

export interface Looking extends Hands {
  /** Ours. */
  readonly applicationId: string;
  readonly now: () => number;
}

/** `absent` where it may be sent once more, at any time. */
export async function findPost(row: Post, looking: Looking): Promise<Found> {
  const call = callOf(row.payload);
  const now = looking.now();
  if (isSameTwice(call, row, now)) return { kind: 'absent' };
  if (call.kind === 'only-you' && call.reply !== null)
    return { kind: 'cannot-look', reason: 'what one reader sees cannot be found again' };
  if (call.kind === 'direct') return { kind: 'cannot-look', reason: 'what was said to one reader is not looked for' };
  return lookIn(roomsOf(row, call), { row, call }, looking);
}

/**
 * Whether it is found out by sending it anew: for a few minutes that makes no new message. What is only said to be absent might be
 * sent after those. Later only what it says can tell it: history knows no nonces.
 */
export function isKnownByNonce(row: Post, now: number): boolean {
  const call = callOf(row.payload);
  if (isSameTwice(call, row, now) || (call.kind === 'only-you' && call.reply !== null)) return false;
  return now >= row.firstTriedAt && now - row.firstTriedAt < LIMITS.nonceMs;
}

/** An edit, a thread or a reaction is the same however often it is done. */
function isSameTwice(call: DiscordCall, { part }: Post, now: number): boolean {
  switch (call.kind) {
    case 'thread':
    case 'update':
    case 'thanks':
      return true;
    case 'direct':
      return false;
    case 'message':
      return editsReply(call, part) && isFresh(call.reply, now);
    case 'only-you':
      return call.reply?.deferred === 'asker' && part === 0;
  }
}

function editsReply(call: MessageCall, part: number): call is MessageCall & { reply: object } {
  return call.reply?.deferred === 'everyone' && call.here && part === 0;
}

/** A thread that had no room has its replies in the channel. */
function roomsOf({ channel, thread, part, first }: Post, call: DiscordCall): readonly string[] {
  if (call.kind === 'only-you') return [call.thread ?? call.channel];
  const room = thread ?? (part > 0 ? first : null);
  return room === null ? [channel] : [room, channel];
}

interface Sought {
  readonly row: Post;
  readonly call: DiscordCall;
}

async function lookIn(rooms: readonly string[], { row, call }: Sought, looking: Looking): Promise<Found> {
  if (call.kind !== 'message' && call.kind !== 'only-you') return { kind: 'absent' };
  for (const room of rooms) {
    const query = { after: since(row, call), limit: String(LIMITS.history) };
    const reply = await replyOf({ method: 'get', route: Routes.channelMessages(room), query }, looking);
    if (reply.kind !== 'reply') {
      if (rooms.length > 1 && room === rooms[0] && (isShut(reply) || isGone(reply))) continue;
      return notFound(reply);
    }
    const messages = messagesIn(reply.value);
    if (messages === null) return { kind: 'failed', reason: 'a reply that cannot be read', waitMs: null };
    const sought = fingerprint(call.post.components);
    const found = messages.find((one) => isOurs(one, looking) && fingerprint(one.components) === sought);
    if (found !== undefined) return { kind: 'sent', message: found.id };
    if (messages.length >= LIMITS.history)
      return { kind: 'cannot-look', reason: 'too much was said there since to look through' };
  }
  return { kind: 'absent' };
}

/** Discord's clock and ours may differ. */
const EARLIER_MS = 5_000;

/** An id of Discord's begins with its time; an edited first reply is as old as what it replies to. */
function since({ firstTriedAt }: Post, { reply }: MessageCall | OnlyYouCall): string {
  const from = reply === null ? firstTriedAt : Math.min(firstTriedAt, Date.parse(reply.at));
  return String(SnowflakeUtil.generate({ timestamp: from - EARLIER_MS, increment: 0n, workerId: 0n, processId: 0n }));
}

interface Told {
  readonly id: string;
  readonly components?: unknown;
  readonly author?: { readonly id?: unknown };
  readonly application_id?: unknown;
}

function messagesIn(value: unknown): readonly Told[] | null {
  if (!Array.isArray(value)) return null;
  return value.filter((one): one is Told => typeof (one as Partial<Told> | null)?.id === 'string');
}

/** The oldest of applications have another id than their user. */
function isOurs({ author, application_id }: Told, { applicationId }: Looking): boolean {
  return author?.id === applicationId || application_id === applicationId;
}

/** What it says and what its buttons hold, which is known to nobody else; white space aside. */
function fingerprint(components: unknown): string {
  return JSON.stringify(saidIn(components)).replace(/[\s\u200B]|\\n/g, '');
}

function saidIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => {
    if (typeof value === 'string') return name === 'content' || name === 'custom_id' ? [value] : [];
    return saidIn(value);
  });
}

export function notFound(fault: Fault): Found {
  switch (fault.kind) {
    case 'refused':
      return { kind: 'cannot-look', reason: fault.reason };
    case 'not-stored':
      return { kind: 'failed', reason: fault.reason, waitMs: fault.waitMs };
    case 'unclear':
      return { kind: 'failed', reason: fault.reason, waitMs: null };
  }
}
