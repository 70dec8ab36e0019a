/** Whether a budget holds: 100 readers with 20 questions each in four processes, half of which are killed in the middle. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Spending } from '../../src/store/ledger.ts';
import { stateLedger } from '../../src/store/ledger.ts';
import { openState } from '../../src/store/open-state.ts';
import { ROOT } from '../source-files.ts';
import type { Readers, Told } from './budget-readers.ts';
import { spendingEndpoint } from './spending-endpoint.ts';

const USERS = 100;
const QUESTIONS = 20;
const PROCESSES = 4;
/** Some way before the budget is used up. */
const KILLED_AFTER = 600;
const LIMITS = { user: 11_000, all: 1_000_000 };
const MOST_OUTPUT_TOKENS = 300;

interface Process {
  readonly readers: Readers;
  readonly child: ChildProcess;
  readonly told: Promise<string>;
}

test('the budget of 100 readers, across a kill -9', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const endpoint = await spendingEndpoint();
  const running = new Set<ChildProcess>();
  const start = (readers: Readers): Process => {
    const process = startProcess(readers);
    running.add(process.child);
    return process;
  };
  try {
    const statePath = join(folder, 'state.db');
    const began = performance.now();
    const processes = Array.from({ length: PROCESSES }, (_, nth) =>
      start(readersOf(nth, { folder, statePath, baseUrl: endpoint.baseUrl })),
    );
    await endpoint.asked(KILLED_AFTER);
    const { underWay } = endpoint.account;
    const killed = processes.slice(0, PROCESSES / 2);
    for (const { child } of killed) child.kill('SIGKILL');
    await Promise.all(killed.map(({ child }) => once(child, 'close')));
    const again = killed.map(({ readers }) => start(readers));
    const told = await Promise.all([...processes.slice(PROCESSES / 2), ...again].map(outcomeOf));
    const seconds = (performance.now() - began) / 1000;

    const { all, byUser, requests, mostByQuestion } = endpoint.account;
    const mostByUser = Math.max(...byUser.values());
    const counted = ledgerAfter(statePath);
    expect(underWay).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(LIMITS.all / 2);
    expect(all).toBeLessThanOrEqual(LIMITS.all + mostByQuestion);
    expect(mostByUser).toBeLessThanOrEqual(LIMITS.user + mostByQuestion);
    expect(counted.tokens).toBeGreaterThanOrEqual(all);

    print(`${USERS} readers with ${QUESTIONS} questions in ${seconds.toFixed(0)} s, in ${PROCESSES} processes`);
    print(`killed: ${killed.length} processes after ${KILLED_AFTER} requests, ${underWay} of all under way`);
    print(`taken: ${number(all)} of ${number(LIMITS.all)} tokens in ${number(requests)} requests`);
    print(
      `by one reader at most: ${number(mostByUser)} of ${number(LIMITS.user)}; one call: ${number(mostByQuestion)}`,
    );
    print(`in the ledger: ${number(counted.tokens)}, of ${counted.calls} calls ${counted.unsettled} at their most`);
    print(`replies to those who lived: ${JSON.stringify(total(told))}`);
    const reserveMs = told.flatMap((each) => each.reserveMs).toSorted((a, b) => a - b);
    print(
      `a reservation takes p50 ${at(reserveMs, 0.5)} ms, p95 ${at(reserveMs, 0.95)} ms, p99 ${at(reserveMs, 0.99)} ms`,
    );
  } finally {
    for (const child of running) child.kill('SIGKILL');
    endpoint.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function readersOf(nth: number, at: { folder: string; statePath: string; baseUrl: string }): Readers {
  const each = USERS / PROCESSES;
  const prompt = (name: string): string => readFileSync(join(ROOT, `prompts/${name}.md`), 'utf8');
  return {
    statePath: at.statePath,
    repliesPath: join(at.folder, 'replies.db'),
    baseUrl: at.baseUrl,
    // Its tokens are counted as they are, without a margin.
    model: 'gpt-4o-mini',
    prompts: { reply: prompt('reply-as-json'), repair: prompt('repair-reply') },
    limits: LIMITS,
    users: Array.from({ length: each }, (_, user) => nth * each + user),
    questions: QUESTIONS,
    mostOutputTokens: MOST_OUTPUT_TOKENS,
  };
}

function startProcess(readers: Readers): Process {
  const script = join(import.meta.dirname, 'budget-readers.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(readers)], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { readers, child, told: text(child.stdout) };
}

async function outcomeOf({ told }: Process): Promise<Told> {
  return JSON.parse(await told) as Told;
}

/** What the ledger says of today, and of yesterday where midnight has passed. */
function ledgerAfter(statePath: string): { tokens: number; calls: number; unsettled: number } {
  const state = openState(statePath);
  const limits = { user: null, channel: null, workspace: null, all: null };
  const spendings = stateLedger(state, limits).spent('2000-01-01');
  state.db.close();
  const sum = (of: (spending: Spending) => number): number => spendings.reduce((all, each) => all + of(each), 0);
  return {
    tokens: sum(({ input, output }) => input + output),
    calls: sum(({ calls }) => calls),
    unsettled: sum(({ unsettled }) => unsettled),
  };
}

function total(told: readonly Told[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [kind, count] of told.flatMap(({ outcomes }) => Object.entries(outcomes))) {
    sums[kind] = (sums[kind] ?? 0) + count;
  }
  return sums;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? NaN).toFixed(1);
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
