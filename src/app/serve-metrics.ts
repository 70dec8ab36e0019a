/** Serves metrics and health of a service over HTTP: both to this machine alone, and to others health. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, pathOf, startServer } from '../chat/slack/http-server.ts';
import type { ListeningServer } from '../chat/slack/http-server.ts';
import type { Log } from '../domain/log.ts';
import { Problem } from '../domain/problem.ts';
import type { State } from '../store/open-state.ts';
import { canReadState, stateReport } from '../store/state-report.ts';
import { metricsPage } from './metrics-text.ts';
import type { Figures } from './metrics-text.ts';
import { METRICS_HOST, METRICS_PORT } from './metrics-variables.ts';
import type { MetricsVariables } from './metrics-variables.ts';
import { runningHealth } from './running-health.ts';
import type { RunningHealth } from './running-health.ts';

/** What is told of, as it is at the moment that somebody asks. */
export interface Watched {
  readonly state: State;
  readonly version: string;
  readonly platforms: () => Figures['platforms'];
  readonly lastTickAt: () => number | null;
  /** Throws a Problem where it cannot be read. */
  readonly sources: () => Figures['sources'];
}

export interface MetricsTools {
  readonly log: Log;
  readonly report: (error: unknown) => void;
}

type Reply = (res: ServerResponse) => void | Promise<void>;

/** Throws a Problem where it cannot listen. What stops it is to come before the state is closed. */
export async function serveMetrics(
  { host, port }: MetricsVariables,
  watched: Watched,
  { log, report }: MetricsTools,
): Promise<ListeningServer> {
  const replies = repliesAt(host, watched);
  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const reply = replies.get(pathOf(req) ?? '');
    if (reply === undefined) answer(res, 404, 'There is nothing here.');
    else if (req.method === 'GET' || req.method === 'HEAD') await reply(res);
    else answer(res.setHeader('allow', 'GET, HEAD'), 405, 'This can only be read.');
  };
  const site = { host, port, healthy: () => healthOf(watched).ok, handle };
  const server = await startServer(site, { log, report }).catch((error: unknown) => {
    throw notThere({ host, port }, error);
  });
  log.info({ where: addressesOf(replies, host, server.port) }, 'metrics');
  return server;
}

function repliesAt(host: string, watched: Watched): ReadonlyMap<string, Reply> {
  const health: Reply = (res) => {
    const found = healthOf(watched);
    send(res, { status: found.ok ? 200 : 503, type: 'application/json', text: `${JSON.stringify(found)}\n` });
  };
  if (!isThisMachine(host)) return new Map([['/health', health]]);
  const page = metricsPage();
  const metrics: Reply = async (res) => {
    send(res, { status: 200, type: page.contentType, text: await page.write(figuresOf(watched)) });
  };
  return new Map([
    ['/health', health],
    ['/metrics', metrics],
  ]);
}

/** Only what is surely no other's; a name that leads here by some list of names is not sure. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function healthOf({ state, platforms, lastTickAt }: Watched): RunningHealth {
  const signs = { platforms: platforms(), lastTickAt: lastTickAt(), canReadState: canReadState(state) };
  return runningHealth(signs, Date.now());
}

function figuresOf({ state, version, platforms, lastTickAt, sources }: Watched): Figures {
  return {
    state: stateReport(state, Date.now()),
    platforms: platforms(),
    lastTickAt: lastTickAt(),
    sources: sources(),
    version,
  };
}

interface Sent {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

function send(res: ServerResponse, { status, type, text }: Sent): void {
  res.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  res.end(text);
}

function notThere({ host, port }: MetricsVariables, error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const why = error.cause instanceof Error ? error.cause.message : error.message;
  return new Problem(
    'configuration',
    `Metrics cannot be served at ${host}:${port} (${why}): name a port that is free with ${METRICS_PORT}, an address of this machine with ${METRICS_HOST}, or leave both out.`,
    error.cause,
  );
}

function addressesOf(replies: ReadonlyMap<string, Reply>, host: string, port: number): readonly string[] {
  const site = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return [...replies.keys()].map((path) => `${site}${path}`);
}
