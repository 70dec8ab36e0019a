/** Words that exclude each other. */

import { expect, test } from 'vitest';
import { areAntonyms, baseOf } from '../../src/language/antonyms.ts';

test.each([
  ['opened', 'closed'],
  ['rose', 'fell'],
  ['bought', 'selling'],
  ['confirmed', 'denied'],
])('%s and %s do, in any form and either order', (a, b) => {
  expect([areAntonyms(a, b), areAntonyms(b, a)]).toEqual([true, true]);
});

test.each([
  ['opened', 'began'],
  ['opened', 'opens'],
  ['rose', 'flower'],
])('%s and %s do not', (a, b) => {
  expect(areAntonyms(a, b)).toBe(false);
});

test('the forms of an irregular verb have one base', () => {
  expect(new Set(['buy', 'buys', 'bought', 'buying'].map(baseOf)).size).toBe(1);
});
