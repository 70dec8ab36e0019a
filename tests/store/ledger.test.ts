/** What the ledger counts, lets pass and refuses: in one process, in several, and in one that dies. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stateLedger } from '../../src/store/ledger.ts';
import type { Ledger, PlannedCall, Spender } from '../../src/store/ledger.ts';
import type { Limits } from '../../src/store/limits.ts';
import { newStatePath, openedState } from './state-file.ts';

const NO_LIMITS: Limits = { user: null, channel: null, workspace: null, all: null };
const DANA: Spender = { user: 'dana', channel: 'harbour', workspace: 'lindow' };
const NOON = Date.parse('2026-03-02T12:00:00Z');

function call(tokens: number, payer: Partial<Spender> = {}): PlannedCall {
  return { model: 'harbour-1', payer: { ...DANA, ...payer }, most: { input: tokens - 10, output: 10 } };
}

function ledgerWith(limits: Partial<Limits>, path?: string): Ledger {
  return stateLedger(openedState(path), { ...NO_LIMITS, ...limits }, () => NOON);
}

function reservation(ledger: Ledger, planned: PlannedCall): number {
  const reserved = ledger.reserve(planned);
  if (reserved.kind === 'refused') throw new Error(`refused by the limit of ${reserved.whose}`);
  return reserved.reservation;
}

describe('a ledger', () => {
  test('counts a call at its most until it is settled, then at what it took', () => {
    const ledger = ledgerWith({});
    const id = reservation(ledger, call(100));
    const row = { day: '2026-03-02', payer: DANA, calls: 1 };
    expect(ledger.spent('2026-03-02')).toEqual([{ ...row, unsettled: 1, input: 90, output: 10 }]);
    ledger.settle(id, { input: 40, output: 3 });
    expect(ledger.spent('2026-03-02')).toEqual([{ ...row, unsettled: 0, input: 40, output: 3 }]);
  });

  test('refuses a call that could pass a limit, says whose and until when, and counts nothing', () => {
    const ledger = ledgerWith({ user: 150 });
    reservation(ledger, call(100));
    const refused = { kind: 'refused', whose: 'user', opensAt: '2026-03-03T00:00:00Z' };
    expect(ledger.reserve(call(51))).toEqual(refused);
    expect(ledger.spent('2026-03-02')).toMatchObject([{ calls: 1, input: 90, output: 10 }]);
    expect(ledger.reserve(call(50)).kind).toBe('reserved');
    expect(ledger.reserve(call(10))).toEqual(refused);
  });

  test('gives back what a call did not take', () => {
    const ledger = ledgerWith({ user: 150 });
    const id = reservation(ledger, call(100));
    ledger.settle(id, { input: 0, output: 0 });
    expect(ledger.reserve(call(150)).kind).toBe('reserved');
  });

  test.each([
    ['user', { user: 'ivo' }, { channel: 'quay' }],
    ['channel', { channel: 'quay' }, { user: 'ivo' }],
    ['workspace', { workspace: 'quay' }, { user: 'ivo', channel: 'quay' }],
  ] as const)('limits each %s by itself', (whose, another, same) => {
    const ledger = ledgerWith({ [whose]: 100 });
    reservation(ledger, call(100));
    expect(ledger.reserve(call(20, another)).kind).toBe('reserved');
    expect(ledger.reserve(call(20, same))).toMatchObject({ kind: 'refused', whose });
  });

  test('limits all together, whoever it is', () => {
    const ledger = ledgerWith({ all: 100 });
    reservation(ledger, call(90));
    const other = { user: 'ivo', channel: 'quay', workspace: 'pier' };
    expect(ledger.reserve(call(20, other))).toMatchObject({ kind: 'refused', whose: 'all' });
  });

  test('takes users and channels of one name in two workspaces for two', () => {
    const ledger = ledgerWith({ user: 100, channel: 100 });
    reservation(ledger, call(100));
    expect(ledger.reserve(call(100, { workspace: 'quay' })).kind).toBe('reserved');
    expect(ledger.reserve(call(100, { workspace: null })).kind).toBe('reserved');
    expect(ledger.reserve(call(20, { workspace: null })).kind).toBe('refused');
  });

  test('begins anew with each day of UTC', () => {
    let now = Date.parse('2026-12-31T23:59:59.999Z');
    const ledger = stateLedger(openedState(), { ...NO_LIMITS, all: 100 }, () => now);
    reservation(ledger, call(100));
    expect(ledger.reserve(call(20))).toMatchObject({ opensAt: '2027-01-01T00:00:00Z' });
    now += 1;
    reservation(ledger, call(100));
    expect(ledger.spent('2026-12-31').map(({ day }) => day)).toEqual(['2026-12-31', '2027-01-01']);
    expect(ledger.spent('2027-01-01')).toHaveLength(1);
  });

  test('tells by day and by payer', () => {
    const ledger = ledgerWith({});
    const nobody = { user: null, channel: null, workspace: null };
    for (const payer of [{}, { user: 'ivo' }, {}, nobody]) reservation(ledger, call(100, payer));
    expect(ledger.spent('2026-03-01').map(({ payer, calls }) => [payer.user, calls])).toEqual([
      [null, 1],
      ['dana', 2],
      ['ivo', 1],
    ]);
  });
});

/** Reserves 100 tokens again and again until it is refused, telling each time, and never settles. */
const GREEDY = `
  const { openState } = await import(process.argv[1] + '/open-state.ts');
  const { stateLedger } = await import(process.argv[1] + '/ledger.ts');
  const limits = { user: null, channel: null, workspace: null, all: Number(process.argv[3]) };
  const ledger = stateLedger(openState(process.argv[2]), limits, () => ${NOON});
  const payer = { user: 'dana', channel: 'harbour', workspace: 'lindow' };
  const reserve = () => ledger.reserve({ model: 'harbour-1', payer, most: { input: 90, output: 10 } });
  const reserveNext = () => {
    if (reserve().kind === 'refused') return process.stdout.write('refused\\n', () => process.exit());
    process.stdout.write('reserved\\n', () => setImmediate(reserveNext));
  };
  reserveNext();`;

interface Greedy {
  readonly child: ChildProcess;
  /** How many reservations it has told of so far. */
  readonly told: () => number;
  readonly closed: Promise<unknown>;
  readonly toldFirst: Promise<unknown>;
}

function greedy(path: string, all: number): Greedy {
  const store = join(import.meta.dirname, '../../src/store');
  const args = ['--input-type=module', '-e', GREEDY, store, path, String(all)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return {
    child,
    told: () => output.split('reserved').length - 1,
    closed: once(child, 'close'),
    toldFirst: once(child.stdout, 'data'),
  };
}

describe('the ledger of several processes', () => {
  test('lets no more pass together than one alone would', async () => {
    const path = newStatePath();
    const processes = [1, 2, 3].map(() => greedy(path, 15_050));
    await Promise.all(processes.map(({ closed }) => closed));
    expect(processes.reduce((sum, { told }) => sum + told(), 0)).toBe(150);
    expect(ledgerWith({}, path).spent('2026-03-02')).toMatchObject([{ calls: 150, unsettled: 150 }]);
  });

  test('goes on counting in full what one that was killed had reserved', async () => {
    const path = newStatePath();
    const { child, told, closed, toldFirst } = greedy(path, 100_000_000);
    await toldFirst;
    child.kill('SIGKILL');
    await closed;
    const ledger = ledgerWith({ all: 100_000_000 }, path);
    const [row] = ledger.spent('2026-03-02');
    const calls = row?.calls ?? 0;
    expect(calls).toBeGreaterThanOrEqual(told());
    expect(row).toMatchObject({ unsettled: calls, input: 90 * calls, output: 10 * calls });
    const tight = ledgerWith({ all: calls * 100 + 50 }, path);
    expect(tight.reserve(call(51)).kind).toBe('refused');
    expect(tight.reserve(call(50)).kind).toBe('reserved');
  });
});
