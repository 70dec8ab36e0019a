/** Which limit a call would pass. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passedLimit } from '../../src/store/limits.ts';
import type { Limits } from '../../src/store/limits.ts';

const SPENT = { user: 10, channel: 20, workspace: 30, all: 40 };
const LIMITS: Limits = { user: 100, channel: 100, workspace: 100, all: 100 };
const PAYER = { user: 'dana', channel: 'harbour', workspace: 'lindow' };
const FIVE = { input: 3, output: 2 };

const passed = (limits: Partial<Limits>, payer: Partial<Record<keyof typeof PAYER, null>> = {}) =>
  passedLimit({ ...LIMITS, ...limits }, SPENT, { payer: { ...PAYER, ...payer }, most: FIVE });

describe('the rule of the budget', () => {
  test.each([
    [{}, null],
    [{ user: 15 }, null],
    [{ user: 14 }, 'user'],
    [{ channel: 24 }, 'channel'],
    [{ workspace: 34 }, 'workspace'],
    [{ all: 44 }, 'all'],
    [{ user: 0 }, 'user'],
    [{ user: null, channel: null, workspace: null, all: null }, null],
    [{ user: 14, all: 44 }, 'user'],
    [{ workspace: 34, all: 44 }, 'workspace'],
  ])('with limits %j says %s', (limits, whose) => {
    expect(passed(limits)).toBe(whose);
  });

  test('limits nobody where a call is on nobody’s behalf, but all together always', () => {
    expect(passed({ user: 0 }, { user: null })).toBeNull();
    expect(passed({ channel: 0 }, { channel: null })).toBeNull();
    expect(passed({ workspace: 0 }, { workspace: null })).toBeNull();
    expect(passed({ all: 0 }, { user: null, channel: null, workspace: null })).toBe('all');
  });

  test('never lets what is counted pass a limit, whatever is asked for', () => {
    const calls = fc.array(fc.record({ input: fc.nat(50), output: fc.nat(50) }), { maxLength: 40 });
    fc.assert(
      fc.property(calls, fc.nat(500), (planned, limit) => {
        let spent = 0;
        for (const most of planned) {
          const whose = passedLimit(
            { ...LIMITS, all: limit },
            { ...SPENT, user: 0, channel: 0, workspace: 0, all: spent },
            {
              payer: { user: null, channel: null, workspace: null },
              most,
            },
          );
          if (whose === null) spent += most.input + most.output;
          else expect(spent + most.input + most.output).toBeGreaterThan(limit);
        }
        expect(spent).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
