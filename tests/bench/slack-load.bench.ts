/** Whether a busy workspace is served: 200 commands a second for half a minute over 500 channels, each answered once. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { nonceOf } from '../../src/store/outbox-nonce.ts';
import { TEAM } from '../chat/slack/payloads.ts';
import { SECRET } from '../chat/slack/signed.ts';
import { ROOT } from '../source-files.ts';
import { startProgram } from './load-program.ts';
import { giveCommands, nameOf, triggerOf } from './slack-load-commands.ts';
import type { Ack } from './slack-load-commands.ts';
import { loadTown } from './slack-load-town.ts';
import type { Account } from './slack-load-town.ts';

const PER_SECOND = 200;
const SECONDS = 30;
const CHANNELS = 500;
const COMMANDS = PER_SECOND * SECONDS;
/** Slack waits for an acknowledgement no longer. */
const LONGEST_ACK_MS = 3_000;
const P99_ACK_MS = 500;
/** Afterwards there is time for what waits its turn: a channel takes one post a second. */
const MOST_SECONDS_AFTER = 60;
/** Once all was started up and everything is being asked for. */
const WARM = { from: 10, to: 15 };
const MOST_GROWTH = 1.25;

// Only Linux tells the memory of another process.
test.runIf(process.platform === 'linux')('commands in Slack under load', { timeout: 300_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const town = await loadTown();
  const program = await startProgram(home, slackAt(town.apiUrl));
  const port = Number(URL.parse(program.where[0] ?? '')?.port);
  try {
    const memory: number[] = [];
    const watch = setInterval(() => memory.push(program.memory()), 1_000);
    const cpuBefore = program.cpu();
    const began = performance.now();
    const load = { port, topics: topics(), perSecond: PER_SECOND, seconds: SECONDS, channels: CHANNELS };
    const acks = await giveCommands({ ...load, responseUrl: town.responseUrl });
    const left = unanswered(town.account);
    const until = performance.now() + MOST_SECONDS_AFTER * 1_000;
    while (unanswered(town.account) > 0 && performance.now() < until) await pass(100);
    // Whatever comes twice comes now.
    await pass(5_000);
    clearInterval(watch);
    const cpu = program.cpu() - cpuBefore;

    const { account } = town;
    const times = acks.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const warm = mean(memory.slice(WARM.from, WARM.to));
    const after = mean(memory.slice(-5));
    print(`${COMMANDS} commands in ${SECONDS} s over ${CHANNELS} channels`);
    print(`acknowledged: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, max ${at(times, 1)} ms`);
    print(`each second's slowest: ${slowest(acks).join(' ')}`);
    print(
      `answers: ${sum(account.posts)} posts, ${sum(account.told)} to the asker alone, ${account.signs} signs of work`,
    );
    print(
      `all ${((account.lastAt - began) / 1000).toFixed(1)} s after the first command (${left} were left after the last)`,
    );
    print(`processor time: ${cpu.toFixed(1)} s; state.db: ${program.stateSize().toFixed(1)} MB`);
    print(
      `memory: ${warm.toFixed(0)} MB while warm, ${after.toFixed(0)} MB after; ${memory.map((each) => each.toFixed(0)).join(' ')}`,
    );
    print(`faults: ${program.faults.length} ${program.faults.slice(0, 3).join('\n')}`);

    expect(statuses(acks)).toEqual({ 200: COMMANDS });
    expect(answersOf(account)).toEqual({ once: COMMANDS });
    expect({ odd: account.odd, faults: program.faults }).toEqual({ odd: [], faults: [] });
    expect(at(times, 1)).toBeLessThan(LONGEST_ACK_MS);
    expect(at(times, 0.99)).toBeLessThan(P99_ACK_MS);
    expect(after).toBeLessThan(warm * MOST_GROWTH);
    expect(await program.end()).toBe(0);
  } finally {
    await program.end();
    town.close();
    rmSync(home, { recursive: true, force: true });
  }
});

function slackAt(apiUrl: string): Readonly<Record<string, string>> {
  const reached = { SLACK_API_URL: apiUrl, SLACK_HOST: '127.0.0.1', SLACK_PORT: '0' };
  return { SLACK_BOT_TOKEN: 'xoxb-lindow', SLACK_SIGNING_SECRET: SECRET, ...reached };
}

function topics(): readonly string[] {
  const { topics } = parse(readFileSync(join(ROOT, 'config/topics.yaml'), 'utf8')) as { topics: { slug: string }[] };
  return topics.map(({ slug }) => slug);
}

/** The first part of the answer in the channel bears it. */
function nonce(nth: number): string {
  return nonceOf({ platform: 'slack', tenant: TEAM, key: `command:${triggerOf(nth)}:0`, part: 0 });
}

const NONCES = Array.from({ length: COMMANDS }, (_, nth) => nonce(nth));

function timesAnswered(nth: number, { posts, told }: Account): number {
  return (posts.get(NONCES[nth] ?? '') ?? 0) + (told.get(nameOf(nth)) ?? 0);
}

function unanswered(account: Account): number {
  return NONCES.filter((_, nth) => timesAnswered(nth, account) === 0).length;
}

function answersOf(account: Account): Readonly<Record<string, number>> {
  const names = ['lost', 'once'] as const;
  const counted = NONCES.map((_, nth) => names[timesAnswered(nth, account)] ?? 'more than once');
  return Object.fromEntries(
    Object.entries(Object.groupBy(counted, (name) => name)).map(([name, all]) => [name, all.length]),
  );
}

function statuses(acks: readonly Ack[]): Readonly<Record<string, number>> {
  const groups = Object.groupBy(acks, ({ status }) => String(status));
  return Object.fromEntries(Object.entries(groups).map(([status, all]) => [status, all?.length ?? 0]));
}

function slowest(acks: readonly Ack[]): readonly number[] {
  return Array.from({ length: SECONDS }, (_, second) =>
    Math.round(Math.max(...acks.slice(second * PER_SECOND, (second + 1) * PER_SECOND).map(({ ms }) => ms))),
  );
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, each) => all + each, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0) / values.length;
}

function at(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? NaN) * 10) / 10;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
