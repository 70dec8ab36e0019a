/** Whether a busy server is served: 100 commands a second for half a minute over 200 channels, each deferred in time and answered once. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  answersTo,
  at,
  deferralsOf,
  mean,
  mostInASecond,
  print,
  sentAgain,
  topicSlugs,
  unanswered,
} from './discord-load-figures.ts';
import { briefing, discordTown } from './discord-load-town.ts';
import type { Account } from './discord-load-town.ts';
import type { ResumingGateway } from '../chat/discord/resuming-gateway.ts';
import { startProgram } from './load-program.ts';

const PER_SECOND = 100;
const SECONDS = 30;
const CHANNELS = 200;
const COMMANDS = PER_SECOND * SECONDS;
/** Discord waits for a first response no longer. */
const LONGEST_MS = 3_000;
const P99_MS = 500;
/** Afterwards there is time for what waits its turn: Discord takes 50 calls a second. */
const MOST_SECONDS_AFTER = 90;
/** Once all was started up and everything is being asked for. */
const WARM = { from: 10, to: 15 };
const MOST_GROWTH = 1.25;

// Only Linux tells the memory of another process.
test.runIf(process.platform === 'linux')('commands in Discord under load', { timeout: 300_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const town = await discordTown(CHANNELS);
  const program = await startProgram(home, town.variables);
  try {
    const memory: number[] = [];
    const watch = setInterval(() => memory.push(program.memory()), 1_000);
    const cpuBefore = program.cpu();
    const began = performance.now();
    const given = await giveCommands(town.gateway);
    const names = [...given.keys()];
    const left = unanswered(names, town.account);
    const until = performance.now() + MOST_SECONDS_AFTER * 1_000;
    while (unanswered(names, town.account) > 0 && performance.now() < until) await pass(100);
    // Whatever comes twice comes now.
    await pass(5_000);
    clearInterval(watch);
    const cpu = program.cpu() - cpuBefore;

    const { account } = town;
    const waits = waitsOf(given, account);
    const times = waits.toSorted((a, b) => a - b);
    const warm = mean(memory.slice(WARM.from, WARM.to));
    const after = mean(memory.slice(-5));
    print(`${COMMANDS} commands in ${SECONDS} s over ${CHANNELS} channels`);
    print(`deferred: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, max ${at(times, 1)} ms`);
    print(`each second's slowest: ${slowest(waits).join(' ')}`);
    print(`answers: ${account.edited.size} first replies, ${account.told.size} to the asker alone`);
    print(`messages: ${account.posts.size}, sent again: ${sentAgain(account)}; threads: ${account.threads}`);
    print(`calls that Discord counts: ${account.bound.length}, at most ${mostInASecond(account.bound)} in a second`);
    print(
      `all ${((account.lastAt - began) / 1000).toFixed(1)} s after the first command (${left} were left after the last)`,
    );
    print(`processor time: ${cpu.toFixed(1)} s; state.db: ${program.stateSize().toFixed(1)} MB`);
    print(
      `memory: ${warm.toFixed(0)} MB while warm, ${after.toFixed(0)} MB after; ${memory.map((each) => each.toFixed(0)).join(' ')}`,
    );
    print(`faults: ${program.faults.length} ${program.faults.slice(0, 3).join('\n')}`);

    expect(deferralsOf(names, account)).toEqual({ once: COMMANDS });
    expect(answersTo(names, account)).toEqual({ once: COMMANDS });
    expect({ odd: account.odd, faults: program.faults }).toEqual({ odd: [], faults: [] });
    expect(at(times, 1)).toBeLessThan(LONGEST_MS);
    expect(at(times, 0.99)).toBeLessThan(P99_MS);
    expect(after).toBeLessThan(warm * MOST_GROWTH);
    expect(await program.end()).toBe(0);
  } finally {
    await program.end();
    town.close();
    rmSync(home, { recursive: true, force: true });
  }
});

/** At an even pace, however slowly they are deferred. Resolves with when each was sent. */
async function giveCommands(gateway: ResumingGateway): Promise<ReadonlyMap<string, number>> {
  const topics = topicSlugs();
  const given = new Map<string, number>();
  const began = performance.now();
  while (given.size < COMMANDS) {
    const due = Math.min(COMMANDS, Math.ceil(((performance.now() - began) / 1000) * PER_SECOND));
    while (given.size < due) {
      const nth = given.size;
      const { name, payload } = briefing(nth, topics[nth % topics.length] ?? '', CHANNELS);
      given.set(name, performance.now());
      gateway.send(name, 'INTERACTION_CREATE', payload);
    }
    await pass(1);
  }
  return given;
}

function waitsOf(given: ReadonlyMap<string, number>, { deferred }: Account): readonly number[] {
  return [...given].map(([name, sent]) => (deferred.get(name)?.at ?? Infinity) - sent);
}

function slowest(waits: readonly number[]): readonly number[] {
  return Array.from({ length: SECONDS }, (_, second) =>
    Math.round(Math.max(...waits.slice(second * PER_SECOND, (second + 1) * PER_SECOND))),
  );
}
