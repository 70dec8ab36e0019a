/** Offices beside names. */

import { expect, test } from 'vitest';
import { wrongOffice } from '../../../src/grounding/checks/check-offices.ts';
import { aligned } from '../aligned.ts';

const ADVISER = 'Dana Reed, an adviser to the head of the port, said the pier was safe.';
const MINISTER = 'Norway’s foreign minister Ivo Brandt said the talks went on.';

test.each([
  'Dana Reed, the adviser to the head of the port, spoke.',
  'Dana Reed, who advises the head of the port, spoke.',
  'An adviser to the port, Dana Reed, spoke.',
  'Ivo Brandt, the foreign minister of Norway, spoke.',
  'Ivo Brandt, the Norwegian foreign minister, spoke.',
  'Norwegian official Ivo Brandt spoke.',
  'The mayor, Ada Quist, spoke.',
  'The bishop, Ole Lund, spoke.',
])('an office stands in other words, and where the evidence tells none: %s', (sentence) => {
  expect(
    wrongOffice(
      aligned(
        sentence,
        ADVISER,
        MINISTER,
        'Ada Quist spoke. Ole Lund, the skipper of a trawler, left. Bishop Ole Lund returned.',
      ),
    ),
  ).toBeNull();
});

test.each([
  ['Dana Reed, the head of the port, spoke.', 'the head of the port'],
  ['Norway’s prime minister Ivo Brandt spoke.', 'Norway’s prime minister'],
  ['The mayor of Lindow, Ivo Brandt, spoke.', 'The mayor of Lindow'],
])('another office falls: %s', (sentence, fault) => {
  expect(wrongOffice(aligned(sentence, ADVISER, MINISTER))).toBe(fault);
});

test.each([
  ['Dana Reed, a former head of the port, was fined.', 'Dana Reed, the head of the port, was fined.'],
  ['The acting mayor, Ada Quist, spoke.', 'The mayor, Ada Quist, spoke.'],
])('who was in an office, or stands in for it, does not hold it: %s', (evidence, sentence) => {
  expect(wrongOffice(aligned(sentence, evidence))).not.toBeNull();
  expect(wrongOffice(aligned(evidence, evidence))).toBeNull();
});
