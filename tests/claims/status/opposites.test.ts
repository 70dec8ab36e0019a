import { describe, expect, it } from 'vitest';
import { oppositesIn } from '../../../src/claims/status/opposites.ts';
import { ATTITUDES, DEEDS, QUALITIES } from '../../../src/language/data/opposites.ts';

function found(text: string): readonly string[] {
  return oppositesIn(text).map(({ start, end, sign }) => `${sign > 0 ? '+' : '-'}${text.slice(start, end)}`);
}

describe('words that exclude each other', () => {
  it.each([
    ['The mayor ruled out a merger.', ['-ruled out']],
    ['The mayor welcomes a merger.', ['+welcomes']],
    ['The mayor has no interest in a merger.', ['-no interest in']],
    ['It was an unlawful act of a lawful king.', ['-unlawful', '+lawful']],
    ['Supporters of the laws, including Hale, armed with an arm', ['+armed']],
    ['', []],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it('every line of the tables has two sides, and no phrase stands on both', () => {
    for (const line of [...ATTITUDES, ...DEEDS, ...QUALITIES]) {
      const [plus = [], minus = [], ...more] = line.split(' | ').map((side) => side.split(', '));
      expect(more).toEqual([]);
      expect(Math.min(plus.length, minus.length)).toBeGreaterThan(0);
      expect(plus.filter((phrase) => minus.includes(phrase))).toEqual([]);
    }
  });
});
