/** A light stand-in for Slack's Web API, which takes any load: it notes each answer to a command, under the command it answers. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEAM, US } from '../chat/slack/payloads.ts';

export interface Town {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  /** An address to reply to that names the command. */
  readonly responseUrl: (command: string) => string;
  readonly account: Account;
  close(): void;
}

export interface Account {
  /** By nonce: how often that very post arrived. */
  readonly posts: Map<string, number>;
  /** By command: how often somebody was told something alone. */
  readonly told: Map<string, number>;
  /** Lines that say that work goes on, and that they go. */
  signs: number;
  /** What nobody expects here. */
  readonly odd: string[];
  lastAt: number;
}

/** About what Slack takes at its best. */
const REPLY_MS = 50;

export async function loadTown(): Promise<Town> {
  const account: Account = { posts: new Map(), told: new Map(), signs: 0, odd: [], lastAt: 0 };
  const server = createServer((req, res) => void serve(req, res, account));
  // A connection that is closed while a request is on its way in would be a fault of this server.
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/`,
    responseUrl: (command) => `${origin}${COMMANDS}${command}`,
    account,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const API = '/api/';
const COMMANDS = '/commands/';

async function serve(req: IncomingMessage, res: ServerResponse, account: Account): Promise<void> {
  const body = await textOf(req);
  const path = req.url ?? '';
  const reply = path.startsWith(COMMANDS)
    ? heard(path.slice(COMMANDS.length), JSON.parse(body) as Told, account)
    : called(path.slice(API.length), new URLSearchParams(body), account);
  setTimeout(() => {
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }, REPLY_MS);
}

interface Told {
  readonly text?: string;
  readonly delete_original?: boolean;
}

function heard(command: string, { text = '', delete_original = false }: Told, account: Account): object {
  if (delete_original || text.includes('is reading the coverage')) account.signs += 1;
  else tell(account, command);
  return { ok: true };
}

function called(method: string, fields: URLSearchParams, account: Account): object {
  switch (method) {
    case 'auth.test':
      return { ok: true, team_id: TEAM, team: 'Port Lindow', user_id: US.user, bot_id: US.bot };
    case 'chat.postMessage': {
      const { event_payload } = JSON.parse(fields.get('metadata') ?? '{}') as { event_payload?: { key: string } };
      count(account.posts, event_payload?.key ?? '');
      account.lastAt = performance.now();
      return { ok: true, ts: `1772480000.${String(sum(account)).padStart(6, '0')}` };
    }
    case 'chat.postEphemeral':
      tell(account, fields.get('user') ?? '');
      return { ok: true, message_ts: '1772480000.1' };
    default:
      account.odd.push(method);
      return { ok: false, error: 'unknown_method' };
  }
}

function tell(account: Account, command: string): void {
  count(account.told, command);
  account.lastAt = performance.now();
}

function sum({ posts }: Account): number {
  return posts.size;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
