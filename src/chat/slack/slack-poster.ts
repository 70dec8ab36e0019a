/** Posts in Slack what the outbox holds: one call for each row, and another way where Slack surely refused the first. */

import type { webApi } from '@slack/bolt';
import type { Posted, Poster } from '../../delivery/poster.ts';
import type { Post } from '../../store/outbox.ts';
import { findPost, metadataOf, threadOf } from './find-post.ts';
import { makeCall } from './make-call.ts';
import type { Outcome } from './make-call.ts';
import { QUIET } from './post.ts';
import type { SlackPost } from './post.ts';
import { renderMessage } from './render-message.ts';
import { respond } from './response-url.ts';
import type { Responding } from './response-url.ts';
import { callOf, payloadOf } from './slack-calls.ts';
import type { Asker, FormCall, MessageCall } from './slack-calls.ts';
import { refused } from './slack-faults.ts';
import { plainText } from './view.ts';
import { withLineAbove, withLineBelow } from './with-line.ts';

export interface SlackTools extends Responding {
  /** The client of a workspace; null for one that has no token. */
  readonly clientOf: (tenant: string) => webApi.WebClient | null;
}

export function slackPoster(tools: SlackTools): Poster {
  return {
    // Slack takes one message a second in a channel, and may lose what comes faster.
    channelRestsMs: 1_000,
    render: (message) =>
      renderMessage(message).map((post) => payloadOf({ kind: 'message', post, broadcast: false, asker: null })),
    post: async (row, signal) => {
      const client = tools.clientOf(row.tenant);
      return client === null ? refused('not_installed') : post(row, { ...tools, client, signal });
    },
    find: async (row, signal) => {
      const client = tools.clientOf(row.tenant);
      if (client === null) return { kind: 'cannot-look', reason: refused('not_installed').reason };
      return findPost(row, client, signal);
    },
  };
}

interface Hands extends Responding {
  readonly client: webApi.WebClient;
  readonly signal: AbortSignal;
}

/** It says "with pleasure", and nothing about the news. */
const REACTION = 'slightly_smiling_face';

/** An app that may only be mentioned has no scope for reactions: its thanks go unsaid. */
const NOTHING_TO_ADD = /^(?:already_reacted|missing_scope)$/;

async function post(row: Post, hands: Hands): Promise<Posted> {
  const call = callOf(row.payload);
  const { channel, thread } = row;
  const { client, signal } = hands;
  switch (call.kind) {
    case 'message':
      return toEveryone(row, call, hands);
    case 'only-you':
      return toAsker(call.asker, isAgain(row) ? withLineAbove(call.post, AGAIN) : call.post, hands);
    case 'direct': {
      // Slack takes the id of a user for that of their conversation with us (docs.slack.dev, chat.postMessage).
      const direct = isAgain(row) ? withLineAbove(call.post, AGAIN) : call.post;
      return makeCall(() => client.chat.postMessage({ channel, ...direct }), signal);
    }
    case 'update':
      return makeCall(() => client.chat.update({ channel, ts: call.message, ...shown(call.post) }), signal);
    case 'thanks': {
      const timestamp = call.message;
      const thanked = await makeCall(() => client.reactions.add({ channel, timestamp, name: REACTION }), signal);
      return isRefusedAs(thanked, NOTHING_TO_ADD) ? SENT : thanked;
    }
    case 'form':
      return showForm(row, call, hands);
    case 'home':
      return makeCall(() => client.views.publish({ user_id: call.user, view: call.view }), signal);
    case 'prompts': {
      const at = { channel_id: channel, ...(thread === null ? {} : { thread_ts: thread }) };
      const prompts = [...call.prompts];
      return makeCall(() => client.assistant.threads.setSuggestedPrompts({ ...at, prompts }), signal);
    }
  }
}

const SENT: Outcome = { kind: 'sent', message: null };

function isRefusedAs(outcome: Outcome, code: RegExp): boolean {
  return outcome.kind === 'refused' && code.test(outcome.code);
}

/** Without what only a new message for everyone takes: whether its links unfold. */
function shown({
  blocks,
  text,
  parse,
  link_names,
}: SlackPost): Pick<SlackPost, 'blocks' | 'text' | 'parse' | 'link_names'> {
  return { blocks, text, parse, link_names };
}

async function toEveryone(row: Post, { post, broadcast, asker }: MessageCall, hands: Hands): Promise<Posted> {
  const { channel, part } = row;
  const thread = threadOf(row);
  if (asker !== null && isAgain(row)) return tellInDoubt(asker, hands);
  const message = { channel, ...post, metadata: metadataOf(row) };
  const threaded = thread === null ? message : { ...message, thread_ts: thread, reply_broadcast: broadcast };
  const posted = await makeCall(() => hands.client.chat.postMessage(threaded), hands.signal);
  const responseUrl = asker?.responseUrl ?? null;
  if (responseUrl === null || !isRefusedAs(posted, NOT_INVITED)) return posted;
  const told = part > 0 ? post : withLineBelow(post, invitation(channel));
  const body = { response_type: 'in_channel', replace_original: false, ...told } as const;
  const responded = await respond(responseUrl, thread === null ? body : { ...body, thread_ts: thread }, hands);
  return responded.kind === 'refused' ? posted : responded;
}

const IN_DOUBT = 'The answer may be missing here: the connection broke while it was sent. If it is, ask again.';

/** Nobody can look whether it is there, and twice in a channel is worse than missing: whoever asked can see for themselves. */
async function tellInDoubt(asker: Asker, hands: Hands): Promise<Posted> {
  const blocks = [{ type: 'context' as const, elements: [plainText(IN_DOUBT)] }];
  const told = await toAsker(asker, { blocks, text: IN_DOUBT, ...QUIET }, hands);
  return told.kind === 'sent' ? refused('in_doubt', 'perhaps there: whoever asked was told so') : told;
}

/** A private channel does not exist for those who are not in it. */
const NOT_INVITED = /^(?:not_in_channel|channel_not_found)$/;

/** Nobody can be invited into a conversation between two. */
function invitation(channel: string): string {
  return channel.startsWith('D')
    ? 'briefdesk cannot join a conversation between people: ask it in a channel or in a direct message for follow-ups.'
    : 'briefdesk is not in this channel: /invite @briefdesk and ask again for follow-ups in a thread.';
}

const AGAIN = 'You may have this already: the connection broke while it was sent.';

/** The leave to resend was used up: the try before this one may have arrived. */
function isAgain({ ifUnsure }: Post): boolean {
  return ifUnsure === 'leave';
}

/** By the address that came with what was asked: it works where nobody has invited us. */
async function toAsker(asker: Asker, post: SlackPost, hands: Hands): Promise<Outcome> {
  const { channel, thread, user, responseUrl } = asker;
  const at = thread === null ? {} : { thread_ts: thread };
  if (responseUrl !== null) {
    const body = { response_type: 'ephemeral', replace_original: false, ...post, ...at } as const;
    const responded = await respond(responseUrl, body, hands);
    if (responded.kind !== 'refused') return responded;
  }
  return makeCall(() => hands.client.chat.postEphemeral({ channel, user, ...at, ...shown(post) }), hands.signal);
}

/** Where it is too late for a form, the asker is told in a message. */
async function showForm(row: Post, { asker, trigger, view, instead }: FormCall, hands: Hands): Promise<Posted> {
  if (trigger !== null) {
    const opened = await makeCall(() => hands.client.views.open({ trigger_id: trigger, view }), hands.signal);
    // A trigger opens one form: the one whose reply was lost.
    if (row.attempts > 1 && isRefusedAs(opened, /^(?:exchanged_trigger_id|trigger_exchanged)$/)) return SENT;
    if (!isRefusedAs(opened, /trigger/)) return opened;
  }
  let told = SENT;
  for (const post of instead) {
    told = await toAsker(asker, post, hands);
    if (told.kind !== 'sent') return told;
  }
  return told;
}
