import { describe, expect, test } from 'vitest';
import { closenessTo, layRow } from '../../../src/grounding/likelihood/rows.ts';
import { tokensOf, type Token } from '../../../src/language/frames-verbs.ts';

function laid(claim: string, evidence: string): readonly number[] {
  return layRow(tokensOf(claim), tokensOf(evidence)).met;
}

function token(word: string): Token {
  const [first] = tokensOf(word);
  if (first === undefined) throw new Error(`no word: ${word}`);
  return first;
}

describe('a sentence laid against another', () => {
  test('meets the same words in the same order', () => {
    expect(laid('Divers raised the tug', 'At dawn divers slowly raised the tug')).toEqual([2, 4, 5, 6]);
  });

  test('keeps words with a topic rather than those without, where order allows but one', () => {
    expect(laid('ferry in the', 'in the ferry')).toEqual([2, -1, -1]);
  });

  test('keeps together what stands together in both', () => {
    expect(laid('tug sank', 'tug hoisted tug sank')).toEqual([2, 3]);
  });

  test('does not count a word without a topic that stands alone', () => {
    expect(laid('The ferry sank', 'In the fog ferry crews sank')).toEqual([-1, 3, 5]);
  });
});

test.each([
  ['ferry', 'ferries', 1],
  ['stressed', 'insisted', 1],
  ['accused', 'praised', 0],
  ['the', 'a', 0],
  ['ferry', 'cloud', 0],
])('%s is as close to %s as %d', (a, b, closeness) => {
  expect(closenessTo(token(a))(token(b))).toBe(closeness);
});

test('a word that may stand for another is close, not the same', () => {
  const closeness = closenessTo(token('harbour'))(token('dock'));
  expect(closeness).toBeGreaterThan(0);
  expect(closeness).toBeLessThan(1);
});
