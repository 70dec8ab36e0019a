/** Who does what to whom. */

import { expect, test } from 'vitest';
import { swapsParts } from '../../../src/grounding/checks/check-parts.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = [
  'Ms Reed phoned Mr Brandt about the ferry on Monday.',
  'A Swedish trawler rammed a ferry near the Danish port of Sandholm and damaged the Finnish consulate.',
];

test.each([
  'Reed phoned Brandt about the ferry.',
  'Brandt was phoned by Reed about the ferry.',
  'A Swedish trawler damaged the Finnish consulate near Sandholm.',
  'The Finnish consulate was damaged near the Danish port of Sandholm.',
])('the same part in active or passive stands: %s', (sentence) => {
  expect(swapsParts(aligned(sentence, ...EVIDENCE))).toBeNull();
});

test('who is called by a country may be the one named', () => {
  const sentence = 'The Norwegian captain phoned Brandt about the ferry on Monday.';
  expect(swapsParts(aligned(sentence, ...EVIDENCE, 'Reed is a Norwegian captain.'))).toBeNull();
});

test('somebody more beside the one that the evidence has is no other', () => {
  const sentence = 'Reed and Quist phoned Brandt about the ferry on Monday.';
  expect(swapsParts(aligned(sentence, ...EVIDENCE, 'Reed works with Quist.'))).toBeNull();
});

test.each([
  ['Brandt phoned Reed about the ferry on Monday.', 'brandt'],
  ['A Danish trawler rammed a ferry near the port of Sandholm.', 'danish'],
  ['Denmark damaged the Finnish consulate near the port of Sandholm.', 'denmark'],
])('a part of another falls: %s', (sentence, fault) => {
  expect(swapsParts(aligned(sentence, ...EVIDENCE))).toBe(fault);
});
