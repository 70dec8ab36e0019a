/** A small HTTP server that nobody can stop, stall or fill from outside. */

import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Problem } from '../../domain/problem.ts';
import type { Tools } from './bolt-logger.ts';

export interface ListeningServer {
  readonly port: number;
  /** Takes no new requests; those that are whole are answered first, halves are cut off. */
  stop(): Promise<void>;
}

export interface Site {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Whether all is well, for a supervisor that asks at /healthz. */
  readonly healthy: () => boolean;
  /** Whatever else is asked for. The signal says that the server stops: who waits for more of a request need not. */
  readonly handle: (req: IncomingMessage, res: ServerResponse, stopping: AbortSignal) => Promise<void>;
}

/** Slack sends its requests at once and waits three seconds for a reply: whoever is slower than this is not Slack. */
const HEADERS_MS = 5_000;
const REQUEST_MS = 5_000;
const CHECK_MS = 1_000;
const HEADER_BYTES = 16 * 1024;

/** Throws a Problem where it cannot listen. */
export async function startServer(site: Site, { report }: Tools): Promise<ListeningServer> {
  const stopping = new AbortController();
  const open = new Set<ServerResponse>();
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      maxHeaderSize: HEADER_BYTES,
    },
    listener(site, stopping.signal, report),
  );
  server.on('request', (_req, res) => {
    open.add(res);
    res.once('close', () => open.delete(res));
  });
  await listening(server, site);
  server.on('error', report);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : site.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        stopping.abort();
        // A connection that would be kept for more requests would keep the server.
        for (const res of open) res.shouldKeepAlive = false;
        server.closeIdleConnections();
      }),
  };
}

export function answer(res: ServerResponse, status: number, text: string): void {
  if (res.headersSent) return;
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  res.end(text === '' ? '' : `${text}\n`);
}

/** Null where the address makes no sense. */
export function pathOf({ url = '' }: IncomingMessage): string | null {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : null;
}

/** Nothing of a request ends the process, and no reply tells what went wrong inside. */
function listener(site: Site, stopping: AbortSignal, report: (error: unknown) => void): RequestListener {
  return (req, res) => {
    // A connection that is cut is an everyday matter.
    res.on('error', () => undefined);
    if (stopping.aborted) res.shouldKeepAlive = false;
    if (req.method === 'GET' && pathOf(req) === '/healthz') {
      tellHealth(res, site.healthy() && !stopping.aborted);
      return;
    }
    site.handle(req, res, stopping).catch((error: unknown) => {
      report(error);
      answer(res, 500, 'Something went wrong here. Try again in a moment.');
    });
  };
}

function tellHealth(res: ServerResponse, ok: boolean): void {
  res.writeHead(ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(`${JSON.stringify({ ok })}\n`);
}

function listening(server: Server, { host, port }: Site): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new Problem(
          'configuration',
          `Nothing can listen at ${host}:${port} (${error.message}): choose another port or host.`,
          error,
        ),
      );
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}
