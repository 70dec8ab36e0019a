import { expect, test } from 'vitest';
import { areAlternatives } from '../../../src/grounding/likelihood/alternatives.ts';
import { conceptOf } from '../../../src/language/concepts.ts';

test.each([
  ['blue', 'green', true],
  ['sons', 'nephew', true],
  ['miles', 'kilometres', true],
  ['blue', 'blue', false],
  ['blue', 'mile', false],
  ['car', 'vehicle', false],
])('%s and %s exclude each other: %s', (a, b, exclude) => {
  expect(areAlternatives(conceptOf(a), conceptOf(b))).toBe(exclude);
});
