/** Hears Slack over Socket Mode: no public address is needed, we call Slack and stay connected. */

import type { webApi } from '@slack/bolt';
import type { Tools } from './bolt-logger.ts';
import type { Gateway } from './gateway.ts';
import { answer, startServer } from './http-server.ts';
import type { Site } from './http-server.ts';
import { lineToSlack } from './socket-line.ts';
import type { Line } from './socket-line.ts';

export interface SocketOptions {
  /** The app-level token, with the scope connections:write. */
  readonly appToken: string;
  readonly web: webApi.WebClientOptions;
  /** What opens the line where a proxy stands in between. */
  readonly dispatcher: object | undefined;
  /** Where /healthz is served; null where nobody asks. */
  readonly health: { readonly host: string; readonly port: number } | null;
}

export interface Socket {
  /** The port of /healthz, null where there is none. */
  readonly port: number | null;
  isOpen(): boolean;
  /** Hears nothing more. */
  stop(): Promise<void>;
}

/** Throws a Problem where Slack refuses the token, or where it or the port is not to be had. */
export async function startSocket(options: SocketOptions, gateway: Gateway, tools: Tools): Promise<Socket> {
  const line = lineToSlack(options, gateway, tools);
  const server = options.health === null ? null : await startServer({ ...options.health, ...site(line) }, tools);
  try {
    await line.open();
  } catch (error) {
    await server?.stop();
    throw error;
  }
  return {
    port: server?.port ?? null,
    isOpen: () => line.isOpen(),
    async stop() {
      await Promise.all([line.close(), server?.stop()]);
    },
  };
}

function site(line: Line): Pick<Site, 'healthy' | 'handle'> {
  return {
    healthy: () => line.isOpen(),
    handle: (_req, res) => {
      answer(res, 404, 'There is nothing here.');
      return Promise.resolve();
    },
  };
}
