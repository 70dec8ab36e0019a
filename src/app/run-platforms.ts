/** Runs the chat platforms on one state file: what they hear is kept, answered and posted. */

import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { systemClock } from '../delivery/clock.ts';
import { startDelivery } from '../delivery/start-delivery.ts';
import type { Poster } from '../delivery/poster.ts';
import type { Log } from '../domain/log.ts';
import { BEAT_SECONDS, startTicker } from '../schedule/ticker.ts';
import { forMilliseconds, groupCommit, inGroups } from '../store/group-commit.ts';
import { stateUpkeep } from '../store/inbox-upkeep.ts';
import type { Holder, Upkeep } from '../store/inbox-upkeep.ts';
import { stateInbox } from '../store/inbox.ts';
import { dropOlderThan } from '../store/keep-for.ts';
import type { State } from '../store/open-state.ts';
import { writeState } from '../store/open-state.ts';
import { stateOutbox } from '../store/outbox.ts';
import { chatAnswerer } from './chat-answerer.ts';
import type { ChatFace } from './chat-answerer.ts';
import { heldCoverage } from './held-coverage.ts';
import { joinPlatforms } from './join-platforms.ts';
import type { Parts } from './open-parts.ts';
import type { Hearing, Opening, Platform } from './platform.ts';
import { followConfigured } from './reconcile-digests.ts';
import { tickDigests } from './run-digests.ts';
import { teamDesk, warmUp } from './team-desk.ts';
import type { TeamMeans } from './team-desk.ts';
import { correctionTeller } from './tell-corrections.ts';

export interface Running {
  /** Where we are heard by now, in words, for the log. */
  where(): readonly string[];
  /** When the schedule was last looked at without a failure; null before the first time. */
  lastTickAt(): number | null;
  /** Takes in nothing new, and lets finish what runs, until the signal. */
  stop(signal: AbortSignal): Promise<void>;
}

export interface RunTools {
  readonly log: Log;
  readonly report: (error: unknown) => void;
}

/** A platform that cannot be heard is reported, and the others go on. Throws a Problem where none can. */
export async function runPlatforms(
  parts: Parts,
  openings: readonly Opening[],
  { log, report }: RunTools,
): Promise<Running> {
  const joined = new Map<string, Platform>();
  const [posters, faces] = [new Map<string, Poster>(), new Map<string, ChatFace>()];
  const hearings: Hearing[] = [];
  const ending = new AbortController();
  const means = meansOf(parts, joined, report);
  const desk = teamDesk(means);
  const { topics, settings } = parts.configuration;
  const answerer = chatAnswerer({ desk, topics, faces, clock: systemClock });
  const kept = keptIn(parts.state, settings.keepDays * DAY_MS);
  const delivery = startDelivery(kept, { posters, answerer }, { clock: systemClock, report });

  async function join({ name, open }: Opening): Promise<void> {
    const platform = await open();
    joined.set(name, platform);
    posters.set(name, platform.poster);
    faces.set(name, platform.face);
    const hearing = await platform.hear((event) => delivery.receive(event));
    if (ending.signal.aborted) await hearing.stop();
    else hearings.push(hearing);
    log.info({ where: hearing.where }, 'heard');
  }

  try {
    followConfigured(parts.configuration, parts.state, Date.now());
    await warmUp(desk, means);
    await joinPlatforms(
      openings.map((opening) => () => join(opening)),
      { report, wait: untilOr(ending.signal), isEnding: () => ending.signal.aborted },
    );
  } catch (error) {
    await delivery.stop(AbortSignal.abort());
    throw error;
  }
  const posted = (): void => {
    delivery.poke();
  };
  const tellCorrections = correctionTeller({ desk, held: () => means.held.look(), faces, posted, report });
  let lastTickAt: number | null = null;
  const tick = async (): Promise<void> => {
    await tickDigests({ desk, faces, posted, report });
    await tellCorrections();
    lastTickAt = Date.now();
  };
  const ticker = startTicker(tick, { seconds: BEAT_SECONDS, report });
  return {
    where: () => hearings.map(({ where }) => where),
    lastTickAt: () => lastTickAt,
    async stop(signal) {
      ending.abort();
      await ticker.stop();
      await Promise.all(hearings.map((hearing) => hearing.stop()));
      await delivery.stop(signal);
    },
  };
}

function untilOr(ending: AbortSignal): (ms: number) => Promise<void> {
  return async (ms) => {
    await pass(ms, undefined, { signal: ending, ref: false }).catch(() => undefined);
  };
}

function meansOf(parts: Parts, joined: ReadonlyMap<string, Platform>, report: RunTools['report']): TeamMeans {
  const { configuration, state, coverage, vectors, writer } = parts;
  const { moderators } = configuration.settings;
  return {
    configuration,
    state,
    held: heldCoverage(coverage, Date.now),
    health: () => parts.health.look(),
    embedder: vectors?.embedder ?? null,
    writer,
    platforms: {
      mayModerate: async (from) =>
        moderators.includes(`${from.platform}:${from.user}`) ||
        ((await joined.get(from.platform)?.rights.mayModerate(from)) ?? false),
      mayManage: async (from) =>
        (await joined
          .get(from.platform)
          ?.rights.mayManage(from, moderators.includes(`${from.platform}:${from.user}`))) ?? 'not-them',
      hears: (platform) => joined.get(platform)?.hears() ?? null,
    },
    zoneOf: async (from) => (await joined.get(from.platform)?.zoneOf(from)) ?? null,
    report,
  };
}

const DAY_MS = 24 * 60 * 60_000;

function keptIn(state: State, keepMs: number): Parameters<typeof startDelivery>[0] {
  const holder: Holder = { worker: randomUUID(), now: Date.now };
  const upkeep = stateUpkeep(state, holder);
  const stores = { inbox: stateInbox(state, holder), outbox: stateOutbox(state, holder) };
  const prune = (): void => {
    pruneAll(upkeep, state, keepMs);
  };
  return {
    worker: holder.worker,
    ...inGroups(stores, groupCommit(state, forMilliseconds)),
    upkeep: { ...upkeep, prune },
  };
}

/** Conversations go when nobody has looked at them for as long as is configured. */
function pruneAll(upkeep: Upkeep, state: State, keepMs: number): void {
  upkeep.prune();
  writeState(state, () => {
    dropOlderThan(state.db, Date.now() - keepMs);
  });
}
