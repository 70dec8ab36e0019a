/** Who stands beside a quotation. */

import { expect, test } from 'vitest';
import { misquoted } from '../../../src/grounding/checks/check-quoted.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = [
  'Dana Reed claimed the fares were “fair to everyone”. The bishop disagreed: “Nobody can pay them.”',
  'Norway’s fishing ministry spoke of “a season without fish”.',
];

test.each([
  'Reed called the fares “fair to everyone”.',
  'The bishop replied to Reed: “Nobody can pay them.”',
  'Oslo spoke of “a season without fish”.',
  'Ada Quist heard Reed call the fares “fair to everyone”.',
  'A bishop, Ole Lund, told Reed: “Nobody can pay them.”',
  'One voice called the fares “fair to everyone”.',
  'Reed called the fares “fair”.',
])('the one beside it in the evidence stands: %s', (sentence) => {
  expect(misquoted(aligned(sentence, ...EVIDENCE))).toBeNull();
});

test.each([
  ['Dana Reed conceded: “Nobody can pay them.”', 'Dana Reed'],
  ['Fares were “fair to everyone”, in the words of Ivo Brandt.', 'Ivo Brandt'],
])('another falls: %s', (sentence, fault) => {
  expect(misquoted(aligned(sentence, ...EVIDENCE, 'Ivo Brandt was there.'))).toBe(fault);
});
