/** An HTTP server on loopback that answers as a test tells it, and keeps what it was sent. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>> & { readonly model: string; readonly input: readonly string[] };
}

export interface LoopbackEndpoint {
  readonly baseUrl: string;
  readonly host: string;
  readonly received: readonly Received[];
}

export type Answer = (response: ServerResponse, request: Received) => void;

/** The first request gets the first answer, and so on; the last answers all that follow. */
export async function loopbackEndpoint(...answers: readonly Answer[]): Promise<LoopbackEndpoint> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const body = JSON.parse(text) as Received['body'];
      const one = { path: request.url ?? '', headers: request.headers, body };
      received.push(one);
      answers[Math.min(received.length, answers.length) - 1]?.(response, one);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { baseUrl: `http://${host}/v1`, host, received };
}

/** `retry-after-ms` keeps whoever tries again from waiting long. */
export function status(code: number, body: unknown = { error: { message: 'the crane fell' } }): Answer {
  return (response) => {
    response.writeHead(code, { 'content-type': 'application/json', 'retry-after-ms': '1' });
    response.end(JSON.stringify(body));
  };
}

/** Answers each text with `embed` of it; `arrange` may spoil the list. */
export function vectors(
  embed: (text: string) => unknown,
  arrange: (data: readonly object[]) => unknown = (data) => data,
): Answer {
  return (response, { body }) => {
    const data = body.input.map((text, index) => ({ object: 'embedding', index, embedding: embed(text) }));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', data: arrange(data), model: body.model }));
  };
}

/** On which a server listened a moment ago. */
export async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
