/** Flags and the words between them. */

import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/app/read-arguments.ts';

const read = (...words: string[]) => readArguments('brief', words, { words: 'a number', json: 'switch' });

describe('arguments', () => {
  test('are flags with values, switches and words that stand alone, in any order', () => {
    expect(read('--json', 'fire', '--words', '90')).toEqual({
      alone: ['fire'],
      switches: new Set(['json']),
      values: new Map([['words', '90']]),
    });
    expect(read('--words=90').values.get('words')).toBe('90');
  });

  test('after a bare "--" are words, whatever they look like', () => {
    expect(read('--', '--json').alone).toEqual(['--json']);
  });

  test.each([
    [['--jsn'], 'unknown flag --jsn. Did you mean "--json"? See: npm run brief -- --help'],
    [['-x'], 'unknown flag -x. See: npm run brief -- --help'],
    [['--no-json'], 'unknown flag --no-json.'],
    [['--words'], '--words needs a number after it.'],
    [['--words='], '--words needs a number after it.'],
    [['--words', '--json'], '--words needs a number after it.'],
    [['--words', '1', '--words', '2'], '--words was given twice.'],
    [['--json=yes'], '--json takes no value.'],
    [['--__proto__'], 'unknown flag --__proto__.'],
    [['--constructor=x'], 'unknown flag --constructor.'],
  ])('%j are wrong usage', (words, message) => {
    expect(() => read(...words)).toThrow(message);
  });
});
