/** What `config/briefdesk.yaml` may say under "model". */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_MODEL_SETTINGS } from '../../src/app/validate-model-settings.ts';
import { DEFAULT_SETTINGS, validateSettings } from '../../src/app/validate-settings.ts';
import { ROOT } from '../source-files.ts';

const FLAWLESS = `model:
  tokensPerDay:
    user: 0
    channel: null
    workspace: 70000
  off:
    - slack:T024BE7LD
    - slack:C024BE91L
    - slack:D024BE91L
    - slack:G024BE91L
    - slack:E024BE91L
    - discord:1234
    - terminal
  prices: { input: 0.25, output: 2 }
  check: true
`;

const model = (text: string) => validateSettings(text).settings.model;

describe('what a language model may take', () => {
  test('is what is set, and for the rest what is usual', () => {
    expect(validateSettings(FLAWLESS)).toEqual({
      flaws: [],
      settings: {
        ...DEFAULT_SETTINGS,
        model: {
          tokensPerDay: { user: 0, channel: null, workspace: 70_000, all: DEFAULT_MODEL_SETTINGS.tokensPerDay.all },
          off: [
            'slack:T024BE7LD',
            'slack:C024BE91L',
            'slack:D024BE91L',
            'slack:G024BE91L',
            'slack:E024BE91L',
            'discord:1234',
            'terminal',
          ],
          prices: { input: 0.25, output: 2 },
          check: true,
        },
      },
    });
  });

  test.each(['model:', 'model: {}', 'model:\n  tokensPerDay:\n  off:\n  prices:\n  check:\n', 'model: { off: [] }'])(
    'is what is usual where nothing is set (%j)',
    (text) => {
      expect(validateSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, flaws: [] });
    },
  );

  test('stands in the file as it is shipped', () => {
    const shipped = readFileSync(join(ROOT, 'config/briefdesk.yaml'), 'utf8');
    expect(shipped).toContain('tokensPerDay');
    expect(validateSettings(shipped)).toEqual({ settings: DEFAULT_SETTINGS, flaws: [] });
    // Without the marks before them the lines on prices are right, too.
    expect(model(shipped.replace(/^ {2}# (prices:|(?: {2})(?:input|output):)/gm, '  $1')).prices).toEqual({
      input: 0.25,
      output: 2,
    });
  });

  test('is null for no limit only where the word stands there', () => {
    expect(model('model: { tokensPerDay: { all: null } }').tokensPerDay.all).toBeNull();
    expect(model('model: { tokensPerDay: { all: ~ } }').tokensPerDay.all).toBeNull();
    const forgotten = validateSettings('model:\n  tokensPerDay:\n    all:\n');
    expect(forgotten.settings.model.tokensPerDay.all).toBe(10_000_000);
    expect(forgotten.flaws).toMatchObject([{ line: 3 }]);
  });
});

describe('a flaw is named with its line and its cure', () => {
  const LIMIT = 'must be a whole number of tokens a day such as 300000: 0 for none, null for no limit.';
  const PLACE = 'is no workspace or channel: write it as slack:T024BE7LD, slack:C024BE91L, discord:1234 or terminal.';

  test.each([
    ['\nmodel: 7', 2, '"model" must have its keys under it, one a line: tokensPerDay, off, prices, check.'],
    ['model:\n  modle: 7', 2, 'unknown key "modle".'],
    ['model:\n  tokensPerDay: 9', 2, '"tokensPerDay" must have its keys under it, one a line: user, channel,'],
    ['model:\n  tokensPerDay: { users: 9 }', 2, 'unknown key "users". Did you mean "user"?'],
    ['model:\n  tokensPerDay:\n    user: -1', 3, `"user" ${LIMIT}`],
    ['model:\n  tokensPerDay:\n    user: 1.5', 3, `"user" ${LIMIT}`],
    ['model:\n  tokensPerDay:\n    user: "9"', 3, `"user" ${LIMIT}`],
    ['model:\n  tokensPerDay:\n    user: .inf', 3, `"user" ${LIMIT}`],
    ['model:\n  tokensPerDay:\n    user: [9]', 3, `"user" ${LIMIT}`],
    ['model:\n  off: terminal', 2, '"off" must be a list, one "- …" a line.'],
    ['model:\n  off:\n    - terminal\n    - slack:U024BE7LD', 4, `"slack:U024BE7LD" ${PLACE}`],
    ['model:\n  off: [slack:T1 ]\n', 2, null],
    ['model:\n  off: [1234]', 2, `"1234" ${PLACE}`],
    ['model:\n  off: [{ a: b }]', 2, `this ${PLACE}`],
    ['model:\n  off: ["terminal "]', 2, `"terminal " ${PLACE}`],
    ['model:\n  prices: { input: 1 }', 2, '"prices" needs "output", the price of a million tokens, such as 0.25.'],
    ['model:\n  prices:\n    input: 1\n    output: -2', 4, '"prices" needs "output"'],
    ['model:\n  prices:\n    input: .inf\n    output: 2', 3, '"prices" needs "input"'],
    ['model:\n  prices: 3', 2, '"prices" must have its keys under it, one a line: input, output.'],
    ['model:\n  check: maybe', 2, '"check" must be true or false.'],
  ])('%j', (text, line, words) => {
    const wanted = words === null ? [] : [{ line, text: expect.stringContaining(words) as string }];
    expect(validateSettings(text).flaws).toEqual(wanted);
  });

  test('and every one of them at once', () => {
    const { flaws } = validateSettings('words: 1\nmodel:\n  check: 1\n  off: 1\n  tokensPerDay: { user: x, all: y }\n');
    expect(flaws.map(({ line }) => line)).toEqual([1, 3, 4, 5, 5]);
  });
});
