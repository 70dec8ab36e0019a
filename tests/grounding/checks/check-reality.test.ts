/** What has happened, what is to come, what may be. */

import { expect, test } from 'vitest';
import { overclaims } from '../../../src/grounding/checks/check-reality.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = [
  'The council plans to close the northern pier in spring.',
  'Engineers warned that the old bridge could collapse.',
  'Storms flooded the fish market of Lindow.',
  'The ferry company will raise its fares.',
];

test.each([
  'The council intends to close the northern pier in spring.',
  'The northern pier could be closed in spring, the council plans say.',
  'The old bridge may collapse, engineers warned.',
  'The fish market of Lindow was flooded by storms.',
  'The ferry company is to raise its fares.',
  'Fares raised by the ferry company worry visitors.',
  'The council has a plan for the northern pier to be closed in spring.',
])('what is as open as in the evidence stands: %s', (sentence) => {
  expect(overclaims(aligned(sentence, ...EVIDENCE))).toBeNull();
});

test.each([
  ['The council has closed the northern pier in spring.', 'closed'],
  ['Engineers warned that the old bridge had collapsed.', 'collapsed'],
  ['Engineers warned that the old bridge will collapse.', 'collapse'],
  ['The ferry company has raised its fares.', 'raised'],
  ['Storms will flood the fish market of Lindow.', 'flood'],
])('what is told as surer, or as still to come, falls: %s', (sentence, fault) => {
  expect(overclaims(aligned(sentence, ...EVIDENCE))).toBe(fault);
});
