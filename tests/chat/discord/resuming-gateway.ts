/** A gateway that takes a session up again as Discord does: what was missed is sent once more, unless the session is forgotten. */

import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { US } from './payloads.ts';

/** Discord says goodbye, asks for a reconnect, is gone without a word, is cut off, or is not to be reached for a while. */
export const CUTS = ['goodbye', 'reconnect', 'gone', 'cut', 'outage'] as const;
export type Cut = (typeof CUTS)[number];

export interface ResumingGateway {
  /** Somebody is in, and has been told all that was missed. */
  readonly isIn: () => boolean;
  /** Now, or when the session is taken up again. `name` is what it is known by afterwards. */
  readonly send: (name: string, t: string, d: unknown) => void;
  readonly drop: (cut: Cut) => void;
  /** The next to come back is told that there is nothing to take up. */
  readonly forget: () => void;
  readonly account: GatewayAccount;
}

export interface GatewayAccount {
  /** Names of what was sent while there was no session, or missed in one that was forgotten: nobody could have it. */
  readonly lost: Set<string>;
  identified: number;
  resumed: number;
  replayed: number;
}

interface Dispatch {
  readonly name: string;
  readonly t: string;
  readonly d: unknown;
  readonly s: number;
}

interface Frame {
  readonly op: number;
  readonly d: { readonly session_id: string; readonly seq: number };
}

/** Longer than discord.js waits before it tries again. */
const OUTAGE_MS = 900;

/** `greeting`: what every new session is told after READY. On a server that listens on this machine alone. */
export function resumingGateway(server: Server, greeting: readonly (readonly [string, unknown])[] = []) {
  const account: GatewayAccount = { lost: new Set(), identified: 0, resumed: 0, replayed: 0 };
  let session: string | null = null;
  let kept: Dispatch[] = [];
  let sequence = 0;
  let begun: WebSocket | null = null;
  let inside: WebSocket | null = null;
  let forgotten = false;
  let outUntil = 0;
  const sockets = new WebSocketServer({ noServer: true });
  const tell = (socket: WebSocket, { t, s, d }: Omit<Dispatch, 'name'>): void => {
    socket.send(JSON.stringify({ op: 0, t, s, d }));
  };
  server.on('upgrade', (request, socket: Socket, head) => {
    if (performance.now() < outUntil) socket.resetAndDestroy();
    else sockets.handleUpgrade(request, socket, head, welcome);
  });

  function welcome(socket: WebSocket): void {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', (bytes: Buffer) => {
      const { op, d } = JSON.parse(bytes.toString()) as Frame;
      if (op === 1) {
        socket.send(JSON.stringify({ op: 11 }));
        if (begun === socket) [inside, begun] = [socket, null];
      }
      if (op === 2) identify(socket);
      if (op === 6) resume(socket, d);
    });
    socket.on('close', () => {
      if (inside === socket) inside = null;
      if (begun === socket) begun = null;
    });
    // A cut connection is what this is for.
    socket.on('error', () => undefined);
  }

  function identify(socket: WebSocket): void {
    account.identified += 1;
    // What an earlier session still holds stays wanted: it could have been taken up.
    [session, kept, sequence, forgotten] = [`session-${account.identified}`, [], 0, false];
    begun = socket;
    tell(socket, { t: 'READY', s: (sequence += 1), d: ready(server, session) });
    for (const [t, d] of greeting) tell(socket, { t, s: (sequence += 1), d });
    // Whoever has not read READY cannot take anything up: a heartbeat that is asked for says that it was read.
    socket.send(JSON.stringify({ op: 1, d: null }));
  }

  function resume(socket: WebSocket, { session_id, seq }: Frame['d']): void {
    const missed = kept.filter(({ s }) => s > seq);
    if (session_id !== session || forgotten) {
      // What it tells of has come; the rest nobody can have any more.
      if (session_id === session) for (const { name } of missed) account.lost.add(name);
      [session, kept] = [null, []];
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    kept = missed;
    for (const one of missed) tell(socket, one);
    account.replayed += missed.length;
    account.resumed += 1;
    inside = socket;
    tell(socket, { t: 'RESUMED', s: (sequence += 1), d: {} });
  }

  const gateway: ResumingGateway = {
    isIn: () => inside !== null,
    send(name, t, d) {
      if (session === null) {
        account.lost.add(name);
        return;
      }
      const one = { name, t, d, s: (sequence += 1) };
      kept.push(one);
      const socket = inside ?? begun;
      if (socket !== null) tell(socket, one);
    },
    drop(cut) {
      const socket = inside;
      inside = null;
      if (socket === null) return;
      if (cut === 'outage') outUntil = performance.now() + OUTAGE_MS;
      hangUp(socket, cut);
    },
    forget() {
      forgotten = true;
    },
    account,
  };
  return gateway;
}

function hangUp(socket: WebSocket, cut: Cut): void {
  switch (cut) {
    case 'goodbye':
      socket.close(4000);
      return;
    case 'reconnect':
      socket.send(JSON.stringify({ op: 7, d: null }));
      return;
    case 'gone':
    case 'outage':
      socket.terminate();
      return;
    case 'cut':
      // What is still on its way is lost with it.
      (socket as unknown as { readonly _socket: Socket })._socket.resetAndDestroy();
  }
}

function ready(server: Server, session: string): object {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const user = { id: US.user, username: 'briefdesk', discriminator: '0', avatar: null, bot: true };
  const application = { id: US.application, flags: 0 };
  const url = `ws://127.0.0.1:${port}`;
  return { v: 10, user, guilds: [], session_id: session, resume_gateway_url: url, application };
}
