/** Whom and what a sentence names. */

import { expect, test } from 'vitest';
import { unnamedIn } from '../../../src/grounding/checks/check-names.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = 'Norwegian mayor Mykhailo Reed of Lindow met the International Seabed Authority in Bergen.';

test.each([
  'Reed met officials.',
  'Mykhaylo Reed met officials.',
  'Reed of Norway met officials.',
  'The envoy of Oslo met officials.',
  'Officials of the ISA met Reed.',
  'The mayor wore a Bergen hat.',
])('a name stands in another spelling or form: %s', (sentence) => {
  expect(unnamedIn(aligned(sentence, EVIDENCE))).toBeNull();
});

test.each([
  ['Delegates met officials.', null],
  ['Officials met Brandt.', 'brandt'],
  ['Reed met officials in Oslo.', 'oslo'],
  ['Officials of the IMF met Reed.', 'imf'],
])('another name falls, but not a word for its place at the head: %s', (sentence, fault) => {
  expect(unnamedIn(aligned(sentence, EVIDENCE))).toBe(fault);
});
