/** Finds out whether a message arrived whose reply was lost: every message of ours carries its nonce. */

import type { webApi } from '@slack/bolt';
import type { Found } from '../../delivery/poster.ts';
import type { Post } from '../../store/outbox.ts';
import { replyOf } from './make-call.ts';
import { callOf } from './slack-calls.ts';
import type { Fault } from './slack-faults.ts';

const EVENT_TYPE = 'briefdesk_post';

/** Only apps can read it (docs.slack.dev, message metadata). */
export function metadataOf({ nonce }: Post): { event_type: string; event_payload: { key: string } } {
  return { event_type: EVENT_TYPE, event_payload: { key: nonce } };
}

/** A long message for a channel goes on in the thread of its first part. */
export function threadOf({ thread, part, first }: Post): string | null {
  return thread ?? (part > 0 ? first : null);
}

export async function findPost(row: Post, client: webApi.WebClient, signal: AbortSignal): Promise<Found> {
  if (callOf(row.payload).kind !== 'message')
    return { kind: 'cannot-look', reason: 'only messages for everyone can be found again' };
  let cursor = '';
  let shown: Shown = { bots: [], metadata: false };
  do {
    const reply = await replyOf(() => page(row, client, cursor), signal);
    if (reply.kind !== 'reply') return notFound(reply);
    const { messages = [], response_metadata } = reply.value;
    const found = messages.find((one) => isThat(one, row));
    if (found !== undefined) return { kind: 'sent', message: found.ts ?? null };
    shown = shownIn(messages, shown);
    cursor = response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return shown.metadata || shown.bots.length === 0 ? { kind: 'absent' } : whereNoneShows(shown, client, signal);
}

/** Slack's clock and ours may differ. */
const EARLIER_MS = 5_000;
/** As many as Slack gives an app that is not in its marketplace (docs.slack.dev, conversations.history). */
const PAGE = 15;

type Pages = webApi.ConversationsHistoryResponse | webApi.ConversationsRepliesResponse;

async function page(row: Post, client: webApi.WebClient, cursor: string): Promise<Pages> {
  const thread = threadOf(row);
  const asked = {
    channel: row.channel,
    oldest: ((row.firstTriedAt - EARLIER_MS) / 1000).toFixed(6),
    include_all_metadata: true,
    limit: PAGE,
    ...(cursor === '' ? {} : { cursor }),
  };
  return thread === null ? client.conversations.history(asked) : client.conversations.replies({ ...asked, ts: thread });
}

function isThat({ metadata }: Shows, { nonce }: Post): boolean {
  const { event_type, event_payload } = (metadata ?? {}) as Partial<ReturnType<typeof metadataOf>>;
  return event_type === EVENT_TYPE && event_payload?.key === nonce;
}

/** What was read so far. */
interface Shown {
  /** Who wrote it, of apps. */
  readonly bots: readonly string[];
  readonly metadata: boolean;
}

function shownIn(messages: readonly Shows[], before: Shown): Shown {
  const bots = messages.flatMap(({ bot_id }) => bot_id ?? []);
  return { bots: [...before.bots, ...bots], metadata: before.metadata || messages.some(showsMetadata) };
}

interface Shows {
  readonly bot_id?: string;
  readonly metadata?: unknown;
}

function showsMetadata({ metadata }: Shows): boolean {
  const { event_payload } = (metadata ?? {}) as { readonly event_payload?: unknown };
  return typeof event_payload === 'object' && event_payload !== null && Object.keys(event_payload).length > 0;
}

/** Slack may keep metadata from us: then one of our own messages there may be the one, and a second is worse than none. */
async function whereNoneShows({ bots }: Shown, client: webApi.WebClient, signal: AbortSignal): Promise<Found> {
  const reply = await replyOf(() => client.auth.test(), signal);
  if (reply.kind !== 'reply') return notFound(reply);
  const { bot_id } = reply.value;
  if (bot_id !== undefined && !bots.includes(bot_id)) return { kind: 'absent' };
  return { kind: 'cannot-look', reason: 'Slack shows no metadata there, by which messages of ours are told apart' };
}

function notFound(fault: Fault): Found {
  switch (fault.kind) {
    case 'refused':
      return { kind: 'cannot-look', reason: fault.reason };
    case 'not-stored':
      return { kind: 'failed', reason: fault.reason, waitMs: fault.waitMs };
    case 'unclear':
      return { kind: 'failed', reason: fault.reason, waitMs: null };
  }
}
