/** Everything that can be said in Slack, around an invented story: short ways to write it in tests. */

import { paragraph, said } from '../../../src/chat/blocks.ts';
import { slackClient } from '../../../src/chat/slack/slack-client.ts';
import type { SlackTools } from '../../../src/chat/slack/slack-poster.ts';
import { writeSaying } from '../../../src/chat/slack/write-saying.ts';
import type { From, Place } from '../../../src/chat/team/heard.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import type { Message } from '../../../src/domain/message.ts';
import type { OutgoingMessage } from '../../../src/store/outbox-messages.ts';
import type { Post } from '../../../src/store/outbox.ts';

export const PLACE: Place = { platform: 'slack', tenant: 'T1', channel: 'C1', thread: null };

export function asked(rest: Partial<From> = {}): From {
  return { ...PLACE, user: 'U1', direct: false, reply: {}, ...rest };
}

export function words(text: string): Message {
  return { blocks: [paragraph([said(text)])], actions: [], numbers: [] };
}

/** Takes three posts. */
export const LONG: Message = {
  blocks: Array.from({ length: 100 }, (_, index) => paragraph([said(`Point ${index}: the pier is closed.`)])),
  actions: [],
  numbers: [],
};

export function spoken(rest: Partial<Extract<Saying, { kind: 'message' }>> = {}): Saying {
  const message = words('Four were hurt.');
  return {
    kind: 'message',
    key: 'e1:0',
    to: PLACE,
    message,
    broadcast: false,
    opensThread: null,
    asked: null,
    ...rest,
  };
}

/** One of each kind around the same message and the same place. */
export function everySaying(message: Message, text: string, from: From): readonly Saying[] {
  const { platform, tenant, user } = from;
  const key = 'e1:0';
  const topics = [{ slug: 'harbour-fire', title: text }];
  return [
    { kind: 'message', key, to: from, message, broadcast: true, opensThread: text, asked: from },
    { kind: 'only-you', key, asked: from, message },
    { kind: 'direct', key, to: { platform, tenant, user }, message },
    { kind: 'replace', key, to: from, parts: ['1700000000.000100', '1700000000.000200'], message },
    { kind: 'thanks', key, to: from, message: '1700000000.000100' },
    { kind: 'form', key, asked: from, form: 'brief', shape: { kind: 'topic', topics, stories: [] }, instead: message },
    { kind: 'form', key, asked: from, form: 'why', shape: { kind: 'reason', title: text }, instead: message },
    {
      kind: 'form',
      key,
      asked: from,
      form: 'digest',
      shape: { kind: 'digest', topics, filled: { topics: 'harbour-fire', when: text, zone: text }, usualCity: text },
      instead: message,
    },
    { kind: 'home', key, to: { platform, tenant, user }, message },
    { kind: 'prompts', key, to: from, prompts: [{ title: text, text }] },
  ];
}

/** A row of the outbox, tried for the first time. */
export function rowOf(outgoing: OutgoingMessage, rest: Partial<Post> = {}): Post {
  const { platform, tenant, channel, thread, kind, parts, ifUnsure } = outgoing;
  const part = rest.part ?? 0;
  const row = { id: 1, turn: 'post', payload: parts[part] ?? '', part, first: null, nonce: `nonce${part}` } as const;
  return {
    platform,
    tenant,
    channel,
    thread,
    kind,
    ifUnsure,
    ...row,
    attempts: 1,
    firstTriedAt: 1_700_000_000_000,
    ...rest,
  };
}

export function rowFor(saying: Saying, rest: Partial<Post> = {}): Post {
  return rowOf(writeSaying(saying), rest);
}

export interface Logged {
  readonly tools: SlackTools;
  /** Every line of the client's. */
  readonly lines: readonly string[];
}

/** One client for every workspace, as the app makes it. */
export function toolsFor(apiUrl: string, token = 'xoxb-lindow-secret'): Logged {
  const lines: string[] = [];
  const keep = (_: object, line: string): void => void lines.push(line);
  const client = slackClient(token, apiUrl, { info: keep, warn: keep, error: keep });
  return { tools: { clientOf: () => client, fetch, slackApiUrl: apiUrl }, lines };
}

export const NEVER = new AbortController().signal;
