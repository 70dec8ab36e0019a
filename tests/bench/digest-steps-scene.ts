/** A scene with deaths in it: one channel in Slack and one in Discord get their editions, from a program that may die at a named step. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { Subscription } from '../../src/domain/subscription.ts';
import { saveSubscription } from '../../src/store/subscriptions.ts';
import { writeState } from '../../src/store/open-state.ts';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { inState, isAtWork, lookIn } from './digest-faults-state.ts';
import { faultyTown, subscriptionOf } from './digest-faults-town.ts';
import type { Courses, FaultyTown } from './digest-faults-town.ts';
import { endOf } from './digest-steps-end.ts';
import type { End } from './digest-steps-end.ts';
import { startMortal } from './mortal-program.ts';

export interface Scene {
  readonly name: string;
  /** Of coverage, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What the files are changed to once both editions have come: the scene begins then. Null: it begins with the editions. */
  readonly change: Readonly<Record<string, string>> | null;
}

export interface Death {
  readonly step: string;
  /** Which arrival at it, from 1. */
  readonly nth: number;
}

export interface Played {
  readonly end: End;
  /** Of the program that died, or of the only one. */
  readonly steps: readonly string[];
  readonly died: boolean;
  /** From the start of the program after it: until it was ready, and until its first post or look; null where there was none. */
  readonly readyMs: number | null;
  readonly workMs: number | null;
}

const CACHE = join(tmpdir(), 'briefdesk-steps-cache');
const PRELOAD = join(import.meta.dirname, 'kill-at.ts');
const LOOK_MS = 150;
const MOST_MS = 90_000;

export async function played(scene: Scene, courses: () => Courses, death: Death | null): Promise<Played> {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-steps-'));
  const coverage = join(home, 'coverage');
  mkdirSync(coverage);
  const town = await faultyTown(courses());
  const place = { home, coverage, town };
  try {
    cover(coverage, scene.files);
    inState(home, (state) => {
      const now = Date.now();
      writeState(state, () => {
        for (const subscription of followers(now))
          saveSubscription(state.db, {
            ...{ subscription, since: now - DAY_MS, lastDay: null, lastAt: null, toldUntil: null, nextAt: now },
          });
      });
    });
    if (scene.change !== null) {
      await live(place, PLATFORMS, null);
      cover(coverage, scene.change);
    }
    const posts = scene.change === null ? PLATFORMS : 2 * PLATFORMS;
    const first = await live(place, posts, death);
    const second = first.died ? await live(place, posts, null) : first;
    const end = inState(home, (state) => endOf(state, town.stored(), town.threads()));
    return { end, steps: first.steps, died: first.died, readyMs: second.readyMs, workMs: second.workMs };
  } finally {
    town.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** As many posts are there when each has its edition, and as many again when each has what comes of the change. */
const PLATFORMS = 2;
const DAY_MS = 24 * 60 * 60_000;
const TOPICS = ['harbour fire'];

/** One is told daily, and was to be some minutes ago: late by how many is all that differs then. The other one is told of changes. */
function followers(now: number): readonly Subscription[] {
  const at = new Date(now - LATE_MS).toISOString().slice(11, 16);
  const rhythm = { kind: 'daily', at, days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' } as const;
  return [{ ...subscriptionOf('slack', 1, TOPICS), rhythm }, subscriptionOf('discord', 1, TOPICS)];
}

const LATE_MS = 20 * 60_000;

function cover(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

interface Place {
  readonly home: string;
  readonly coverage: string;
  readonly town: FaultyTown;
}

interface Lived extends Omit<Played, 'end'> {
  readonly spawnedAt: number;
}

/** Until it dies, or so many posts are there and all is at rest. The next one need not wait to know that it is dead. */
async function live({ home, coverage, town }: Place, posts: number, death: Death | null): Promise<Lived> {
  const stepsFile = join(home, 'steps');
  rmSync(stepsFile, { force: true });
  const variables = {
    ...town.variables,
    STEPS_FILE: stepsFile,
    ...(death === null ? {} : { KILL_AT: death.step, KILL_NTH: String(death.nth) }),
  };
  const program = startMortal({ home, cache: CACHE, coverage, variables, preload: PRELOAD });
  let died = false;
  void program.ended.then(() => {
    died = true;
  });
  const isDead = (): boolean => died;
  const until = Date.now() + MOST_MS;
  const isResting = (): boolean => town.count() >= posts && !lookIn(home, isAtWork);
  do await pass(LOOK_MS);
  while (!isDead() && Date.now() < until && !isResting());
  const readyMs = isDead() ? null : await program.ready;
  if (!isDead()) await program.end();
  const isKilled = (await program.ended) === 'SIGKILL';
  if (isKilled) bury(home);
  const calls = [...town.slack.came, ...town.discord.came].filter(({ at }) => at >= program.spawnedAt);
  const work = calls.find(({ call }) => /chat\.|conversations\.|\/messages/.test(call));
  return {
    steps: existsSync(stepsFile) ? readFileSync(stepsFile, 'utf8').split('\n').slice(0, -1) : [],
    died: isKilled,
    readyMs,
    workMs: work === undefined ? null : work.at - program.spawnedAt,
    spawnedAt: program.spawnedAt,
  };
}

function bury(home: string): void {
  inState(home, (state) => {
    state.db.exec('UPDATE worker SET heard_at = 0');
  });
}

export const EDITIONS: Scene = {
  name: 'editions and the thread under one',
  files: HARBOUR_COVERAGE,
  change: null,
};

/** A paper writes another figure where it had one that both were told of. */
export const CORRECTIONS: Scene = {
  name: 'corrections into the threads of editions',
  files: HARBOUR_COVERAGE,
  change: { 'tribune.txt': (HARBOUR_COVERAGE['tribune.txt'] ?? '').replace('12 per cent', '8 per cent') },
};
