/** What goes out goes through a proxy and trusts a company's own authority; what is on this machine is asked directly. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Server as Listening, Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createServer as createTlsServer } from 'node:tls';
import { LLMock } from '@copilotkit/aimock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { folderOf } from '../coverage/folder-of.ts';
import { briefdeskMeanwhile, emptyFolder } from '../journeys/run-briefdesk.ts';

const PEM = join(import.meta.dirname, '../fixtures/loopback-tls.pem');
const BEHIND = join(import.meta.dirname, 'behind-proxy.ts');
const FAR = 'https://api.lindow.example';

/** The port it listens on until the test is over. */
async function portOf(server: Listening, host = '127.0.0.1'): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket)));
  });
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

function joined(one: NodeJS.ReadWriteStream, port: number): void {
  const other = connect(port, '127.0.0.1');
  one.pipe(other).pipe(one);
  one.on('error', () => other.destroy());
  other.on('error', () => {
    one.end();
  });
}

interface Proxy {
  readonly url: string;
  /** What it was asked to be connected with, in order. */
  readonly asked: string[];
}

/** Takes everyone to the server at `port`, through TLS, whatever they ask for. */
async function proxyTo(port: number): Promise<Proxy> {
  const pem = readFileSync(PEM);
  const tlsPort = await portOf(
    createTlsServer({ key: pem, cert: pem }, (socket) => {
      joined(socket, port);
    }),
  );
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('by the proxy');
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    joined(socket, tlsPort);
  });
  return { url: `http://127.0.0.1:${await portOf(proxy)}`, asked };
}

/** The Web API where a socket is opened, and the socket itself, which says hello. */
function slack(): Server {
  const answer: RequestListener = ({ url }, response) => {
    const opened = { ok: true, url: 'wss://wss.lindow.example/link' };
    response.setHeader('content-type', 'application/json');
    response.end(url === '/hello' ? 'hello from afar' : JSON.stringify(opened));
  };
  return createServer(answer).on('upgrade', ({ headers }, socket) => {
    // RFC 6455, 1.3.
    const key = `${headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const hello = Buffer.from('{"type":"hello"}');
    socket.write(Buffer.concat([Buffer.of(0x81, hello.length), hello]));
    // Whatever the client says first is that it leaves.
    socket.on('data', () => socket.end(Buffer.of(0x88, 0)));
  });
}

async function ranBehind(variables: Readonly<Record<string, string>>, near: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, [BEHIND, FAR, ...near], {
    env: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const out = await text(child.stdout);
  return out === '' ? null : JSON.parse(out);
}

describe('behind a proxy', () => {
  test('fetch and the socket of Slack go through it, and what is on this machine does not', async () => {
    const proxy = await proxyTo(await portOf(slack()));
    const port = await portOf(createServer((_, response) => response.end('near')));
    const near = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
    const variables = { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: PEM };
    expect(await ranBehind(variables, near)).toEqual({
      ...{ far: 'hello from afar', socket: '{"type":"hello"}' },
      near: ['near', 'near', 'near', 'near'],
    });
    expect(proxy.asked).toEqual(['api.lindow.example:443', 'api.lindow.example:443', 'wss.lindow.example:443']);
  });

  test('a model is asked through it by the program itself', async () => {
    const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
    mock.onMessage(/[^]/u, { content: '{"points": []}' });
    await mock.start();
    onTestFinished(() => mock.stop());
    const proxy = await proxyTo(Number(new URL(mock.url).port));
    const variables = {
      ...{ OPENAI_API_KEY: 'sk-lindow', OPENAI_MODEL: 'harbour-1', OPENAI_BASE_URL: `${FAR}/v1` },
      ...{ BRIEFDESK_CACHE: emptyFolder(), BRIEFDESK_STATE: emptyFolder() },
      ...{ https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: PEM },
    };
    const words = ['brief', 'harbour fire', '--coverage', folderOf(HARBOUR_COVERAGE), '--json'];
    const { status } = await briefdeskMeanwhile(words, variables);
    expect(status).toBe(0);
    expect(proxy.asked).toContain('api.lindow.example:443');
    expect(mock.getRequests().length).toBeGreaterThan(0);
  });
});
