/** A bad line between the program and a platform: some requests are answered with an error or cut, and some answers are lost on the way back. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';

export interface Asked {
  /** Such as `POST /api/chat.postMessage`, as it came. */
  readonly call: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The platform itself: what it answers to has been done. */
export type Platform = (asked: Asked) => Promise<Reply>;

/** `not-stored`: this error in place of an answer. `cut`: before anything is done. `lost`: after it was done. */
export type Fate =
  | { readonly kind: 'well' }
  | { readonly kind: 'not-stored'; readonly why: string; readonly reply: Reply }
  | { readonly kind: 'cut' }
  | { readonly kind: 'lost'; readonly how: 'cut' | 'half' | 'silent' };

export interface Course {
  readonly fateOf: (asked: Asked) => Fate;
  /** Milliseconds on the way in, and on the way back. */
  readonly takesMs: (asked: Asked) => readonly [number, number];
}

export interface FaultyLine {
  readonly origin: string;
  /** How often each call had which fate, such as `chat.postMessage: lost, cut`. */
  readonly fates: ReadonlyMap<string, number>;
  /** Of each request: when it came, by `Date.now()`. */
  readonly came: readonly { readonly at: number; readonly call: string }[];
  close(): void;
}

export async function faultyLine(platform: Platform, course: Course): Promise<FaultyLine> {
  const fates = new Map<string, number>();
  const came: { at: number; call: string }[] = [];
  const server = createServer((req, res) => {
    // Whoever asked may be gone by now: then nobody hears the answer.
    serve(req, res).catch(() => res.destroy());
  });
  server.keepAliveTimeout = 60_000;

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const asked = await askedIn(req);
    came.push({ at: Date.now(), call: asked.call });
    const fate = course.fateOf(asked);
    const name = `${nameOf(asked.call)}: ${wordsFor(fate)}`;
    fates.set(name, (fates.get(name) ?? 0) + 1);
    const [inMs, backMs] = course.takesMs(asked);
    await pass(inMs);
    if (fate.kind === 'cut') {
      res.destroy();
      return;
    }
    const reply = fate.kind === 'not-stored' ? fate.reply : await platform(asked);
    await pass(backMs);
    if (fate.kind === 'lost') lose(res, fate.how);
    else res.writeHead(reply.status, reply.headers).end(reply.text === '' ? undefined : reply.text);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fates,
    came,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A platform that listens there. */
export function platformAt(origin: string): Platform {
  return async ({ call, query, headers, text }) => {
    const [method = '', path = ''] = call.split(' ');
    const body = text === '' ? null : text;
    const answer = await fetch(`${origin}${path}${query}`, { method, headers: { ...headers }, body });
    return { status: answer.status, headers: JSON_TYPE, text: await answer.text() };
  };
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** Without what differs from one channel to the next. */
export function nameOf(call: string): string {
  return call.replace(/\/api(?:\/v10)?\//, '').replace(/\d{17,}/g, 'ID');
}

function wordsFor(fate: Fate): string {
  switch (fate.kind) {
    case 'well':
      return 'answered';
    case 'not-stored':
      return `not stored, ${fate.why}`;
    case 'cut':
      return 'not stored, cut';
    case 'lost':
      return `stored, answer lost (${fate.how})`;
  }
}

function lose(res: ServerResponse, how: Extract<Fate, { kind: 'lost' }>['how']): void {
  switch (how) {
    case 'cut':
      res.destroy();
      return;
    case 'half':
      res.writeHead(200, { ...JSON_TYPE, 'content-length': '100' });
      res.write('{"ok":tr');
      setImmediate(() => res.destroy());
      return;
    case 'silent':
      // Until whoever asked has had enough of it.
      return;
  }
}

async function askedIn(req: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const [path = '', query] = (req.url ?? '').split('?');
  const { 'content-type': type, authorization } = req.headers;
  return {
    call: `${req.method ?? ''} ${decodeURIComponent(path)}`,
    query: query === undefined ? '' : `?${query}`,
    headers: {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(authorization === undefined ? {} : { authorization }),
    },
    text: Buffer.concat(chunks).toString(),
  };
}
