/** What a Discord keeps of what is posted: messages, each nonce but once for a while, and their threads; the rest is that of the load town. */

import { GUILD, US } from '../chat/discord/payloads.ts';
import { discordTown } from './discord-load-town.ts';
import { JSON_TYPE, platformAt } from './faulty-line.ts';
import type { Asked, Platform, Reply } from './faulty-line.ts';

export interface KeptMessage {
  readonly id: string;
  readonly channel: string;
  readonly nonce: string;
  readonly at: number;
  readonly components: unknown;
}

export interface KeepingDiscord {
  readonly platform: Platform;
  readonly token: string;
  readonly messages: readonly KeptMessage[];
  /** By the message that it began with: its name. */
  readonly threads: ReadonlyMap<string, string>;
  /** What was sent under a nonce that was known. */
  readonly again: () => number;
  close(): void;
}

/** "A few minutes" (docs.discord.com, create message): no more of them than have to be. */
const NONCE_MS = 2 * 60_000;
const HISTORY = 100;

export async function keepingDiscord(): Promise<KeepingDiscord> {
  const town = await discordTown(1);
  const { DISCORD_API_URL: apiUrl = '', DISCORD_TOKEN: token = '' } = town.variables;
  const rest = platformAt(new URL(apiUrl).origin);
  const book: Book = { messages: [], threads: new Map(), byNonce: new Map(), again: 0 };
  return {
    platform: async (asked) => kept(asked, book) ?? (await rest(asked)),
    token,
    messages: book.messages,
    threads: book.threads,
    again: () => book.again,
    close: () => {
      town.close();
    },
  };
}

interface Book {
  readonly messages: KeptMessage[];
  readonly threads: Map<string, string>;
  readonly byNonce: Map<string, KeptMessage>;
  again: number;
}

const MESSAGES = /^(GET|POST) \/api\/v10\/channels\/(\d+)\/messages$/;
const THREADS = /^POST \/api\/v10\/channels\/(\d+)\/messages\/(\d+)\/threads$/;

function kept({ call, query, text }: Asked, book: Book): Reply | null {
  const [, method, channel = ''] = MESSAGES.exec(call) ?? [];
  if (method === 'POST') return reply(200, shown(store(channel, JSON.parse(text) as Sent, book)));
  if (method === 'GET') return reply(200, history(channel, new URLSearchParams(query), book));
  const [, parent = '', message] = THREADS.exec(call) ?? [];
  if (message === undefined) return null;
  if (book.threads.has(message)) return reply(400, { code: 160_004, message: 'A thread has already been created' });
  const { name } = JSON.parse(text) as { readonly name: string };
  book.threads.set(message, name);
  return reply(201, { id: message, name, type: 11, parent_id: parent, guild_id: GUILD });
}

interface Sent {
  readonly nonce: string;
  readonly enforce_nonce: boolean;
  readonly components: unknown;
}

function store(channel: string, { nonce, enforce_nonce, components }: Sent, book: Book): KeptMessage {
  const at = Date.now();
  const known = book.byNonce.get(nonce);
  if (enforce_nonce && known?.channel === channel && at - known.at < NONCE_MS) {
    book.again += 1;
    return known;
  }
  const one = { id: idAt(at, book.messages.length), channel, nonce, at, components };
  book.messages.push(one);
  book.byNonce.set(nonce, one);
  return one;
}

/** Milliseconds since 2015 above 22 bits (docs.discord.com, snowflakes). */
const EPOCH = 1_420_070_400_000;

function idAt(at: number, count: number): string {
  return String((BigInt(at - EPOCH) << 22n) + BigInt(count % 4_194_304));
}

/** The newest first; no nonces. */
function history(channel: string, query: URLSearchParams, { messages }: Book): readonly object[] {
  const after = BigInt(query.get('after') ?? 0);
  const room = messages.filter((one) => one.channel === channel && BigInt(one.id) > after);
  return room
    .toReversed()
    .slice(0, Math.min(HISTORY, Number(query.get('limit') ?? 50)))
    .map(shown);
}

function shown({ id, channel, components }: KeptMessage): object {
  return { id, channel_id: channel, components, author: { id: US.user, bot: true }, application_id: US.application };
}

function reply(status: number, body: unknown): Reply {
  return { status, headers: JSON_TYPE, text: JSON.stringify(body) };
}
