/** A process of its own that goes out through the proxy it is told of, in the ways the program does, and prints what came back. */

import { get } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { environmentFrom } from '../../src/app/environment.ts';
import { proxyDispatcher, useProxy } from '../../src/app/use-proxy.ts';

/** What Bolt opens its socket with. */
interface SocketMode {
  readonly SocketModeClient: new (options: object) => {
    on(event: 'ws_message', hear: (data: unknown) => void): void;
    start(): Promise<unknown>;
    disconnect(): Promise<void>;
  };
}

const [far = '', ...near] = process.argv.slice(2);
if (import.meta.main) {
  const { proxy } = environmentFrom(process.env, { root: '/', home: '/', zone: 'UTC' });
  if (proxy !== null) useProxy(proxy);
  const direct = await Promise.all(near.flatMap((url) => [fetched(url), got(url)]));
  const fromFar = await fetched(`${far}/hello`);
  const socket = await heard(`${far}/api/`, proxyDispatcher(proxy));
  process.stdout.write(JSON.stringify({ far: fromFar, socket, near: direct }));
}

async function fetched(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function got(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (response) => void text(response).then(resolve)).on('error', reject);
  });
}

/** The first message on the socket whose address the Web API gives. */
async function heard(slackApiUrl: string, dispatcher: object | undefined): Promise<string> {
  const bolt = createRequire(import.meta.resolve('@slack/bolt'));
  const { SocketModeClient } = bolt('@slack/socket-mode') as SocketMode;
  const clientOptions = { slackApiUrl, retryConfig: { retries: 0 } };
  const client = new SocketModeClient({ appToken: 'xapp-1', dispatcher, clientOptions, logLevel: 'error' });
  const first = new Promise<string>((resolve) => {
    client.on('ws_message', (data) => {
      resolve(String(data));
    });
  });
  await client.start();
  const message = await first;
  await client.disconnect();
  return message;
}
