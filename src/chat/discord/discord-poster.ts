/** Posts in Discord what the outbox holds: one call for each row, and another way where Discord surely refused the first. */

import { RESTJSONErrorCodes as CODES, RESTEvents, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import type { Found, Posted, Poster } from '../../delivery/poster.ts';
import type { Post } from '../../store/outbox.ts';
import { callOf, payloadOf } from './discord-calls.ts';
import type { MessageCall, OnlyYouCall, Reply, UpdateCall } from './discord-calls.ts';
import { toReader } from './direct-message.ts';
import { isGone, isShut } from './discord-faults.ts';
import { findPost, isKnownByNonce, notFound } from './find-post.ts';
import { isInvalid, restMs, withInvalid } from './invalid-requests.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { makeCall, storeMessage } from './make-call.ts';
import type { Outcome } from './make-call.ts';
import { beginThread, create, postInPlace } from './post-in-place.ts';
import type { PlaceTools, ThreadTools } from './post-in-place.ts';
import { postOf, text } from './post.ts';
import { renderMessage } from './render-message.ts';
import { deleteOriginal, editOriginal, hidden, isFresh, tellAsker, TOO_LATE } from './reply-by-token.ts';
import { threadNameFor } from './thread-name.ts';
import { threadlessChannels } from './threadless-channels.ts';
import { withLineAbove, withLineBelow } from './with-line.ts';

export interface DiscordTools extends ThreadTools {
  /** Never repeats a request, and waits for no limit: `discordRest` makes one. */
  readonly rest: REST;
  /** Ours: to know our own messages again. */
  readonly applicationId: string;
  readonly now: () => number;
}

export function discordPoster(tools: DiscordTools): Poster {
  const { rest, now } = tools;
  const threadless = threadlessChannels(now);
  let invalid: InvalidRequests = [];
  // All that the client calls counts, whoever asked for it.
  rest.on(RESTEvents.Response, (_, { status, headers }) => {
    if (isInvalid(status, headers.get('x-ratelimit-scope'))) invalid = withInvalid(invalid, now());
  });
  const handsFor = (signal: AbortSignal): Hands => ({
    ...tools,
    threadless,
    signal,
    restMs: () => restMs(invalid, now()),
  });
  return {
    // First replies, threads and what stands in them have limits of their own, which Discord tells each time.
    channelRestsMs: 100,
    render: (message) => {
      const rest = { opensThread: false, name: threadNameFor(message), reply: null, here: false, fromChannel: false };
      return renderMessage(message).map((post) => payloadOf({ kind: 'message', post, ...rest }));
    },
    post: async (row, signal) => postedAs(await post(row, handsFor(signal))),
    find: (row, signal) => find(row, handsFor(signal)),
  };
}

type Hands = DiscordTools & PlaceTools;

function postedAs(outcome: Outcome): Posted {
  return outcome.kind === 'sent' ? { kind: 'sent', message: outcome.message } : outcome;
}

async function find(row: Post, hands: Hands): Promise<Found> {
  if (!isKnownByNonce(row, hands.now())) return findPost(row, hands);
  const again = await post(row, hands);
  return again.kind === 'sent' ? { kind: 'sent', message: again.message } : notFound(again);
}

async function post(row: Post, hands: Hands): Promise<Outcome> {
  const call = callOf(row.payload);
  switch (call.kind) {
    case 'message':
      return toEveryone(row, call, hands);
    case 'thread':
      return openThread(row, call.name, hands);
    case 'only-you':
      return toAsker(row, call, hands);
    case 'direct':
      return toReader(row, isAgain(row) ? withLineAbove(call.post, AGAIN) : call.post, hands);
    case 'update':
      return update(row, call, hands);
    case 'thanks':
      return thank(row, call.message, hands);
  }
}

/** As the first reply where that is what everyone sees; else as a message, and the first reply says where it is. */
async function toEveryone(row: Post, call: MessageCall, hands: Hands): Promise<Outcome> {
  const reply = call.reply !== null && isFresh(call.reply, hands.now()) ? call.reply : null;
  if (reply?.deferred === 'everyone' && call.here && row.part === 0) {
    const edited = await editOriginal(reply, call.post, hands);
    return isGone(edited) ? postInPlace(row, call, hands) : edited;
  }
  const posted = await postInPlace(row, call, hands);
  if (reply === null) return posted;
  if (isShut(posted)) return whereShut(posted, { row, call, reply }, hands);
  if (posted.kind === 'sent' && row.part === 0 && posted.channel !== null) {
    // Only to be rid of "thinking …": whatever comes of it, the message is there.
    await editOriginal(reply, postOf([text(`-# Goes on in <#${posted.channel}>`)]), hands);
  }
  return posted;
}

const NOT_ALLOWED =
  'briefdesk may not write here: let it see the channel and send messages, and ask again for follow-ups.';

interface Replying {
  readonly row: Post;
  readonly call: MessageCall;
  readonly reply: Reply;
}

/** By the token it can be told without any permission, to whoever sees the first reply. */
async function whereShut(shut: Outcome, { row, call, reply }: Replying, hands: Hands): Promise<Outcome> {
  const told =
    row.part === 0
      ? await editOriginal(reply, withLineBelow(call.post, NOT_ALLOWED), hands)
      : await tellAsker(reply, call.post, hands);
  return told.kind === 'refused' ? shut : hidden(told);
}

/** Where no thread may begin, what follows are replies to the message: nothing is amiss. */
async function openThread({ channel, first }: Post, name: string, hands: Hands): Promise<Outcome> {
  if (first === null) return SENT;
  const begun = await beginThread(channel, { message: first, name }, hands);
  return begun.kind === 'sent' || begun.kind === 'refused' ? { kind: 'sent', message: first, channel } : begun;
}

const SENT: Outcome = { kind: 'sent', message: null, channel: null };

const AGAIN = 'You may have this already: the connection broke while it was sent.';

/** Where nothing but words opened a way, they are replied to; what came by a token is for the asker alone. */
async function toAsker(row: Post, call: OnlyYouCall, hands: Hands): Promise<Outcome> {
  const { channel, thread, post, reply, replyTo } = call;
  if (reply === null) return create(thread ?? channel, { row, post, replyTo: row.part === 0 ? replyTo : null }, hands);
  if (!isFresh(reply, hands.now())) return TOO_LATE;
  if (row.part === 0 && reply.deferred === 'asker') return hidden(await editOriginal(reply, post, hands));
  if (row.part === 0 && reply.deferred === 'everyone') {
    // The next reply takes the place of what everyone sees, for everyone, as long as that is there.
    const gone = await deleteOriginal(reply, hands);
    if (gone.kind !== 'sent' && !isGone(gone)) return gone;
  }
  return tellAsker(reply, isAgain(row) ? withLineAbove(post, AGAIN) : post, hands);
}

/** The leave to resend was used up: the try before this one may have arrived. */
function isAgain({ ifUnsure }: Post): boolean {
  return ifUnsure === 'leave';
}

/** A message that a thread began with stands in its channel, its further parts in the thread, or in the channel too. */
async function update({ channel, thread }: Post, { message, first, post }: UpdateCall, hands: Hands): Promise<Outcome> {
  const rooms = message === first ? [thread, channel] : [thread, first, channel];
  const places = [...new Set(rooms)].filter((place) => place !== null && place !== message);
  let told: Outcome = SENT;
  for (const place of places) {
    told = await storeMessage(
      { method: 'patch', route: Routes.channelMessage(place ?? channel, message), body: post },
      hands,
    );
    if (!isElsewhere(told)) return told;
  }
  return told;
}

function isElsewhere(outcome: Outcome): boolean {
  const elsewhere: readonly number[] = [CODES.UnknownChannel, CODES.UnknownMessage];
  return outcome.kind === 'refused' && elsewhere.includes(outcome.code);
}

/** It says "with pleasure", and nothing about the news. Where it is not allowed it goes unsaid. */
const REACTION = encodeURIComponent('🙂');

async function thank({ channel, thread }: Post, message: string, hands: Hands): Promise<Outcome> {
  const route = Routes.channelMessageOwnReaction(thread ?? channel, message, REACTION);
  const thanked = await makeCall({ method: 'put', route }, hands);
  return thanked.kind === 'refused' ? SENT : thanked;
}
