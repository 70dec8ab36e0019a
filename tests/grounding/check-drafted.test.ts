/** Sentences that make one text. */

import { expect, test } from 'vitest';
import { checkDrafted } from '../../src/grounding/check-drafted.ts';

const EVIDENCE = new Map([
  ['e1', 'Dana Reed opened the northern pier on Monday. Ferries to Sandholm ran again at noon.'],
]);
const point = (text: string) => ({ text, cites: ['e1'] });
const SHE = point('She opened the northern pier on Monday.');
const FERRIES = point('Ferries to Sandholm ran again at noon.');

function reasonsFor(...points: readonly (typeof SHE)[]) {
  return checkDrafted(points, EVIDENCE).map(({ reason, fault }) => [reason, fault]);
}

test('the first of several falls where nothing tells for whom its pronoun stands', () => {
  expect(reasonsFor(SHE, FERRIES)).toEqual([
    ['unsupported', 'She'],
    [null, null],
  ]);
});

test('a later one, or one alone, is judged by its evidence', () => {
  expect(reasonsFor(FERRIES, SHE)).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(reasonsFor(SHE)).toEqual([[null, null]]);
});

test('a plainer fault comes before the pronoun, and the pronoun costs score', () => {
  expect(reasonsFor(point('She opened 12 piers.'), FERRIES)[0]).toEqual(['unsupported-figure', '12']);
  const [first] = checkDrafted([SHE, FERRIES], EVIDENCE);
  const [alone] = checkDrafted([SHE], EVIDENCE);
  expect(first?.score).toBeCloseTo((alone?.score ?? 0) / 2);
});
