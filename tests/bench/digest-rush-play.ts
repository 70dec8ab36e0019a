/** One digest rush: the real program on a state in which all is due at one minute, asked things meanwhile, and how long each edition took. */

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { editionsIn, isFollower } from './digest-rush-followers.ts';
import type { RushAccount, RushSlack } from './digest-rush-slack.ts';
import { at, print } from './discord-load-figures.ts';
import { startProgram } from './load-program.ts';
import { giveCommands, type Ack } from './slack-load-commands.ts';

export interface Rush {
  readonly slot: number;
  /** That take something. */
  readonly channels: number;
  readonly variables?: Readonly<Record<string, string>>;
}

export interface Played {
  /** From the slot until each message was taken, in order, in milliseconds. */
  readonly waits: readonly number[];
  /** Of commands given meanwhile. */
  readonly acks: readonly Ack[];
  readonly cpuSeconds: number;
  readonly memory: number;
  readonly faults: readonly string[];
}

/** What is late is waited for. */
const LAST_MS = 150_000;

/** Starts the program before the slot, asks it things meanwhile, and ends it when every edition has been told. */
export async function play(home: string, slack: RushSlack, { slot, channels, variables = {} }: Rush): Promise<Played> {
  const port = await freePort();
  const program = await startProgram(home, { ...slack.variables(port), ...variables });
  try {
    expect(Date.now()).toBeLessThan(slot);
    await pass(slot - Date.now() - 1_000);
    const cpuBefore = program.cpu();
    const asked = { port, topics: ['help'], perSecond: 10, seconds: 30, channels: 100, responseUrl: slack.responseUrl };
    const acks = await giveCommands(asked);
    const until = slot + LAST_MS;
    const isDone = (): boolean => (editionsIn(home, slot)['delivered'] ?? 0) >= channels;
    while (!isDone() && Date.now() < until) await pass(500);
    // Whatever comes twice comes now.
    await pass(3_000);
    const cpuSeconds = program.cpu() - cpuBefore;
    const waits = [...slack.account.taken]
      .filter(([channel]) => isFollower(channel))
      .flatMap(([, times]) => times.filter((time) => time >= slot).map((time) => time - slot))
      .toSorted(inOrder);
    return { waits, acks, cpuSeconds, memory: program.memory(), faults: program.faults };
  } finally {
    await program.end();
  }
}

export function tell(what: string, { waits, acks, cpuSeconds, memory, faults }: Played, { texts }: RushAccount): void {
  const times = acks.map(({ ms }) => ms).toSorted(inOrder);
  const different = new Set([...texts].flatMap(([channel, text]) => (isFollower(channel) ? [text] : [])));
  print(`${what}: ${waitsInWords(waits)}; ${different.size} different`);
  print(`  acknowledged meanwhile: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, max ${at(times, 1)} ms`);
  print(`  processor time: ${cpuSeconds.toFixed(1)} s; memory: ${memory.toFixed(0)} MB`);
  print(`  faults: ${faults.length} ${faults.slice(0, 3).join('\n')}`);
}

export function waitsInWords(waits: readonly number[]): string {
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => `${(at(waits, share) / 1000).toFixed(1)} s`);
  return `${waits.length} posts, p50 ${p50}, p99 ${p99}, max ${max} after the minute`;
}

export function inOrder(a: number, b: number): number {
  return a - b;
}

/** A folder of its own. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  onTestFinished(() => {
    rmSync(home, { recursive: true, force: true });
  });
  return home;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
