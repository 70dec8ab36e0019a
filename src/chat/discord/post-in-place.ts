/** A message for everyone, where it belongs: in a channel, in a thread, or as a reply where there can be no thread. */

import { RESTJSONErrorCodes as CODES, Routes } from 'discord.js';
import type { Post } from '../../store/outbox.ts';
import type { MessageCall } from './discord-calls.ts';
import { isShut } from './discord-faults.ts';
import { makeCall, storeMessage } from './make-call.ts';
import type { Hands, Outcome } from './make-call.ts';
import type { DiscordPost } from './post.ts';
import type { ThreadlessChannels } from './threadless-channels.ts';

export interface ThreadTools {
  /** A thread that is silent for so long is put away: 60, 1440, 4320 or 10080. */
  readonly autoArchiveMinutes: number;
}

export interface PlaceTools extends Hands, ThreadTools {
  readonly threadless: ThreadlessChannels;
}

/** A thread goes by the id of the message that it began with: where there is none yet, it begins now. */
export async function postInPlace(
  row: Post,
  { post, opensThread, name, fromChannel }: MessageCall,
  tools: PlaceTools,
): Promise<Outcome> {
  const { channel, thread, part, first } = row;
  const root = thread ?? (part > 0 ? first : null);
  if (root === null) return create(channel, { row, post }, tools);
  if (thread === null && !opensThread) return create(channel, { row, post, replyTo: root }, tools);
  // Asked for in a thread, it goes there: others may have begun what we may not.
  if (fromChannel && tools.threadless.has(channel)) return create(channel, { row, post, replyTo: root }, tools);
  const said = await create(root, { row, post }, tools);
  if (!hasNoRoom(said)) return said;
  if (thread !== null) {
    const begun = await beginThread(channel, { message: root, name }, tools);
    if (begun.kind === 'not-stored' || begun.kind === 'unclear') return begun;
    if (begun.kind === 'sent') return create(root, { row, post }, tools);
  }
  return create(channel, { row, post, replyTo: root }, tools);
}

/** No such thread, or one that is closed for good. */
function hasNoRoom(outcome: Outcome): boolean {
  const { UnknownChannel, InvalidActionOnArchivedThread, ThreadLocked } = CODES;
  const none: readonly number[] = [UnknownChannel, InvalidActionOnArchivedThread, ThreadLocked];
  return outcome.kind === 'refused' && none.includes(outcome.code);
}

export interface NewMessage {
  readonly row: Post;
  readonly post: DiscordPost;
  /** Of the same channel; null for none. */
  readonly replyTo?: string | null;
}

/** A second one of its nonce is none, for a few minutes: the first is told again (docs.discord.com, create message). */
export async function create(
  channel: string,
  { row, post, replyTo = null }: NewMessage,
  hands: Hands,
): Promise<Outcome> {
  const reference =
    replyTo === null
      ? {}
      : { message_reference: { message_id: replyTo, channel_id: channel, fail_if_not_exists: false } };
  const body = { ...post, ...reference, nonce: row.nonce, enforce_nonce: true };
  const made = await storeMessage({ method: 'post', route: Routes.channelMessages(channel), body }, hands);
  return replyTo !== null && mayNotReply(made) ? create(channel, { row, post }, hands) : made;
}

/** A reply takes leave to read what was said before; the same words as a message of their own do not. */
function mayNotReply(outcome: Outcome): boolean {
  const code: number = CODES.CannotReplyWithoutPermissionToReadMessageHistory;
  return outcome.kind === 'refused' && outcome.code === code;
}

export interface Beginning {
  readonly message: string;
  readonly name: string;
}

/** Sent, too, where the message has a thread already. Where none may begin, that is remembered. */
export async function beginThread(channel: string, { message, name }: Beginning, tools: PlaceTools): Promise<Outcome> {
  const body = { name, auto_archive_duration: tools.autoArchiveMinutes };
  const begun = await makeCall({ method: 'post', route: Routes.threads(channel, message), body }, tools);
  const already: number = CODES.ThreadAlreadyCreatedForMessage;
  if (isShut(begun)) tools.threadless.add(channel);
  if (begun.kind === 'sent') tools.threadless.delete(channel);
  return begun.kind === 'refused' && begun.code === already ? { kind: 'sent', message, channel } : begun;
}
