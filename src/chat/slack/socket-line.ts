/** The one connection to Slack in Socket Mode: opened anew whenever it ends, as Slack ends each of them every few hours. */

import { SocketModeReceiver, webApi } from '@slack/bolt';
import type { App, SocketModeReceiverOptions } from '@slack/bolt';
import { Problem } from '../../domain/problem.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Tools } from './bolt-logger.ts';
import type { Gateway } from './gateway.ts';
import { CALL_MS } from './slack-client.ts';

export interface Line {
  /** Throws a Problem where Slack refuses the token or cannot be reached. From then on the line opens itself. */
  open(): Promise<void>;
  isOpen(): boolean;
  close(): Promise<void>;
}

export interface LineOptions {
  /** The app-level token, with the scope connections:write. */
  readonly appToken: string;
  readonly web: webApi.WebClientOptions;
  /** What opens the line where a proxy stands in between; undefined: the client's own, which notices a peer gone silent. */
  readonly dispatcher: object | undefined;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** The first attempt comes at once after a line that held as long as this. */
const STEADY_MS = 10_000;
const HELLO_MS = 20_000;
const GOODBYE_MS = 2_000;

/**
 * Bolt's client would open the line anew by itself, but waits five seconds first, in which commands fail for people; and
 * an attempt that Slack refuses ends the process, as nobody looks at its promise.
 */
export function lineToSlack(options: LineOptions, gateway: Gateway, tools: Tools): Line {
  const client = clientFor(options, gateway, tools);
  let opened: number | null = null;
  /** Since it last held. */
  let attempts = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const impatience = setTimeout(() => void client.disconnect(), HELLO_MS);
    try {
      await client.start();
    } finally {
      clearTimeout(impatience);
    }
    if (closed) return void client.disconnect();
    opened = Date.now();
    client.once('disconnected', () => {
      if (opened !== null && Date.now() - opened >= STEADY_MS) attempts = 0;
      opened = null;
      again();
    });
  }

  function again(): void {
    if (closed) return;
    const waitMs = attempts === 0 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
    attempts += 1;
    timer = setTimeout(() => {
      connect().catch((error: unknown) => {
        if (closed) return;
        tools.report(refusal(error));
        again();
      });
    }, waitMs);
  }

  return {
    async open() {
      try {
        await connect();
      } catch (error) {
        throw refusal(error);
      }
    },
    isOpen: () => opened !== null,
    async close() {
      closed = true;
      clearTimeout(timer);
      // A peer that is gone says no goodbye.
      await Promise.race([client.disconnect(), new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())]);
    },
  };
}

function clientFor(
  { appToken, web, dispatcher }: LineOptions,
  gateway: Gateway,
  { log, report }: Tools,
): SocketModeReceiver['client'] {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    ...(dispatcher === undefined ? {} : { dispatcher: dispatcher as SocketModeReceiverOptions['dispatcher'] & object }),
    installerOptions: { clientOptions: { timeout: CALL_MS, ...web, retryConfig: { retries: 0 } } },
    // What could not be kept is not acknowledged: Slack sends an event again, and tells whoever gave a command.
    processEventErrorHandler: ({ error }) => {
      report(error);
      return Promise.resolve(false);
    },
  });
  // Bolt's receivers ask nothing else of an App.
  receiver.init(gateway as unknown as App);
  const { client } = receiver;
  // A frame that is no envelope would end the process: the client reads it in a promise that nobody looks at.
  const readers = client.listeners('ws_message') as unknown as readonly ((...frame: unknown[]) => Promise<void>)[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', (...frame: unknown[]) => {
    for (const read of readers) read(...frame).catch(report);
  });
  return client;
}

function refusal(error: unknown): Problem {
  if (error instanceof webApi.WebAPIPlatformError) {
    const text = `Slack refused SLACK_APP_TOKEN (${error.data.error}): switch on Socket Mode on the app’s page at api.slack.com/apps, and make an app-level token (it begins with xapp-) with the scope connections:write under Basic Information.`;
    return new Problem('configuration', text, error);
  }
  const why = error instanceof Error ? error.message : 'the connection ended before it was ready';
  return new Problem('unreachable', `Slack cannot be reached (${why}): check the network and HTTPS_PROXY.`, error);
}
