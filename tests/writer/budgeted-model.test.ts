/** What a model with a budget is asked, and what its ledger says of it, on a real state file. */

import fc from 'fast-check';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import type { Failure, ModelReply } from '../../src/llm/model.ts';
import { stateLedger } from '../../src/store/ledger.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import type { Limits } from '../../src/store/limits.ts';
import type { State } from '../../src/store/open-state.ts';
import { budgetedModel } from '../../src/writer/budgeted-model.ts';
import { openedState } from '../store/state-file.ts';
import { DANA, failing, NONE, replied, REQUEST, scriptedModel, TOOK } from './scripted-model.ts';

const NO_LIMITS: Limits = { user: null, channel: null, workspace: null, all: null };
const NOON = Date.parse('2026-03-02T12:00:00Z');

function ledgerWith(limits: Partial<Limits> = {}, state: State = openedState()): Ledger {
  return stateLedger(state, { ...NO_LIMITS, ...limits }, () => NOON);
}

const today = (ledger: Ledger) => ledger.spent('2026-03-02');

describe('a call within the budget', () => {
  test('is counted at its most while it is under way, and then at what it took', async () => {
    const ledger = ledgerWith();
    let during = today(ledger);
    const model = scriptedModel(() => {
      during = today(ledger);
      return replied('at sea');
    });
    expect(await budgetedModel(model, ledger).reply(REQUEST, DANA)).toEqual(replied('at sea'));
    expect(model.asked).toEqual([{ request: REQUEST, call: DANA }]);
    expect(during).toMatchObject([{ payer: DANA.payer, calls: 1, unsettled: 1, output: 600 }]);
    expect(today(ledger)).toMatchObject([{ payer: DANA.payer, calls: 1, unsettled: 0, ...TOOK }]);
  });

  test('is counted at no less than two rounds can take, the second of which reads the first', async () => {
    const ledger = ledgerWith();
    const { instructions, material, schema, mostOutputTokens } = REQUEST;
    const read = [instructions, material, JSON.stringify(schema.schema)].reduce(
      (sum, text) => sum + countTokens(text),
      0,
    );
    await budgetedModel(
      scriptedModel(() => failing({ kind: 'slow' })),
      ledger,
    ).reply(REQUEST, DANA);
    const [counted] = today(ledger);
    expect(counted?.input).toBeGreaterThanOrEqual(2 * read + mostOutputTokens);
    expect(counted?.input).toBeLessThan(2 * read + mostOutputTokens + 300);
    expect(counted?.output).toBe(2 * mostOutputTokens);
  });
});

describe('a call that would pass a limit', () => {
  test.each(['user', 'channel', 'workspace', 'all'] as const)('is not made: %s', async (whose) => {
    const ledger = ledgerWith({ [whose]: 1_500 });
    const model = scriptedModel(() => replied('at sea', { input: 900, output: 0 }));
    const budgeted = budgetedModel(model, ledger);
    expect((await budgeted.reply(REQUEST, DANA)).kind).toBe('replied');
    const reply = await budgeted.reply(REQUEST, DANA);
    expect(reply).toMatchObject({
      kind: 'failed',
      failure: { kind: 'over-budget', whose, opensAt: '2026-03-03T00:00:00Z' },
      tokens: NONE,
    });
    expect(reply.kind === 'failed' && reply.problem.message).toContain(`(model, tokensPerDay, ${whose})`);
    expect(model.asked).toHaveLength(1);
    expect(today(ledger)).toMatchObject([{ calls: 1, input: 900, output: 0 }]);
  });

  test('is known before it is made, so that what is taken never passes the limit, however many are under way', async () => {
    const state = openedState();
    const ledger = ledgerWith({ user: 5_000 }, state);
    let reader = 0;
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(shares, async (each) => {
        reader += 1;
        let taken = 0;
        let turn = 0;
        const model = budgetedModel(
          scriptedModel(async () => {
            const output = Math.floor((each[turn++] ?? 0) * 2 * REQUEST.mostOutputTokens);
            taken += output + TOOK.input;
            await Promise.resolve();
            return replied('at sea', { input: TOOK.input, output });
          }),
          ledger,
        );
        const call = { payer: { ...DANA.payer, user: `reader ${reader}` } };
        await Promise.all(each.map(() => model.reply(REQUEST, call)));
        expect(taken).toBeLessThanOrEqual(5_000);
        const [row] = today(ledger).filter(({ payer }) => payer.user === call.payer.user);
        expect((row?.input ?? 0) + (row?.output ?? 0)).toBe(taken);
      }),
      { numRuns: 25 },
    );
  });
});

describe('after a call', () => {
  const MOST = 'its most';
  type Kept = typeof MOST | typeof TOOK;
  const failed = (kind: Exclude<Failure['kind'], 'over-budget'>, tokens = NONE): ModelReply =>
    failing({ kind }, tokens);

  test.each<[string, ModelReply, Kept]>([
    ['of an endpoint that does not count, its most stands', replied('at sea', NONE), MOST],
    ['that was refused, nothing was taken: over-quota', failed('over-quota'), NONE],
    ['that was refused, nothing was taken: key', failed('key'), NONE],
    ['that was refused, nothing was taken: rejected', failed('rejected'), NONE],
    ['that was never made, nothing was taken', failed('resting'), NONE],
    ['that was refused in its second round, the first stands', failed('over-quota', TOOK), TOOK],
    ['that ended otherwise, what was counted stands: garbled', failed('garbled', TOOK), TOOK],
    ['that ended otherwise, what was counted stands: cut-off', failed('cut-off', TOOK), TOOK],
    ['that ended otherwise, what was counted stands: declined', failed('declined', TOOK), TOOK],
    ['that ended otherwise and was not counted, its most stands', failed('garbled'), MOST],
    ['whose end was not heard, its most stands: slow', failed('slow'), MOST],
    ['whose end was not heard, its most stands: broken-off', failed('broken-off'), MOST],
    ['of an endpoint that is down, nothing was taken', failed('unreachable'), NONE],
    ['whose second round was not heard, its most stands', failed('slow', TOOK), MOST],
  ])('%s', async (_, reply, kept) => {
    const ledger = ledgerWith();
    const model = scriptedModel(() => reply);
    expect(await budgetedModel(model, ledger).reply(REQUEST, DANA)).toBe(reply);
    const stands = kept === MOST ? { unsettled: 1, output: 600 } : { unsettled: 0, ...kept };
    expect(today(ledger)).toMatchObject([{ calls: 1, ...stands }]);
  });

  test('that broke with a fault of ours, its most stands', async () => {
    const ledger = ledgerWith();
    const model = scriptedModel(() => Promise.reject(new TypeError('the crane fell')));
    await expect(budgetedModel(model, ledger).reply(REQUEST, DANA)).rejects.toThrow('the crane fell');
    expect(today(ledger)).toMatchObject([{ calls: 1, unsettled: 1 }]);
  });
});

describe('no call is made', () => {
  test('that nobody waits for any more, and nothing is counted', async () => {
    const ledger = ledgerWith();
    const model = scriptedModel();
    const stop = new AbortController();
    const reply = budgetedModel(model, ledger).reply(REQUEST, { ...DANA, signal: stop.signal });
    stop.abort();
    expect(await reply).toMatchObject({ kind: 'failed', failure: { kind: 'slow' }, tokens: NONE });
    expect(model.asked).toEqual([]);
    expect(today(ledger)).toEqual([]);
  });

  test('that cannot be counted: the model rests, and the problem names the file', async () => {
    const state = openedState();
    const model = scriptedModel();
    const budgeted = budgetedModel(model, ledgerWith({}, state));
    state.db.exec('DROP TABLE call');
    const reply = await budgeted.reply(REQUEST, DANA);
    expect(reply).toMatchObject({ kind: 'failed', failure: { kind: 'resting' }, tokens: NONE });
    expect(reply.kind === 'failed' && reply.problem.message).toContain(state.path);
    expect(model.asked).toEqual([]);
  });
});

test('a reply is none the worse where what it took cannot be written down', async () => {
  const state = openedState();
  const model = scriptedModel(() => {
    state.db.exec('DROP TABLE call');
    return replied('at sea');
  });
  expect(await budgetedModel(model, ledgerWith({}, state)).reply(REQUEST, DANA)).toEqual(replied('at sea'));
});
