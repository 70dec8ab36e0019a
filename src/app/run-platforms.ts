/** Runs the chat platforms on one state file: what they hear is kept, answered and posted. */

import { randomUUID } from 'node:crypto';
import { systemClock } from '../delivery/clock.ts';
import { startDelivery } from '../delivery/start-delivery.ts';
import type { Delivery } from '../delivery/start-delivery.ts';
import { forMilliseconds, groupCommit, inGroups } from '../store/group-commit.ts';
import { stateUpkeep } from '../store/inbox-upkeep.ts';
import type { Holder, Upkeep } from '../store/inbox-upkeep.ts';
import { stateInbox } from '../store/inbox.ts';
import { dropOlderThan } from '../store/keep-for.ts';
import type { State } from '../store/open-state.ts';
import { writeState } from '../store/open-state.ts';
import { stateOutbox } from '../store/outbox.ts';
import { chatAnswerer } from './chat-answerer.ts';
import { heldCoverage } from './held-coverage.ts';
import type { Parts } from './open-parts.ts';
import type { Hearing, Platform } from './platform.ts';
import { teamDesk, warmUp } from './team-desk.ts';
import type { TeamMeans } from './team-desk.ts';

export interface Running {
  /** Where it is heard, in words, for the log. */
  readonly where: readonly string[];
  /** Takes in nothing new, and lets finish what runs, until the signal. */
  stop(signal: AbortSignal): Promise<void>;
}

/** A platform that cannot be heard is reported, and the others go on. Throws a Problem where none can. */
export async function runPlatforms(
  parts: Parts,
  platforms: readonly Platform[],
  report: (error: unknown) => void,
): Promise<Running> {
  const means = meansOf(parts, platforms, report);
  const desk = teamDesk(means);
  const faces = new Map(platforms.map(({ name, face }) => [name, face]));
  const { topics, settings } = parts.configuration;
  const answerer = chatAnswerer({ desk, topics, faces, clock: systemClock });
  const posters = new Map(platforms.map(({ name, poster }) => [name, poster]));
  const kept = keptIn(parts.state, settings.keepDays * DAY_MS);
  const delivery = startDelivery(kept, { posters, answerer }, { clock: systemClock, report });
  try {
    await warmUp(desk, means);
    const hearings = await hearAll(platforms, delivery, report);
    return {
      where: hearings.map(({ where }) => where),
      async stop(signal) {
        await Promise.all(hearings.map((hearing) => hearing.stop()));
        await delivery.stop(signal);
      },
    };
  } catch (error) {
    await delivery.stop(AbortSignal.abort());
    throw error;
  }
}

function meansOf(parts: Parts, platforms: readonly Platform[], report: (error: unknown) => void): TeamMeans {
  const { configuration, state, coverage, vectors, writer } = parts;
  const { moderators } = configuration.settings;
  const byName = new Map(platforms.map((platform) => [platform.name, platform]));
  return {
    configuration,
    state,
    held: heldCoverage(coverage, Date.now),
    embedder: vectors?.embedder ?? null,
    writer,
    mayModerate: async (from) =>
      moderators.includes(`${from.platform}:${from.user}`) ||
      ((await byName.get(from.platform)?.mayModerate(from)) ?? false),
    report,
  };
}

async function hearAll(
  platforms: readonly Platform[],
  delivery: Delivery,
  report: (error: unknown) => void,
): Promise<readonly Hearing[]> {
  const tries = await Promise.allSettled(
    platforms.map((platform) => platform.hear((event) => delivery.receive(event))),
  );
  const heard = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (heard.length === 0) throw failed[0];
  for (const error of failed) report(error);
  return heard;
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
