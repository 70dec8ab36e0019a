/** `start` where a chat platform is set up: answers there until it is told to end, and then in good order. */

import type { ListeningServer } from '../chat/slack/http-server.ts';
import { isAmiss } from '../coverage/live/source-health.ts';
import type { Log } from '../domain/log.ts';
import { Problem } from '../domain/problem.ts';
import type { Topic } from '../domain/topic.ts';
import { arrivalsPath } from './arrivals-path.ts';
import type { ExitStatus } from './command-line.ts';
import { discordPlatform } from './discord-platform.ts';
import type { Environment } from './environment.ts';
import type { Desk } from './face.ts';
import type { Configuration } from './load-configuration.ts';
import { openLog } from './log.ts';
import { openParts } from './open-parts.ts';
import type { Parts } from './open-parts.ts';
import type { Opening, PlatformMeans } from './platform.ts';
import { programVersion } from './program-version.ts';
import { runIngest } from './run-ingest.ts';
import type { IngestRunTools, RunningIngest } from './run-ingest.ts';
import { recentStories } from './recent-stories.ts';
import { runPlatforms } from './run-platforms.ts';
import type { Running } from './run-platforms.ts';
import { secretsIn } from './secrets-in.ts';
import type { Watched } from './serve-metrics.ts';
import { slackPlatform } from './slack-platform.ts';
import { watchPlatforms } from './watch-platforms.ts';
import { webProxy } from './web-proxy.ts';
import { proxyDispatcher } from './use-proxy.ts';

/** Supervisors give ten seconds: what runs may use eight of them. */
const FINISH_MS = 8_000;
const LINGER_MS = 1_000;

/** `named` is the folder of `--coverage`. Returns when it was told to end (SIGTERM, SIGINT). Throws a Problem where it cannot start. */
export async function serve(configuration: Configuration, named: string | undefined, desk: Desk): Promise<ExitStatus> {
  const { environment } = desk;
  const log = openLog(secretsIn(environment));
  const report = reportTo(log);
  // A platform's client may leave a promise alone: that is no reason to end for all.
  process.on('unhandledRejection', report);
  const parts = openParts(configuration, named, { ...desk, face: { ...desk.face, note: noteIn(log) } });
  const tools = { log, report };
  const ingest = ingestFor(parts, environment, tools);
  let [running, metrics]: [Running | null, ListeningServer | null] = [null, null];
  try {
    const offers = (): readonly Topic[] => [...configuration.topics, ...recentStories(parts.coverage.store)];
    const means = { state: parts.state, log, report, offers, dispatcher: proxyDispatcher(environment.proxy) };
    const { openings, up } = watchPlatforms(openingsOf(environment, configuration, means));
    const lastTickAt = (): number | null => running?.lastTickAt() ?? null;
    metrics = await metricsFor(environment, { ...watchedIn(parts, environment), platforms: up, lastTickAt }, tools);
    running = await runPlatforms(keptUp(parts, ingest), openings, tools);
    log.info({ where: running.where(), sources: parts.coverage.store.query.heads().length }, 'ready');
    log.info({ signal: await toldToEnd() }, 'ending');
    await Promise.all([metrics?.stop(), running.stop(AbortSignal.timeout(FINISH_MS))]);
    log.info({}, 'ended');
    return 0;
  } finally {
    await Promise.all([ingest?.stop(), metrics?.stop()]);
    parts.close();
    // A connection whose other end has gone silent holds no process back.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  }
}

/** Null where the coverage is in no file that a thread could share: then it is looked at here, and nothing is fetched. */
function ingestFor(
  { configuration, coverage }: Parts,
  environment: Environment,
  tools: IngestRunTools,
): RunningIngest | null {
  const { sources, path, leftOut } = coverage;
  const hasWeb = sources.some(({ kind }) => kind !== 'folder');
  if (path === ':memory:') {
    if (hasWeb) tools.log.warn({}, NO_FETCHING);
    return null;
  }
  const { root } = environment;
  const proxy = hasWeb ? webProxy(environment) : null;
  const setting = { sources, web: configuration.web, root, proxy, coveragePath: path };
  const place = { version: programVersion(root), arrivalsPath: arrivalsPath(environment) };
  return runIngest({ ...setting, ...place }, leftOut, tools);
}

const NO_FETCHING =
  'nothing is fetched from the web, as the coverage cannot be kept: name a folder that can be written with BRIEFDESK_CACHE';

/** Its thread looks at the sources. */
function keptUp(parts: Parts, ingest: RunningIngest | null): Parts {
  return ingest === null ? parts : { ...parts, coverage: { ...parts.coverage, refresh: () => ingest.leftOut() } };
}

/** Null where nobody wants to know. */
async function metricsFor(
  { metrics }: Environment,
  watched: Watched,
  tools: IngestRunTools,
): Promise<ListeningServer | null> {
  if (metrics === null) return null;
  const { serveMetrics } = await import('./serve-metrics.ts');
  return serveMetrics(metrics, watched, tools);
}

function watchedIn(
  { state, coverage, health }: Parts,
  { root }: Environment,
): Pick<Watched, 'state' | 'version' | 'sources'> {
  const sources = (): ReturnType<Watched['sources']> => {
    return { configured: coverage.sources.length, amiss: health.look().filter(isAmiss).length };
  };
  return { state, version: programVersion(root), sources };
}

function openingsOf(
  { slack, discord }: Environment,
  configuration: Configuration,
  means: PlatformMeans,
): readonly Opening[] {
  return [
    ...(slack === null ? [] : [{ name: 'slack', open: () => slackPlatform(slack, means) }]),
    ...(discord === null ? [] : [{ name: 'discord', open: () => discordPlatform(discord, configuration, means) }]),
  ];
}

function noteIn(log: Log): (line: string) => void {
  return (line) => {
    log.info({}, line);
  };
}

/** A Problem is for whoever runs this, anything else a fault of ours. */
function reportTo(log: Log): (error: unknown) => void {
  return (error) => {
    if (error instanceof Problem) log.warn({ code: error.code, cause: error.cause }, error.message);
    else log.error({ error }, 'a fault');
  };
}

function toldToEnd(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
}
