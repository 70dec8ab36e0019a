/** `start` where a chat platform is set up: answers there until it is told to end, and then in good order. */

import { randomUUID } from 'node:crypto';
import { openSlack, type Installed, type Slack } from '../chat/slack/open-slack.ts';
import { startDelivery } from '../delivery/start-delivery.ts';
import { systemClock } from '../delivery/clock.ts';
import type { Log } from '../domain/log.ts';
import { Problem } from '../domain/problem.ts';
import { forMilliseconds, groupCommit, inGroups } from '../store/group-commit.ts';
import { stateUpkeep } from '../store/inbox-upkeep.ts';
import type { Holder, Upkeep } from '../store/inbox-upkeep.ts';
import { stateInbox } from '../store/inbox.ts';
import { stateInstallations } from '../store/installations.ts';
import type { Installations } from '../store/installations.ts';
import { dropOlderThan } from '../store/keep-for.ts';
import type { State } from '../store/open-state.ts';
import { writeState } from '../store/open-state.ts';
import { stateOutbox } from '../store/outbox.ts';
import { chatAnswerer } from './chat-answerer.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { heldCoverage } from './held-coverage.ts';
import type { Configuration } from './load-configuration.ts';
import { openCoverage } from './open-coverage.ts';
import { noteLeftOut } from './note-left-out.ts';
import { openEmbedder } from './open-embedder.ts';
import { openStateFile } from './open-state.ts';
import { openLog } from './log.ts';
import { openWriter } from './open-writer.ts';
import { secretsIn } from './secrets-in.ts';
import type { SlackVariables } from './slack-variables.ts';
import { startSlack } from './start-slack.ts';
import { teamDesk, warmUp } from './team-desk.ts';
import type { TeamMeans } from './team-desk.ts';
import { proxyDispatcher } from './use-proxy.ts';

/** What a service is started with. */
export interface Service {
  readonly configuration: Configuration;
  readonly slack: SlackVariables;
  /** The folder of `--coverage`. */
  readonly named: string | undefined;
}

/** Supervisors give ten seconds: what runs may use eight of them. */
const FINISH_MS = 8_000;
const LINGER_MS = 1_000;

/** Returns when it was told to end (SIGTERM, SIGINT). Throws a Problem where it cannot start. */
export async function serve(service: Service, desk: Desk): Promise<ExitStatus> {
  const log = openLog(secretsIn(desk.environment));
  const quiet = { ...desk, face: { ...desk.face, note: noteIn(log) } };
  const open = openAll(service, quiet);
  try {
    const running = await startAll(service, { ...open, log, dispatcher: proxyDispatcher(desk.environment.proxy) });
    log.info({ where: running.where, sources: open.coverage.store.query.heads().length }, 'ready');
    log.info({ signal: await toldToEnd() }, 'ending');
    await running.stop(AbortSignal.timeout(FINISH_MS));
    log.info({}, 'ended');
    return 0;
  } finally {
    open.close();
    // A connection whose other end has gone silent holds no process back.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  }
}

interface Open {
  readonly state: State;
  readonly coverage: ReturnType<typeof openCoverage>;
  readonly vectors: ReturnType<typeof openEmbedder>;
  readonly writer: ReturnType<typeof openWriter>;
  close(): void;
}

function openAll({ configuration, named }: Service, desk: Desk): Open {
  const coverage = openCoverage(desk, named, configuration.settings.coverage);
  noteLeftOut(desk.face, coverage.leftOut);
  const vectors = openEmbedder(desk);
  const writer = openWriter(desk, configuration.settings.model);
  const state = openStateFile(desk.environment);
  return {
    state,
    coverage,
    vectors,
    writer,
    close() {
      writer.close();
      vectors?.close();
      coverage.store.close();
      state.db.close();
    },
  };
}

interface Running {
  readonly where: string;
  stop(signal: AbortSignal): Promise<void>;
}

async function startAll(
  service: Service,
  open: Open & { readonly log: Log; readonly dispatcher: object | undefined },
): Promise<Running> {
  const { configuration, slack } = service;
  const { state, log } = open;
  const report = reportTo(log);
  const tools = { log, report };
  const installations = slack.installs.kind === 'many' ? stateInstallations(state, slack.installs.secret) : null;
  const inSlack = await openSlack({ installed: installedIn(slack, installations), apiUrl: slack.apiUrl }, tools);
  const means: TeamMeans = {
    configuration,
    state,
    held: heldCoverage(open.coverage, Date.now),
    embedder: open.vectors?.embedder ?? null,
    writer: open.writer,
    mayModerate: async (from) =>
      configuration.settings.moderators.includes(`${from.platform}:${from.user}`) || inSlack.face.isAdmin(from),
    report,
  };
  const desk = teamDesk(means);
  const faces = new Map([['slack', inSlack.face]]);
  const answerer = chatAnswerer({ desk, topics: configuration.topics, faces, clock: systemClock });
  const platforms = { posters: new Map([['slack', inSlack.poster]]), answerer };
  const keepMs = configuration.settings.keepDays * DAY_MS;
  const delivery = startDelivery(kept(state, keepMs), platforms, { clock: systemClock, report });
  try {
    await warmUp(desk, means);
    const gatewayDesk = {
      receive: (event: Parameters<typeof delivery.receive>[0]) => delivery.receive(event),
      us: usIn(inSlack),
    };
    const hearing = await startSlack({ slack, installations, desk: gatewayDesk, dispatcher: open.dispatcher }, tools);
    return {
      where: hearing.where,
      async stop(signal) {
        await hearing.stop();
        await delivery.stop(signal);
      },
    };
  } catch (error) {
    await delivery.stop(AbortSignal.abort());
    throw error;
  }
}

const DAY_MS = 24 * 60 * 60_000;

function kept(state: State, keepMs: number): Parameters<typeof startDelivery>[0] {
  const holder: Holder = { worker: randomUUID(), now: Date.now };
  const upkeep = stateUpkeep(state, holder);
  return {
    worker: holder.worker,
    ...inGroups(
      { inbox: stateInbox(state, holder), outbox: stateOutbox(state, holder) },
      groupCommit(state, forMilliseconds),
    ),
    upkeep: {
      ...upkeep,
      prune: () => {
        prune(upkeep, state, keepMs);
      },
    },
  };
}

/** Conversations go when nobody has looked at them for as long as is configured. */
function prune(upkeep: Upkeep, state: State, keepMs: number): void {
  upkeep.prune();
  writeState(state, () => {
    dropOlderThan(state.db, Date.now() - keepMs);
  });
}

function installedIn({ installs }: SlackVariables, installations: Installations | null): Installed {
  if (installs.kind === 'single') return installs;
  if (installations === null) throw new Error('no place for installations');
  return { kind: 'many', installations };
}

function usIn({ workspaces }: Slack): (tenant: string) => ReturnType<Slack['workspaces']['of']> {
  return (tenant) => workspaces.of(tenant);
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
