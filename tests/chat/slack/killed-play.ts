/** Plays a scene with processes that die on the way, until everything has come to rest. */

import type { ChatDesk } from '../../../src/chat/chat-desk.ts';
import { lifeThat } from '../../delivery/mortal.ts';
import type { Life } from '../../delivery/mortal.ts';
import { killedTown } from './killed-lives.ts';
import type { Body, Running, Town } from './killed-lives.ts';
import type { Scene } from './killed-scenes.ts';

export interface Seen {
  /** What everyone reads: where it stands, and the words. */
  readonly posts: readonly string[];
  /** What one reader sees. */
  readonly asides: readonly string[];
  /** What every conversation remembers. */
  readonly memory: readonly unknown[];
  /** How often Slack told the person that we did not answer. */
  readonly refused: number;
  /** What became of all that we wrote. */
  readonly outbox: readonly string[];
  /** Of each process, up to its death or until all was at rest. */
  readonly steps: readonly (readonly string[])[];
  readonly faults: readonly unknown[];
}

/** Of a life that ends: at which of its steps. */
export type Death = (step: string, count: number) => boolean;

const SECOND = 1_000;
const LONG = 10 * 60;
/** Once all is at rest: whatever else is to come comes with the next beat. */
const A_WHILE = 12;

/** A process for each death, and one that lives. */
export async function played(scene: Scene, deaths: readonly Death[], chat: ChatDesk): Promise<Seen> {
  const town = await killedTown(scene, chat);
  try {
    const past = await prelude(scene, town);
    const told = await live(scene, deaths, town);
    if (isBusy(town)) throw new Error('it never came to rest');
    return { ...seenIn(town, past), ...told, faults: town.faults };
  } finally {
    town.close();
  }
}

async function prelude({ before }: Scene, town: Town): Promise<{ readonly posts: number; readonly asides: number }> {
  const running = town.start(lifeThat(() => false));
  for (const body of before(town)) await running.hear(body);
  await town.pass(SECOND);
  while (isBusy(town)) await town.pass(SECOND);
  const stopped = running.stop();
  await town.clock.settle();
  await stopped;
  return { posts: town.slack.posts.length, asides: town.slack.asides.length };
}

async function live(scene: Scene, deaths: readonly Death[], town: Town): Promise<Pick<Seen, 'refused' | 'steps'>> {
  const steps: string[][] = [];
  let refused = 0;
  const next = (): Running => {
    const ends = deaths[steps.length] ?? (() => false);
    const own: string[] = [];
    steps.push(own);
    return town.start(recording(ends, own));
  };
  let running = next();
  let asked: readonly Body[] = scene.asked(town);
  for (let second = 0; second < LONG; second += 1) {
    const left: Body[] = [];
    for (const body of asked) if (!(await running.hear(body))) left.push(body);
    if (!scene.again) refused += left.length;
    asked = scene.again ? left : [];
    await town.pass(SECOND);
    if (running.life.isOver()) running = next();
    else if (asked.length === 0 && !isBusy(town)) break;
  }
  const done = steps.map((own) => [...own]);
  await town.pass(A_WHILE * SECOND);
  return { refused, steps: done };
}

function recording(ends: Death, steps: string[]): Life {
  return lifeThat((step, count) => {
    steps.push(step);
    return ends(step, count);
  });
}

function isBusy({ state }: Town): boolean {
  const open = `SELECT 1 FROM inbox WHERE state IN ('received', 'working')
                UNION SELECT 1 FROM outbox WHERE state IN ('new', 'sending')`;
  return state.db.prepare(open).get() !== undefined;
}

/** What is new since. */
function seenIn(
  { slack, state }: Town,
  past: { readonly posts: number; readonly asides: number },
): Pick<Seen, 'posts' | 'asides' | 'memory' | 'outbox'> {
  const roots = slack.posts.filter(({ thread }) => thread === null).map(({ ts }) => ts);
  const nameOf = (thread: string | null): string =>
    thread === null ? 'in the channel' : roots.includes(thread) ? 'in our thread' : `in ${thread}`;
  const told = ({ thread, text }: { readonly thread: string | null; readonly text: string }): string =>
    `${nameOf(thread)}: ${text}`;
  const rows = state.db.prepare('SELECT id, memory FROM conversation ORDER BY id').all() as unknown as readonly {
    readonly id: string;
    readonly memory: string;
  }[];
  const written = state.db.prepare('SELECT state, reason FROM outbox ORDER BY id').all();
  return {
    posts: slack.posts.slice(past.posts).map(told),
    asides: slack.asides.slice(past.asides).map(told),
    memory: rows.map(({ id, memory }) => [id, historyIn(memory)]),
    outbox: written.map((row) => `${String(row['state'])} ${String(row['reason'])}`),
  };
}

function historyIn(memory: string): unknown {
  const { conversation } = JSON.parse(memory) as { readonly conversation: { readonly history: unknown } };
  return conversation.history;
}
