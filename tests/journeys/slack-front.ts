/** What stands between the program and the emulated Slack: it writes down every call, and adds what the emulator lacks. */

import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

/** A call of the Web API, or a reply to an address that came with a command or a press. */
export interface Call {
  /** `chat.postMessage`, or `response_url`. */
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What came back. */
  readonly reply: Readonly<Record<string, unknown>>;
}

export interface SlackFront {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  /** A new address to reply to. */
  responseUrl(): string;
  /** The first call that fits and was not handed out before. */
  call(fits: (call: Call) => boolean): Promise<Call>;
  /** Those that fit and were not handed out. */
  left(fits: (call: Call) => boolean): readonly Call[];
  /** Sends a frame of Socket Mode once the program is connected; resolves when it was acknowledged. */
  frame(type: string, payload: unknown): Promise<void>;
}

/** Methods that are answered here: the emulator does not know them, or knows only triggers of its own. */
const OURS = new Set([
  'apps.connections.open',
  'views.open',
  'assistant.threads.setStatus',
  'assistant.threads.setSuggestedPrompts',
]);

/** `apiUrl` is the emulator's; `replies` are given in its place, by method. Ends with the test. */
export async function slackFront(apiUrl: string, replies: Readonly<Record<string, object>> = {}): Promise<SlackFront> {
  const calls: Call[] = [];
  const taken = new Set<Call>();
  const lines: WebSocket[] = [];
  const acked = new Set<string>();
  const waiting: (() => void)[] = [];
  const changed = (): void => {
    for (const wake of waiting.splice(0)) wake();
  };
  const until = async <Result>(look: () => Result | undefined): Promise<Result> => {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await soon();
    }
  };
  const soon = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`nothing came after ${lastOf(calls)}`));
      }, LATE_MS);
      waiting.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  const record = (call: Call): void => {
    calls.push(call);
    changed();
  };

  const server = createServer((req, res) => void serve(req, res));
  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await textOf(req);
    const fields = fieldsIn(body, req.headers['content-type'] ?? '');
    const path = req.url ?? '';
    const method = path.startsWith('/api/') ? path.slice('/api/'.length) : 'response_url';
    if (method === 'response_url') {
      record({ method, fields, reply: {} });
      res.end('ok');
    } else if (OURS.has(method) || method in replies) {
      const reply = { ok: true, url: `ws://127.0.0.1:${port()}/link`, ...replies[method] };
      record({ method, fields, reply });
      res.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
    } else {
      const target = forward(new URL(method, apiUrl), { method: 'POST', headers: req.headers });
      target.end(body);
      const [answer] = (await once(target, 'response')) as [IncomingMessage];
      const text = await textOf(answer);
      record({ method, fields, reply: JSON.parse(text) as Call['reply'] });
      res.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/json' }).end(text);
    }
  }
  const port = (): number => (server.address() as AddressInfo).port;

  new WebSocketServer({ server }).on('connection', (line) => {
    lines.push(line);
    line.on('message', (data: Buffer) => {
      acked.add((JSON.parse(data.toString()) as { envelope_id: string }).envelope_id);
      changed();
    });
    line.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0LINDOW' } }));
    changed();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const line of lines) line.terminate();
    server.closeAllConnections();
    server.close();
  });

  let count = 0;
  return {
    apiUrl: `http://127.0.0.1:${port()}/api/`,
    responseUrl() {
      count += 1;
      return `http://127.0.0.1:${port()}/commands/T1/${count}/x`;
    },
    async call(fits) {
      const found = await until(() => calls.find((one) => !taken.has(one) && fits(one)));
      taken.add(found);
      return found;
    },
    left: (fits) => calls.filter((one) => !taken.has(one) && fits(one)),
    async frame(type, payload) {
      count += 1;
      const envelope_id = `envelope-${count}`;
      const line = await until(() => lines.at(-1));
      line.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== 'events_api' }));
      await until(() => (acked.has(envelope_id) ? true : undefined));
    },
  };
}

/** Nobody waits for longer, however busy the machine is. */
const LATE_MS = 20_000;

function lastOf(calls: readonly Call[]): string {
  return calls
    .slice(-4)
    .map(
      ({ method, fields, reply }) =>
        `${method} ${String(fields['text']).slice(0, 80)} -> ${JSON.stringify(reply).slice(0, 200)}`,
    )
    .join('\n');
}

async function textOf(stream: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of stream.setEncoding('utf8')) text += String(part);
  return text;
}

/** JSON in a form's fields is read; text is text, whatever it begins with. */
function fieldsIn(body: string, type: string): Call['fields'] {
  if (type.includes('json')) return JSON.parse(body) as Call['fields'];
  const read = (name: string, value: string): unknown =>
    name !== 'text' && /^[[{]|^(?:true|false)$/.test(value) ? (JSON.parse(value) as unknown) : value;
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, read(name, value)]));
}
