/** A light stand-in for Discord, gateway and web API, which takes any load: it notes what each command is answered with. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { command, GUILD, option, OUR_ROLE, US } from '../chat/discord/payloads.ts';
import { resumingGateway } from '../chat/discord/resuming-gateway.ts';
import type { ResumingGateway } from '../chat/discord/resuming-gateway.ts';

export interface DiscordTown {
  /** What the program is told to reach it by. */
  readonly variables: Readonly<Record<string, string>>;
  readonly gateway: ResumingGateway;
  readonly account: Account;
  close(): void;
}

export interface Account {
  /** By command: when Discord took its first response, and how many more it did not take. */
  readonly deferred: Map<string, { readonly at: number; refused: number }>;
  /** By command: how often its first reply was told anew, and what else was said by its token. */
  readonly edited: Map<string, number>;
  readonly told: Map<string, number>;
  /** By nonce: how often that very message was sent. */
  readonly posts: Map<string, number>;
  /** By `Date.now()`, when each of them first was. */
  readonly firstSent: number[];
  threads: number;
  /** When each call came that Discord counts to the 50 a second: those with the bot's own token. */
  readonly bound: number[];
  /** What nobody expects here. */
  readonly odd: string[];
  lastAt: number;
}

/** About what Discord takes at its best. */
const REPLY_MS = 50;

export async function discordTown(channels: number): Promise<DiscordTown> {
  const account: Account = {
    deferred: new Map(),
    edited: new Map(),
    told: new Map(),
    posts: new Map(),
    firstSent: [],
    threads: 0,
    bound: [],
    odd: [],
    lastAt: 0,
  };
  const server = createServer((req, res) => void serve(req, res, account));
  server.keepAliveTimeout = 60_000;
  const gateway = resumingGateway(server, [['GUILD_CREATE', guildOf(channels)]]);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    variables: { DISCORD_TOKEN: 'OTAwMDAwMDAw.Gz-lind.port-lindow_harbour', DISCORD_API_URL: `${origin}/api` },
    gateway,
    account,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Of the command of that number: its token says so, too. */
export function nameOf(nth: number): string {
  return `91000000000${String(nth).padStart(7, '0')}`;
}

export function briefing(nth: number, topic: string, channels: number) {
  const name = nameOf(nth);
  const [channel, user] = [channelOf(nth % channels), `92000000000${String(nth).padStart(7, '0')}`];
  const payload = command('brief', [option('topic', topic)], {
    id: name,
    token: `reply-${name}`,
    channel_id: channel,
    channel: { id: channel, type: 0, name: 'harbour' },
    entitlements: [],
    authorizing_integration_owners: { '0': GUILD },
    member: {
      user: { id: user, username: `reader${nth}`, global_name: null, discriminator: '0', avatar: null },
      roles: [],
      permissions: '2048',
      joined_at: '2026-03-02T17:18:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
  });
  return { name, payload };
}

export function channelOf(nth: number): string {
  return `93000000000${String(nth).padStart(7, '0')}`;
}

function guildOf(channels: number): object {
  const everyone = { id: GUILD, name: '@everyone', permissions: '1024', position: 0, color: 0, flags: 0 };
  const ours = { ...everyone, id: OUR_ROLE, name: 'briefdesk', tags: { bot_id: US.user } };
  const room = (nth: number) => ({ id: channelOf(nth), type: 0, name: `harbour-${nth}`, permission_overwrites: [] });
  return {
    id: GUILD,
    name: 'Port Lindow',
    owner_id: '900000000000000011',
    member_count: 20_000,
    roles: [everyone, ours],
    channels: Array.from({ length: channels }, (_, nth) => room(nth)),
    ...{ threads: [], members: [], presences: [], voice_states: [], emojis: [], stickers: [], features: [] },
  };
}

async function serve(req: IncomingMessage, res: ServerResponse, account: Account): Promise<void> {
  const body = await textOf(req);
  const path = decodeURIComponent((req.url ?? '').replace(/\?.*$/, '')).replace('/api/v10', '');
  const origin = `ws://${req.headers.host ?? ''}`;
  if (req.headers.authorization !== undefined) account.bound.push(performance.now());
  const [status, reply] = called(`${req.method ?? ''} ${path}`, { body, origin }, account);
  setTimeout(() => {
    if (reply === null) res.writeHead(status).end();
    else res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }, REPLY_MS);
}

type Reply = readonly [status: number, body: object | null];

const CALLBACK = /^POST \/interactions\/(\d+)\/[^/]+\/callback$/;
const ORIGINAL = /^PATCH \/webhooks\/\d+\/reply-(\d+)\/messages\/@original$/;
const TAKEN_BACK = /^DELETE \/webhooks\/\d+\/reply-\d+\/messages\/@original$/;
const FURTHER = /^POST \/webhooks\/\d+\/reply-(\d+)$/;
const MESSAGE = /^POST \/channels\/(\d+)\/messages$/;
const THREAD = /^POST \/channels\/\d+\/messages\/(\d+)\/threads$/;

function called(call: string, { body, origin }: { body: string; origin: string }, account: Account): Reply {
  if (call === 'GET /gateway/bot') return [200, { url: origin, shards: 1, session_start_limit: STARTS }];
  if (call.startsWith('GET /applications/@me') || call.startsWith('GET /oauth2/applications/@me'))
    return [200, { id: US.application, name: 'briefdesk', flags: 1 << 19 }];
  const [, deferred] = CALLBACK.exec(call) ?? [];
  if (deferred !== undefined) return defer(deferred, account);
  account.lastAt = performance.now();
  const [, original] = ORIGINAL.exec(call) ?? [];
  if (original !== undefined) return [200, storedAs(original, account.edited)];
  if (TAKEN_BACK.test(call)) return [204, null];
  const [, further] = FURTHER.exec(call) ?? [];
  if (further !== undefined) return [200, storedAs(further, account.told)];
  const [, channel] = MESSAGE.exec(call) ?? [];
  if (channel !== undefined) {
    const { nonce = '' } = JSON.parse(body) as { nonce?: string };
    if (!account.posts.has(nonce)) account.firstSent.push(Date.now());
    count(account.posts, nonce);
    return [200, { id: `95${String(account.posts.size).padStart(16, '0')}`, channel_id: channel }];
  }
  if (THREAD.test(call)) {
    account.threads += 1;
    return [201, { id: THREAD.exec(call)?.[1] }];
  }
  account.odd.push(call);
  return [404, { code: 0, message: 'no such call here' }];
}

const STARTS = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };

/** Discord takes one response to an interaction. */
function defer(name: string, { deferred }: Account): Reply {
  const before = deferred.get(name);
  if (before === undefined) {
    deferred.set(name, { at: performance.now(), refused: 0 });
    return [204, null];
  }
  before.refused += 1;
  return [400, { code: 40_060, message: 'Interaction has already been acknowledged.' }];
}

/** The message of a first reply has an id of its own, the same each time. */
function storedAs(command: string, counts: Map<string, number>): object {
  count(counts, command);
  return { id: `94${command.slice(-16)}`, channel_id: channelOf(0) };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
