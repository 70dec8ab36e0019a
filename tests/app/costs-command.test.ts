/** `costs`, as text and as JSON, from a real state file. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CostsView } from '../../src/app/costs-view.ts';
import { openLedger } from '../../src/app/open-state.ts';
import { stateLedger } from '../../src/store/ledger.ts';
import type { Spender } from '../../src/store/ledger.ts';
import { openState } from '../../src/store/open-state.ts';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

const NO_LIMITS = { user: null, channel: null, workspace: null, all: null };
const DANA: Spender = { user: 'slack:U0DANA', channel: 'slack:C0QUAY', workspace: 'slack:T0LINDOW' };
const TERMINAL: Spender = { user: null, channel: null, workspace: 'terminal' };
const DAY_MS = 86_400_000;

/** As a model in the budget would spend; `settled` is what it took, in and out. */
function spend(
  { desk }: PaperDesk,
  { payer = DANA, daysAgo = 0, settled }: { payer?: Spender; daysAgo?: number; settled?: readonly [number, number] },
): void {
  const state = openState(join(desk.environment.stateFolder, 'state.db'));
  const ledger = stateLedger(state, NO_LIMITS, () => Date.now() - daysAgo * DAY_MS);
  const reserved = ledger.reserve({ model: 'harbour-1', payer, most: { input: 5_000, output: 1_000 } });
  if (settled !== undefined && reserved.kind === 'reserved') {
    ledger.settle(reserved.reservation, { input: settled[0], output: settled[1] });
  }
  state.db.close();
}

async function json(paper: PaperDesk, ...words: string[]): Promise<CostsView> {
  return JSON.parse((await paper.run('costs', '--json', ...words)).out) as CostsView;
}

describe('costs', () => {
  test('says so where nothing was spent, what is left, and leaves no file behind', async () => {
    const { run, desk } = paperDesk();
    const { status, out, notes } = await run('costs');
    expect([status, notes]).toEqual([0, '']);
    expect(out).toContain('Nothing was spent: no language model was asked.');
    expect(out).toContain('• all together: 10,000,000 of 10,000,000 tokens\n');
    expect(out).toContain('• each user: 300,000 of 300,000 tokens\n');
    expect(existsSync(desk.environment.stateFolder)).toBe(false);
  });

  test('tells what was spent, by whom, and what is left of each limit', async () => {
    const paper = paperDesk();
    paper.write(
      'config/briefdesk.yaml',
      'model:\n  tokensPerDay: { user: 3000, workspace: null }\n  prices: { input: 100, output: 1000 }\n',
    );
    spend(paper, { settled: [1_800, 300] });
    spend(paper, { payer: TERMINAL, daysAgo: 2, settled: [10, 1] });
    const { status, out } = await paper.run('costs');
    expect(status).toBe(0);
    expect(out).toContain('In all: 2 calls · 1,810 tokens in · 301 out · price 0.48\n');
    expect(out).toContain('• terminal: 1 call · 10 tokens in · 1 out · price below 0.01\n');
    expect(out).toContain('• slack:C0QUAY in slack:T0LINDOW: 1 call · 1,800 tokens in · 300 out · price 0.48\n');
    expect(out).toContain('• all together: 9,997,900 of 10,000,000 tokens\n');
    expect(out).toContain('• workspace slack:T0LINDOW: no limit, 2,100 tokens taken\n');
    expect(out).toContain('• user slack:U0DANA in slack:T0LINDOW: 900 of 3,000 tokens\n');
    expect(out).not.toContain('at the most');
  });

  test('says how many calls are counted at their most', async () => {
    const paper = paperDesk();
    spend(paper, {});
    expect((await paper.run('costs')).out).toContain('One call is counted at the most that could be taken');
    spend(paper, {});
    const { out } = await paper.run('costs');
    expect(out).toContain('2 calls are counted at the most that could be taken');
    expect(out).toContain('In all: 2 calls · 10,000 tokens in · 2,000 out\n');
  });

  test('looks back a week, or as many days as it is told', async () => {
    const paper = paperDesk();
    for (const daysAgo of [0, 6, 7]) spend(paper, { daysAgo });
    expect((await json(paper)).total.calls).toBe(2);
    expect((await json(paper, '--days', '1')).total.calls).toBe(1);
    const view = await json(paper, '--days', '8');
    expect(view.total.calls).toBe(3);
    expect(view.to).toBe(Temporal.Now.plainDateISO('UTC').toString());
    expect(view.from).toBe(Temporal.Now.plainDateISO('UTC').subtract({ days: 7 }).toString());
  });

  test('shows the ten who spent most, and that there are more', async () => {
    const paper = paperDesk();
    for (let n = 1; n <= 12; n += 1) spend(paper, { payer: { ...DANA, user: `slack:U${n}` }, settled: [n, 0] });
    const { out } = await paper.run('costs');
    const byUser = out.slice(out.indexOf('By user'), out.indexOf('Left today'));
    expect(byUser).toContain('slack:U12 in slack:T0LINDOW: 1 call · 12 tokens in');
    expect(byUser).toContain('slack:U3 in');
    expect(byUser).not.toContain('slack:U2 in');
    expect(byUser).toContain('• and 2 more: see --json\n');
    expect((await json(paper)).users).toHaveLength(12);
  });

  test.each([
    [['--days', '0'], '--days must be a whole number from 1 to 366.'],
    [['--days', '367'], '--days must be a whole number from 1 to 366.'],
    [['--days', '1.5'], '--days must be a whole number from 1 to 366.'],
    [['--days', 'week'], '--days must be a whole number from 1 to 366.'],
    [['--days', ''], '--days needs a number of days after it.'],
    [['--days'], '--days needs a number of days after it.'],
    [['yesterday'], 'costs takes no words of its own ("yesterday").'],
    [['--dayz', '3'], 'unknown flag --dayz'],
  ])('does not know %j', async (words, flaw) => {
    const { status, out, notes } = await paperDesk().run('costs', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(flaw);
    expect(notes).toContain('npm run costs -- --help');
  });

  test('leaves a damaged ledger as it is and says what to do, also as JSON', async () => {
    const { run, desk } = paperDesk();
    const path = join(desk.environment.stateFolder, 'state.db');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'This is a shopping list. '.repeat(400));
    const { status, notes } = await run('costs');
    expect(status).toBe(1);
    expect(notes).toContain('state.db is damaged and was left as it is: put a copy of it back');
    const { out, status: statusOfJson } = await run('costs', '--json');
    expect(statusOfJson).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'store' } });
  });
});

test('the ledger that a desk opens keeps the limits it is given, until the day is over', () => {
  const { desk } = paperDesk();
  const limits = { ...NO_LIMITS, workspace: 100 };
  const call = { model: 'harbour-1', payer: TERMINAL, most: { input: 60, output: 10 } };
  const open = openLedger(desk.environment, limits);
  expect(open.ledger.reserve(call).kind).toBe('reserved');
  open.close();
  const again = openLedger(desk.environment, limits);
  expect(again.ledger.reserve(call)).toMatchObject({ kind: 'refused', whose: 'workspace' });
  again.close();
});
