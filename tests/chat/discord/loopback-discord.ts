/** A stand-in for Discord on loopback that answers as a test tells it: what no well-behaved server does. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { REST } from 'discord.js';
import { onTestFinished } from 'vitest';
import { discordRest } from '../../../src/chat/discord/discord-rest.ts';

export interface Called {
  /** Such as `POST channels/1/messages`. */
  readonly call: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
}

export interface LoopbackDiscord {
  readonly rest: REST;
  readonly apiUrl: string;
  readonly called: readonly Called[];
}

export type Answer = (response: ServerResponse, called: Called) => void;
/** By call: the first gets the first answer, and so on; the last one answers all that follow. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

export const TOKEN = 'lindow.bot.token';

/** Ends with the test. What is not named is answered with a message of the channel that it names. */
export async function loopbackDiscord(answers: Answers = {}): Promise<LoopbackDiscord> {
  const called: Called[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://127.0.0.1');
      const call = `${request.method ?? ''} ${decodeURIComponent(url.pathname).replace('/api/v10/', '')}`;
      const body = text === '' ? {} : (JSON.parse(text) as Called['body']);
      const query = Object.fromEntries(url.searchParams);
      const one = { call, body, query, authorization: request.headers.authorization };
      called.push(one);
      const own = answers[call] ?? [];
      const count = called.filter((earlier) => earlier.call === call).length;
      (own[Math.min(count, own.length) - 1] ?? stored())(response, one);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const rest = discordRest({ token: TOKEN, apiUrl });
  onTestFinished(() => {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
    server.closeAllConnections();
    server.close();
  });
  return { rest, apiUrl, called };
}

let messages = 0;

/** A message, in the channel that was called. */
export function stored(id = `9000${(messages += 1)}`): Answer {
  return (response, { call }) => {
    const channel = /channels\/(\d+)/.exec(call)?.[1] ?? null;
    status(200, { id, channel_id: channel })(response, { call, body: {}, query: {}, authorization: undefined });
  };
}

/** As Discord says no. */
export function no(code: number, httpStatus = 403): Answer {
  return status(httpStatus, { code, message: 'no' });
}

/** Text stands as it is. */
export function status(code: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Done, with nothing to tell. */
export const DONE: Answer = (response) => response.writeHead(204).end();

/** Nothing comes back, and the connection ends. */
export const CUT: Answer = (response) => response.destroy();

/** The reply breaks off. */
export const HALF: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"id":"1');
  setImmediate(() => response.destroy());
};

/** Nothing comes back, and the connection stays. */
export const SILENT: Answer = () => undefined;
