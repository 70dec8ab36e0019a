/** A stand-in for Slack on loopback: the few Web API methods that receivers call, and Socket Mode as docs.slack.dev tells it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';

export interface SlackServer {
  /** For `slackApiUrl`. */
  readonly apiUrl: string;
  /** What a method answers from now on. `apps.connections.open` knows by itself what to say. */
  answers(method: string, reply: object): void;
  /** The methods that were called, with what was sent. */
  readonly calls: readonly { readonly method: string; readonly sent: URLSearchParams; readonly token: string }[];
  /** Sends a frame over the newest connection. */
  send(frame: unknown): void;
  /** The next frame that comes back. */
  ack(): Promise<unknown>;
  /** Resolves when as many connections were made in all. */
  connected(count: number): Promise<void>;
  /** Connections that are open. */
  open(): number;
}

export async function slackServer(): Promise<SlackServer> {
  const replies = new Map<string, object>();
  const calls: { method: string; sent: URLSearchParams; token: string }[] = [];
  const lines: WebSocket[] = [];
  const acks: unknown[] = [];
  const waiting: (() => void)[] = [];
  const changed = (): void => {
    for (const wake of waiting.splice(0)) wake();
  };
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const server = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk: Buffer) => (body += chunk.toString()));
    req.on('end', () => {
      const method = (req.url ?? '').replace('/api/', '');
      const sent = new URLSearchParams(body);
      calls.push({ method, sent, token: req.headers.authorization ?? sent.get('token') ?? '' });
      res.writeHead(200, { 'content-type': 'application/json' });
      const open = { ok: true, url: `ws://127.0.0.1:${port()}/link?ticket=t1&app_id=a1` };
      const reply =
        replies.get(method) ?? (method === 'apps.connections.open' ? open : { ok: false, error: 'unknown_method' });
      res.end(JSON.stringify(reply));
    });
  });
  const port = (): number => (server.address() as AddressInfo).port;

  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    lines.push(socket);
    socket.on('message', (data: Buffer) => {
      acks.push(JSON.parse(data.toString()));
      changed();
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: 1,
        debug_info: { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: 'A0BRIEF' },
      }),
    );
    changed();
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const line of lines) line.terminate();
    server.closeAllConnections();
    server.close();
  });
  return {
    apiUrl: `http://127.0.0.1:${port()}/api/`,
    answers: (method, reply) => void replies.set(method, reply),
    calls,
    send: (frame) => lines.at(-1)?.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    async ack() {
      await until(() => acks.length > 0);
      return acks.shift();
    },
    open: () => lines.filter(({ readyState }) => readyState === WebSocket.OPEN).length,
    connected: (count) => until(() => lines.length >= count),
  };
}

let number = 0;

/** An envelope of Socket Mode. */
export function frame(
  type: 'events_api' | 'slash_commands' | 'interactive',
  payload: unknown,
): { readonly envelope_id: string } {
  number += 1;
  const envelope = { envelope_id: `e-${number}`, type, payload, accepts_response_payload: type !== 'events_api' };
  return type === 'events_api' ? { ...envelope, ...{ retry_attempt: 0, retry_reason: '' } } : envelope;
}

/** As Slack says it before it ends a connection, which it does every few hours. */
export const DISCONNECT = { type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'applink-1' } };
