/** A gateway of Discord that says what a test wants: whom it lets in, and what it sends. On this machine alone. */

import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { US } from './payloads.ts';

export interface GatewayStub {
  readonly apiUrl: string;
  /** The intents of everybody who wanted in, in order. */
  readonly intents: readonly number[];
  /** Connections that were taken up again where they had been cut. */
  readonly resumed: () => number;
  /** How many are in. */
  readonly open: () => number;
  /** To whoever is in. */
  readonly send: (t: string, d: unknown) => void;
  /** So many are not let in at all. */
  readonly turnAway: (many: number) => void;
  /** Ends every connection with a code. */
  readonly end: (code: number) => void;
}

export interface Manners {
  /** The code that an identification is refused with; null lets it in. */
  readonly refuse: (intents: number) => number | null;
  /** What the web API replies when it is asked for the gateway. */
  readonly status?: number;
}

export async function gatewayStub({ refuse, status = 200 }: Manners): Promise<GatewayStub> {
  const intents: number[] = [];
  let sequence = 0;
  let resumed = 0;
  let turned = 0;
  const open = new Set<WebSocket>();
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    response.end(JSON.stringify({ url: address('ws'), shards: 1, session_start_limit: limit }));
  });
  const sockets = new WebSocketServer({
    server,
    verifyClient: () => {
      turned -= 1;
      return turned < 0;
    },
  });
  const dispatch = (socket: WebSocket, t: string, d: unknown): void => {
    sequence += 1;
    socket.send(JSON.stringify({ op: 0, t, s: sequence, d }));
  };
  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', (frame: Buffer) => {
      const { op, d } = JSON.parse(frame.toString()) as { op: number; d: { intents: number } };
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 6) {
        resumed += 1;
        open.add(socket);
        dispatch(socket, 'RESUMED', {});
      }
      if (op !== 2) return;
      intents.push(d.intents);
      const code = refuse(d.intents);
      if (code !== null) {
        socket.close(code);
        return;
      }
      open.add(socket);
      dispatch(socket, 'READY', ready(address('ws')));
    });
    socket.on('close', () => open.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = (scheme: string): string => `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  return {
    apiUrl: `${address('http')}/api`,
    intents,
    resumed: () => resumed,
    open: () => open.size,
    send: (t, d) => {
      for (const socket of open) dispatch(socket, t, d);
    },
    turnAway: (many) => {
      turned = many;
    },
    end: (code) => {
      for (const socket of open) socket.close(code);
    },
  };
}

function ready(url: string): object {
  const user = { id: US.user, username: 'briefdesk', discriminator: '0', avatar: null, bot: true };
  const application = { id: US.application, flags: 0 };
  return { v: 10, user, guilds: [], session_id: 's1', resume_gateway_url: url, application };
}
