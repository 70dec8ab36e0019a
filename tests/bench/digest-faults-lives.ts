/** Lives of the program, one after the other, each with its death at a moment of the dice. */

import { setTimeout as pass } from 'node:timers/promises';
import { expect } from 'vitest';
import { diceOf } from './dice.ts';
import { isAtWork, lookIn } from './digest-faults-state.ts';
import { startMortal } from './mortal-program.ts';
import type { MortalProgram, Starting } from './mortal-program.ts';

/** A life ends while it starts, at such a share of the time that the last start took, or so long after it was ready. */
const WHILE_STARTING = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
const AFTER_MS = [10, 100, 300, 600, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 7_000] as const;
const ONE_OF = [true, false, false, false, false] as const;
const SPREAD = [0.6, 0.8, 1, 1.2, 1.4] as const;
/** Once there were deaths enough, and editions are wanted still. */
const LONGER = 4;
const LONGEST_START_MS = 30_000;
const MOST_MINUTES_AFTER = 6;

interface Life {
  readonly spawnedAt: number;
  /** Null where it ended before. */
  readonly readyMs: number | null;
  readonly endedAt: number;
}

export interface Lives {
  readonly past: readonly Life[];
  /** What all of them warned of, and how often. */
  readonly faults: ReadonlyMap<string, number>;
  start(): MortalProgram;
  bury(dead: MortalProgram): Promise<void>;
  /** Of the one that lives, if any. */
  end(): Promise<void>;
}

export function livesOf(starting: Starting): Lives {
  const past: Life[] = [];
  const faults = new Map<string, number>();
  let last: MortalProgram | null = null;
  return {
    past,
    faults,
    start: () => (last = startMortal(starting)),
    async bury(dead) {
      past.push({ spawnedAt: dead.spawnedAt, readyMs: await dead.ready, endedAt: Date.now() });
      for (const line of dead.faults) faults.set(wordsOf(line), (faults.get(wordsOf(line)) ?? 0) + 1);
    },
    async end() {
      await last?.kill();
    },
  };
}

export interface Deaths {
  /** So many are wanted. */
  readonly kills: number;
  readonly seed: number;
}

/** Each call is a life, to its death. */
export function deathsOf(lives: Lives, { kills, seed }: Deaths): () => Promise<void> {
  const dice = diceOf(seed);
  let startMs = 2_000;
  return async () => {
    const living = lives.start();
    if (dice(ONE_OF)) await pass(startMs * dice(WHILE_STARTING));
    else {
      startMs = (await Promise.race([living.ready, pass(LONGEST_START_MS, null)])) ?? startMs;
      const longer = lives.past.length < kills ? 1 : LONGER;
      await Promise.race([pass(dice(AFTER_MS) * dice(SPREAD) * longer), living.ended]);
    }
    await living.kill();
    await lives.bury(living);
  };
}

/** One life more, that ends well. Resolves with how long it was until there was nothing left to do. */
export async function rest(home: string, lives: Lives): Promise<number> {
  const began = Date.now();
  const last = lives.start();
  do await pass(2_000);
  while (Date.now() - began < MOST_MINUTES_AFTER * 60_000 && lookIn(home, isAtWork));
  const restMs = Date.now() - began;
  // Whatever comes twice comes now.
  await pass(12_000);
  expect(await last.end()).toBe(0);
  await lives.bury(last);
  return restMs;
}

function wordsOf(line: string): string {
  const { msg, error } = JSON.parse(line) as { readonly msg: string; readonly error?: { readonly message?: string } };
  return `${msg} ${error?.message ?? ''}`.trim();
}
