/** Figures among the words they stand among. */

import { expect, test } from 'vitest';
import { strayFigure } from '../../src/grounding/check-figure-company.ts';
import { aligned } from './aligned.ts';

const EVIDENCE = [
  'Dana Reed, 92, visited the harbour museum on Monday.',
  'As a 19-year-old lighthouse keeper, Reed saved the crew of a trawler.',
  'The storm damaged 40 boats. Later 12 volunteers cleared the quay.',
  'The second ferry made 14 trips a day.',
];

test.each([
  'Reed was a 19-year-old lighthouse keeper.',
  'The storm damaged 40 boats, and 12 volunteers came.',
  'Dana Reed, 92, was a lighthouse keeper at 19.',
])('a figure among its own words stands: %s', (sentence) => {
  expect(strayFigure(aligned(sentence, ...EVIDENCE))).toBeNull();
});

test.each([
  ['Reed was a 92-year-old lighthouse keeper.', '92'],
  ['The storm damaged 12 boats on the coast.', '12'],
])('a figure where the evidence has another falls: %s', (sentence, value) => {
  expect(strayFigure(aligned(sentence, ...EVIDENCE))).toBe(value);
});

test.each([
  ['a figure that the evidence lacks, which is checked elsewhere', 'The storm damaged 77 boats on the coast.'],
  ['a place in an order', 'The 2nd storm damaged boats.'],
  ['one, which may be no more than an article', 'One storm damaged boats.'],
])('nothing is said of %s', (_, sentence) => {
  expect(strayFigure(aligned(sentence, ...EVIDENCE))).toBeNull();
});
