/** Figures among the words they stand among. */

import { expect, test } from 'vitest';
import { strayFigure } from '../../../src/grounding/checks/check-figure-company.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = [
  'The 92-year-old Dana Reed visited the harbour museum on Monday.',
  'As a 19-year-old lighthouse keeper, Reed saved the crew of a trawler.',
  'The storm damaged 40 boats. Later 12 volunteers cleared the quay.',
  'The second ferry made 14 trips a day.',
];

test.each([
  'Reed was a 19-year-old lighthouse keeper.',
  'The storm damaged 40 boats, and 12 volunteers came.',
  'Dana Reed, a 92-year-old, was a 19-year-old lighthouse keeper.',
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
  [
    'where another keeps a little more of its company',
    'The storm damaged 40 boats near Lindow.',
    ['The storm damaged 40 boats at the pier.', 'Storm winds damaged 25 boats off Lindow.'],
  ],
  [
    'where another keeps hardly any company',
    'The ferry carried 40 crates.',
    ['There were 40.', 'The ferry sank.', 'A ferry burned.', 'A ferry made 25 runs.'],
  ],
  [
    'where what another counts is no figure of its kind',
    'The ferry carried grain for 40 km.',
    ['They sailed 40 km.', 'The ferry carried grain for 55 hours.'],
  ],
  [
    'of one, which may be no more than an article',
    'One storm damaged boats.',
    ['One was lost.', 'Three storms damaged boats.'],
  ],
  [
    'that the evidence lacks, which is checked elsewhere',
    'The storm damaged 77 boats.',
    ['The storm damaged 40 boats.'],
  ],
])('nothing is said of a figure %s', (_, sentence, evidence) => {
  expect(strayFigure(aligned(sentence, ...evidence))).toBeNull();
});
