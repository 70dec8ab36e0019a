/** Commands in Discord while the connection is dropped again and again: before a drop, with it, while it is down, while it is taken up. */

import { setTimeout as pass } from 'node:timers/promises';
import { CUTS } from './resuming-gateway.ts';
import type { ResumingGateway } from './resuming-gateway.ts';

export interface Course {
  readonly drops: number;
  readonly commands: number;
  /** After so many drops each, the session is forgotten. */
  readonly forgetEvery: number;
  readonly seed: number;
  readonly command: (nth: number) => { readonly name: string; readonly payload: unknown };
}

/** About as long as the connection takes to come back. */
const DOWN_MS = 700;
const UP_MS = 150;

/** Resolves when all is sent and the connection is up again. */
export async function runCourse(course: Course, gateway: ResumingGateway): Promise<readonly string[]> {
  const { drops, commands, forgetEvery } = course;
  const random = randomFrom(course.seed);
  const sent: string[] = [];
  const send = (): void => {
    if (sent.length === commands) return;
    const { name, payload } = course.command(sent.length);
    sent.push(name);
    gateway.send(name, 'INTERACTION_CREATE', payload);
  };
  const each = Math.ceil(commands / drops);
  for (let drop = 1; drop <= drops; drop += 1) {
    await until(() => gateway.isIn());
    const before = Math.floor(random() * (each + 1));
    for (let nth = 0; nth < before; nth += 1) {
      if (random() < 0.5) await pass(random() * UP_MS);
      send();
    }
    if (drop % forgetEvery === 0) gateway.forget();
    gateway.drop(CUTS[Math.floor(random() * CUTS.length)] ?? 'cut');
    for (let nth = before; nth < each; nth += 1) {
      if (random() < 0.7) await pass(random() * DOWN_MS);
      send();
    }
  }
  await until(() => gateway.isIn());
  return sent;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pass(2);
}

/** The same numbers for the same seed (the generator of Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
