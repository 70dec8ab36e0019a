/** What stands between the program and the Discord that others wrote: it writes down every request, and mends what that lacks. */

import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request to the web API, with what came back. */
export interface Call {
  readonly method: string;
  /** Such as `channels/1/messages`. */
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly reply: Readonly<Record<string, unknown>>;
}

export type Fits = (call: Call) => boolean;

/** What is replied in place of the other server; null leaves it to that. */
export type Instead = (asked: Pick<Call, 'method' | 'route' | 'body'>) => Promise<Replied | null>;

export interface Replied {
  readonly status: number;
  readonly reply: Call['reply'];
}

export interface DiscordFront {
  /** For DISCORD_API_URL. */
  readonly apiUrl: string;
  /** All that were made. */
  readonly calls: readonly Call[];
  /** The first call that fits and was not handed out before. */
  call(fits: Fits): Promise<Call>;
  /** Those that fit and were not handed out. */
  left(fits: Fits): readonly Call[];
}

const BASE = '/api/v10/';

/** `apiUrl` is the other server's. Ends with the test. */
export async function discordFront(apiUrl: string, instead: Instead): Promise<DiscordFront> {
  const calls: Call[] = [];
  const taken = new Set<Call>();
  const waiting: (() => void)[] = [];
  const next = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`nothing came after ${lastOf(calls)}`));
      }, LATE_MS);
      waiting.push(() => {
        clearTimeout(late);
        resolve();
      });
    });

  const server = createServer((req, res) => void serve(req, res));
  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const text = await textOf(req);
    const { method = '', url = '' } = req;
    const route = decodeURIComponent(url.replace(BASE, '').replace(/\?.*$/, ''));
    const asked = { method, route, body: fieldsIn(text) };
    const { status, reply } = (await instead(asked)) ?? (await passedOn(req, text));
    calls.push({ ...asked, status, reply });
    for (const wake of waiting.splice(0)) wake();
    if (status === NO_CONTENT) res.writeHead(status).end();
    else res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }

  async function passedOn({ method, url, headers }: IncomingMessage, text: string): Promise<Replied> {
    const target = forward(new URL(url ?? '', apiUrl), { method, headers });
    target.end(text);
    const [answer] = (await once(target, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 500, reply: fieldsIn(await textOf(answer)) };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const left: DiscordFront['left'] = (fits) => calls.filter((one) => !taken.has(one) && fits(one));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    calls,
    left,
    async call(fits) {
      for (;;) {
        const [found] = left(fits);
        if (found === undefined) {
          await next();
          continue;
        }
        taken.add(found);
        return found;
      }
    },
  };
}

const NO_CONTENT = 204;

/** Nobody waits for longer, however busy the machine is. */
const LATE_MS = 20_000;

function lastOf(calls: readonly Call[]): string {
  return calls
    .slice(-6)
    .map(({ method, route, body, status }) => `${method} ${route} ${JSON.stringify(body).slice(0, 300)} -> ${status}`)
    .join('\n');
}

async function textOf(stream: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of stream.setEncoding('utf8')) text += String(part);
  return text;
}

function fieldsIn(text: string): Call['body'] {
  return text === '' ? {} : (JSON.parse(text) as Call['body']);
}
