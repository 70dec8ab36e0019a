/**
 * Whether a program that is killed at any step of an edition's way leaves what it would have left: at each step that a life without a
 * death takes, at one of its arrivals there, on five kinds of lines: quick, slow, with an error first, with a lost answer first,
 * with a cut first. The next program is started at once, and told that the dead one is dead, which in life it finds out by half a
 * minute's silence; how long that takes is measured by `digest-faults`. RUNS at a time; LINES may name some of the lines.
 */

import { setTimeout as pass } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { courseFor } from './digest-faults-town.ts';
import type { Courses } from './digest-faults-town.ts';
import { diceOf } from './dice.ts';
import type { Dice } from './dice.ts';
import { differences } from './digest-steps-end.ts';
import { CORRECTIONS, EDITIONS, played } from './digest-steps-scene.ts';
import type { Death, Scene } from './digest-steps-scene.ts';
import { at, print } from './discord-load-figures.ts';
import type { Asked, Course, Fate } from './faulty-line.ts';

const AT_ONCE = Number(process.env['RUNS'] ?? 3);
const MOST_MS = 5_000;
const FEWEST_STEPS = 20;

interface Line {
  readonly name: string;
  readonly takesMs: readonly [number, number];
  /** What becomes of the first post of the scene on each platform. */
  readonly first: 'well' | 'not-stored' | 'lost' | 'cut';
}

const LINES: readonly Line[] = [
  { name: 'quick', takesMs: [3, 30], first: 'well' },
  { name: 'slow', takesMs: [60, 150], first: 'well' },
  { name: 'an error first', takesMs: [5, 40], first: 'not-stored' },
  { name: 'a lost answer first', takesMs: [5, 40], first: 'lost' },
  { name: 'a cut first', takesMs: [5, 40], first: 'cut' },
];

const wanted = LINES.filter(({ name }) => (process.env['LINES'] ?? name).split(',').includes(name));

test.each([EDITIONS, CORRECTIONS])('a program killed on the way of $name', { timeout: 60 * 60_000 }, async (scene) => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);
  const dice = diceOf(seed);
  const names = new Set<string>();
  const waits: number[] = [];
  const wrong: string[] = [];
  let deaths = 0;
  for (const line of wanted) {
    const whole = await played(scene, coursesOf(line, scene), null);
    const places = placesIn(whole.steps, dice);
    for (const { step } of places) names.add(step);
    const began = Date.now();
    const found = await each(places, async (death) => ({
      death,
      ...(await played(scene, coursesOf(line, scene), death)),
    }));
    const died = found.filter((one) => one.died);
    const unlike = found.flatMap(({ death, end }) =>
      differences(whole.end, end).map((what) => `${line.name}, ${death.step} ${death.nth}: ${what}`),
    );
    const times = died.map(({ readyMs, workMs }) => Math.min(readyMs ?? Infinity, workMs ?? Infinity));
    deaths += died.length;
    waits.push(...times);
    wrong.push(...unlike);
    print(
      `${line.name}: ${whole.steps.length} steps of ${new Set(whole.steps).size} names, ${died.length} deaths of ${places.length}, ` +
        `${unlike.length} ends that differ, ${Math.round((Date.now() - began) / 1000)} s`,
    );
    for (const { death } of found.filter((one) => !one.died)) print(`  not reached: ${death.step} ${death.nth}`);
  }
  const sorted = waits.toSorted((a, b) => a - b);
  print(`\n${scene.name}: ${names.size} named steps, ${deaths} deaths, seed ${seed}`);
  for (const name of [...names].toSorted()) print(`  ${name}`);
  print(
    `back at work (ready, or first post): p50 ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, max ${at(sorted, 1)} ms`,
  );
  for (const one of wrong) print(one);

  expect(wrong).toEqual([]);
  expect(names.size).toBeGreaterThanOrEqual(FEWEST_STEPS);
  expect(at(sorted, 1)).toBeLessThan(MOST_MS);
});

/** Each step from when an edition is put into the outbox, at any of the arrivals at it. */
function placesIn(steps: readonly string[], dice: Dice): readonly Death[] {
  const from = steps.indexOf(FIRST_STEP);
  if (from < 0) throw new Error('no edition was put into the outbox');
  const counts = new Map<string, number[]>();
  for (const [index, step] of steps.entries()) {
    const nth = steps.slice(0, index).filter((each) => each === step).length + 1;
    if (index >= from) counts.set(step, [...(counts.get(step) ?? []), nth]);
  }
  return [...counts].map(([step, arrivals]) => ({ step, nth: dice(arrivals) }));
}

const FIRST_STEP = 'before INSERT outbox';

/** Some at a time, each as soon as there is room. */
async function each<Item, Result>(items: readonly Item[], act: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (lane: number): Promise<void> => {
    await pass(lane * 500);
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await act(item);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => worker(lane)));
  return results;
}

function coursesOf(line: Line, { change }: Scene): () => Courses {
  const first = change === null ? 1 : 2;
  return () => ({ slack: courseOf('slack', line, first), discord: courseOf('discord', line, first) });
}

const POST = /chat\.postMessage$|^POST .*\/messages$/;

/** Of a new town each. `nth`: the post that is the first of the scene. */
function courseOf(platform: 'slack' | 'discord', { takesMs, first }: Line, nth: number): Course {
  let posts = 0;
  const errors = courseFor(platform, { errors: 100, lost: 0, looks: 0, isBlind: () => false }, diceOf(1));
  const fateOf = (asked: Asked): Fate => {
    if (!POST.test(asked.call) || (posts += 1) !== nth) return { kind: 'well' };
    switch (first) {
      case 'well':
        return { kind: 'well' };
      case 'not-stored':
        return errors.fateOf(asked);
      case 'lost':
        return { kind: 'lost', how: 'cut' };
      case 'cut':
        return { kind: 'cut' };
    }
  };
  return { fateOf, takesMs: () => takesMs };
}
