/** A stand-in for Slack on loopback that answers as a test tells it: what no well-behaved server does. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  /** A method's name, or the path of an address to reply to, without the first slash. */
  readonly method: string;
  /** Fields of a form, JSON in them read; or a body of JSON. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly authorization: string | undefined;
}

export interface LoopbackSlack {
  readonly apiUrl: string;
  /** Such as comes with a command. */
  readonly responseUrl: string;
  readonly received: readonly Received[];
}

export type Answer = (response: ServerResponse, received: Received) => void;
/** By method: the first call gets the first answer, and so on; the last one answers all that follow. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

export const COMMAND_PATH = 'commands/T1/2/x';

/** Ends with the test. What is not named is answered with `{ ok: true }`. */
export async function loopbackSlack(answers: Answers = {}): Promise<LoopbackSlack> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const method = (request.url ?? '').replace(/^\/(?:api\/)?/, '');
      const fields = fieldsIn(text, request.headers['content-type'] ?? '');
      const one = { method, fields, authorization: request.headers.authorization };
      received.push(one);
      const own = answers[method] ?? [];
      const count = received.filter((earlier) => earlier.method === method).length;
      (own[Math.min(count, own.length) - 1] ?? ok())(response, one);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { apiUrl: `${origin}/api/`, responseUrl: `${origin}/${COMMAND_PATH}`, received };
}

export function ok(fields: object = {}): Answer {
  return status(200, { ok: true, ...fields });
}

export function no(error: string, fields: object = {}): Answer {
  return status(200, { ok: false, error, ...fields });
}

/** Text stands as it is. */
export function status(code: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Nothing comes back, and the connection ends. */
export const CUT: Answer = (response) => response.destroy();

/** The reply breaks off. */
export const HALF: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"ok":tr');
  setImmediate(() => response.destroy());
};

/** Nothing comes back, and the connection stays. */
export const SILENT: Answer = () => undefined;

function fieldsIn(text: string, type: string): Received['fields'] {
  if (type.startsWith('application/json')) return JSON.parse(text) as Received['fields'];
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, valueOf(value)]));
}

/** The client writes what is no text as JSON. */
function valueOf(value: string): unknown {
  if (!/^(?:[[{]|true$|false$)/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
