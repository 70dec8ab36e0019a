/** Hears Slack over HTTP: signed requests at /slack/events, installing at /slack/install, /healthz for a supervisor. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { App, HTTPReceiverOptions } from '@slack/bolt';
import { boltLogger } from './bolt-logger.ts';
import type { Tools } from './bolt-logger.ts';
import { ONCE, Replayed } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import { answer, pathOf, startServer } from './http-server.ts';
import type { ListeningServer } from './http-server.ts';
import { INSTALL_PATH, installOptions, REDIRECT_PATH } from './install-pages.ts';
import type { Install } from './install-pages.ts';
import { admit, Cut, nameOfSignature } from './signed-request.ts';

export interface HttpOptions {
  readonly signingSecret: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** How other workspaces install the app; null where there is but one. */
  readonly install: Install | null;
}

export const EVENTS_PATH = '/slack/events';

/** Throws a Problem where it cannot listen. */
export function startHttp(options: HttpOptions, gateway: Gateway, tools: Tools): Promise<ListeningServer> {
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: EVENTS_PATH,
    logger: boltLogger(tools.log),
    // Nothing is sent before the event is kept.
    processBeforeResponse: true,
    customPropertiesExtractor: (req) => ({ [ONCE]: nameOfSignature(req) }),
    processEventErrorHandler: refusal(tools),
    ...(options.install === null ? {} : installOptions(options.install)),
  });
  // Bolt's receivers ask nothing else of an App.
  receiver.init(gateway as unknown as App);

  async function handle(req: IncomingMessage, res: ServerResponse, stopping: AbortSignal): Promise<void> {
    const path = pathOf(req);
    if (req.method === 'POST' && path === EVENTS_PATH) {
      await takeIn(req, res, stopping);
    } else if (options.install !== null && req.method === 'GET' && (path === INSTALL_PATH || path === REDIRECT_PATH)) {
      receiver.requestListener(req, res);
    } else {
      answer(res, 404, 'There is nothing here.');
    }
  }

  async function takeIn(req: IncomingMessage, res: ServerResponse, stopping: AbortSignal): Promise<void> {
    try {
      const admitted = await admit(req, options.signingSecret, stopping);
      if (admitted.kind === 'signed') {
        receiver.requestListener(admitted.request, res);
        return;
      }
      const { status, why } = admitted;
      if (status !== 200) tools.log.info({ status, why }, 'refused a request');
      answer(res, status, why);
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
    }
  }

  return startServer({ host: options.host, port: options.port, healthy: () => true, handle }, tools);
}

/** What could not be kept is not acknowledged: Slack sends an event again, and tells whoever gave a command. */
function refusal({ report }: Tools): NonNullable<HTTPReceiverOptions['processEventErrorHandler']> {
  return ({ error, response }) => {
    if (error instanceof Replayed) {
      answer(response, 401, 'This request was here before.');
    } else {
      report(error);
      answer(response, 500, 'This could not be kept. Try again in a moment.');
    }
    return Promise.resolve(true);
  };
}
