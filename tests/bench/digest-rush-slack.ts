/** A light stand-in for Slack in a digest rush: it takes a message a second in each channel, and notes when each arrived; some channels take none. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEAM, US } from '../chat/slack/payloads.ts';
import { SECRET } from '../chat/slack/signed.ts';

export interface RushSlack {
  /** What the program is told to reach it by; it listens at `port`. */
  readonly variables: (port: number) => Readonly<Record<string, string>>;
  readonly responseUrl: (command: string) => string;
  readonly account: RushAccount;
  close(): void;
}

export interface RushAccount {
  /** By channel: when each message was taken, by `Date.now()`. */
  readonly taken: Map<string, number[]>;
  /** By channel: the words of the last of them. */
  readonly texts: Map<string, string>;
  /** By channel: how many calls were told to wait, and how many that they may not. */
  readonly delayed: Map<string, number>;
  readonly forbidden: Map<string, number>;
  /** When each of those was. */
  readonly troubles: number[];
  /** What nobody expects here. */
  readonly odd: string[];
}

/** What a channel is like. */
export type Manner = 'open' | 'busy' | 'forbidden';

/** About what Slack takes at its best. */
const REPLY_MS = 50;
const REST_MS = 1_000;
/** How often a busy channel says to wait, and how long. */
export const BUSY = { times: 2, seconds: 30 } as const;

export async function rushSlack(mannerOf: (channel: string) => Manner): Promise<RushSlack> {
  const account: RushAccount = {
    ...{ taken: new Map(), texts: new Map(), delayed: new Map(), forbidden: new Map(), troubles: [], odd: [] },
  };
  const server = createServer((req, res) => void serve(req, res, { account, mannerOf }));
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    variables: (port) => ({
      SLACK_BOT_TOKEN: 'xoxb-lindow',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `${origin}/api/`,
      SLACK_HOST: '127.0.0.1',
      SLACK_PORT: String(port),
    }),
    responseUrl: (command) => `${origin}/commands/${command}`,
    account,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Town {
  readonly account: RushAccount;
  readonly mannerOf: (channel: string) => Manner;
}

async function serve(req: IncomingMessage, res: ServerResponse, town: Town): Promise<void> {
  const at = Date.now();
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const reply = called(req.url ?? '', new URLSearchParams(Buffer.concat(chunks).toString()), { ...town, at });
  setTimeout(() => {
    const wait = reply.wait === undefined ? {} : { 'retry-after': String(reply.wait) };
    res.writeHead(reply.wait === undefined ? 200 : 429, { 'content-type': 'application/json', ...wait });
    res.end(JSON.stringify(reply.body));
  }, REPLY_MS);
}

interface Reply {
  readonly body: object;
  /** Seconds, where it is too many. */
  readonly wait?: number;
}

function called(path: string, fields: URLSearchParams, town: Town & { readonly at: number }): Reply {
  if (path.startsWith('/commands/')) return { body: { ok: true } };
  switch (path.replace('/api/', '')) {
    case 'auth.test':
      return { body: { ok: true, team_id: TEAM, team: 'Port Lindow', user_id: US.user, bot_id: US.bot } };
    case 'chat.postEphemeral':
      return { body: { ok: true, message_ts: '1772480000.1' } };
    case 'chat.postMessage':
      return posted(fields, town);
    default:
      town.account.odd.push(path);
      return { body: { ok: false, error: 'unknown_method' } };
  }
}

function posted(fields: URLSearchParams, { account, mannerOf, at }: Town & { readonly at: number }): Reply {
  const channel = fields.get('channel') ?? '';
  const { taken, texts, delayed, forbidden } = account;
  const manner = mannerOf(channel);
  if (manner === 'forbidden') {
    account.troubles.push(at);
    count(forbidden, channel);
    return { body: { ok: false, error: 'not_in_channel' } };
  }
  const isBusy = manner === 'busy' && (delayed.get(channel) ?? 0) < BUSY.times;
  if (isBusy || at - (taken.get(channel)?.at(-1) ?? 0) < REST_MS) {
    account.troubles.push(at);
    count(delayed, channel);
    return { body: { ok: false, error: 'ratelimited' }, wait: isBusy ? BUSY.seconds : 1 };
  }
  taken.set(channel, [...(taken.get(channel) ?? []), at]);
  texts.set(channel, fields.get('text') ?? '');
  return { body: { ok: true, ts: `1772480000.${String(taken.size).padStart(6, '0')}` } };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
