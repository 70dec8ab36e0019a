/** What the ledger adds up to. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costsView } from '../../src/app/costs-view.ts';
import type { Spending } from '../../src/store/ledger.ts';

const NO_LIMITS = { user: null, channel: null, workspace: null, all: null };
const PERIOD = { from: '2026-02-24', to: '2026-03-02' };
const RATES = { tokensPerDay: NO_LIMITS, prices: null };

function spending(change: Partial<Spending> = {}, payer: Partial<Spending['payer']> = {}): Spending {
  return {
    day: '2026-03-02',
    payer: { user: 'dana', channel: 'harbour', workspace: 'lindow', ...payer },
    calls: 1,
    unsettled: 0,
    input: 100,
    output: 10,
    ...change,
  };
}

describe('costs', () => {
  test('are added up by day, the newest first, and by whom, the most expensive first', () => {
    const view = costsView(
      [
        spending({ day: '2026-03-01' }),
        spending({ input: 900, calls: 2, unsettled: 1 }, { user: 'ivo', channel: 'quay' }),
        spending({}, { workspace: 'pier' }),
        spending({}, { user: null, channel: null }),
      ],
      PERIOD,
      RATES,
    );
    expect(view).toMatchObject({
      ...PERIOD,
      total: { calls: 5, unsettled: 1, input: 1_200, output: 40, money: null },
    });
    expect(view.days.map(({ day, calls }) => [day, calls])).toEqual([
      ['2026-03-02', 4],
      ['2026-03-01', 1],
    ]);
    expect(view.workspaces.map(({ name, calls }) => [name, calls])).toEqual([
      ['lindow', 4],
      ['pier', 1],
    ]);
    expect(view.channels.map(({ workspace, name, input }) => [workspace, name, input])).toEqual([
      ['lindow', 'quay', 900],
      ['lindow', 'harbour', 100],
      ['pier', 'harbour', 100],
      ['lindow', null, 100],
    ]);
    expect(view.users.map(({ workspace, name }) => [workspace, name])).toEqual([
      ['lindow', 'ivo'],
      ['lindow', 'dana'],
      ['pier', 'dana'],
      ['lindow', null],
    ]);
  });

  test('are told in money where prices are set', () => {
    const { total } = costsView([spending({ input: 2_000_000, output: 500_000 })], PERIOD, {
      ...RATES,
      prices: { input: 0.25, output: 2 },
    });
    expect(total.money).toBeCloseTo(1.5);
  });

  test('come to the same whichever way they are added up', () => {
    const names = fc.constantFrom('a', 'b', null);
    const any = fc.record({
      day: fc.constantFrom('2026-03-01', '2026-03-02'),
      payer: fc.record({ user: names, channel: names, workspace: names }),
      calls: fc.nat(9),
      unsettled: fc.nat(9),
      input: fc.nat(999),
      output: fc.nat(999),
    });
    fc.assert(
      fc.property(fc.array(any), (spendings) => {
        const view = costsView(spendings, PERIOD, RATES);
        for (const way of [view.days, view.workspaces, view.channels, view.users]) {
          for (const key of ['calls', 'unsettled', 'input', 'output'] as const) {
            expect(way.reduce((sum, each) => sum + each[key], 0)).toBe(view.total[key]);
          }
        }
      }),
    );
  });
});

describe('what is left today', () => {
  const tokensPerDay = { user: 200, channel: 1_000, workspace: null, all: 5_000 };

  test('is told of each limit, the nearest to being used up first, of everyone who spent today', () => {
    const { today } = costsView(
      [spending({ day: '2026-03-01', input: 4_000 }), spending(), spending({ input: 300 }, { user: 'ivo' })],
      PERIOD,
      { ...RATES, tokensPerDay },
    );
    expect(today).toEqual([
      { whose: 'all', workspace: null, name: null, spent: 420, limit: 5_000, left: 4_580 },
      { whose: 'user', workspace: 'lindow', name: 'ivo', spent: 310, limit: 200, left: 0 },
      { whose: 'user', workspace: 'lindow', name: 'dana', spent: 110, limit: 200, left: 90 },
      { whose: 'channel', workspace: 'lindow', name: 'harbour', spent: 420, limit: 1_000, left: 580 },
      { whose: 'workspace', workspace: 'lindow', name: 'lindow', spent: 420, limit: null, left: null },
    ]);
  });

  test('is told of anyone where nobody spent, or nobody who has a name', () => {
    const { today } = costsView([spending({}, { user: null, channel: null })], PERIOD, { ...RATES, tokensPerDay });
    expect(today.slice(1)).toEqual([
      { whose: 'channel', workspace: null, name: null, spent: 0, limit: 1_000, left: 1_000 },
      { whose: 'user', workspace: null, name: null, spent: 0, limit: 200, left: 200 },
      { whose: 'workspace', workspace: 'lindow', name: 'lindow', spent: 110, limit: null, left: null },
    ]);
  });
});
