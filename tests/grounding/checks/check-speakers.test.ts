/** Whose words a sentence tells. */

import { expect, test } from 'vitest';
import { wrongSpeaker } from '../../../src/grounding/checks/check-speakers.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = [
  'The pier is safe, the mayor, Dana Reed, said on Monday.',
  'Norway’s defence ministry said its ships had left the bay.',
  'Four people were hurt, according to officials.',
];

test.each([
  'Reed said the pier was safe.',
  'The mayor said the pier was safe.',
  'Officials said the pier was safe.',
  'Oslo’s defence ministry said its ships had left the bay.',
  'The pier was safe, Reed said, and officials said four people were hurt.',
  'He said the pier was safe.',
])('another description of the speaker stands: %s', (sentence) => {
  expect(wrongSpeaker(aligned(sentence, ...EVIDENCE))).toBeNull();
});

test.each([
  ['Ivo Brandt said the pier was safe.', 'Ivo Brandt'],
  ['Sweden’s defence ministry said its ships had left the bay.', 'Sweden’s defence ministry'],
  ['According to Dana Reed, Norwegian ships had left the bay.', 'Dana Reed'],
  ['The bishop said the pier was safe.', 'The bishop'],
])('another speaker falls: %s', (sentence, fault) => {
  expect(wrongSpeaker(aligned(sentence, ...EVIDENCE))).toBe(fault);
});

test('a body that the evidence calls no name there may be the one it names elsewhere', () => {
  const evidence = ['Reed spoke to Radio North.', 'The outlet reported that fares would fall.'];
  expect(wrongSpeaker(aligned('Radio North reported that fares would fall.', ...evidence))).toBeNull();
  expect(wrongSpeaker(aligned('Radio South reported that fares would fall.', ...evidence))).toBe('Radio South');
});

test('who is told of beside the words where nobody speaks may have said them', () => {
  const evidence = ['Reed found the fares too high.', 'The fares are too high, Ada Quist said.'];
  expect(wrongSpeaker(aligned('Reed said the fares were too high.', ...evidence))).toBeNull();
});

test('the words of one of two speakers may be fewer', () => {
  const sentence =
    'One person died and 23 were injured in Lindow, Reed said, and officials reported that 14 of the injured were taken to hospital.';
  const toll =
    'Lindow was the focus of the storm, which left one dead and 23 injured in the town, according to Dana Reed.';
  const hospital = 'According to officials, at least 23 people were injured, 14 of whom were taken to hospital.';
  expect(wrongSpeaker(aligned(sentence, toll, hospital))).toBeNull();
});

test('an adviser to somebody is somebody else', () => {
  const evidence = 'The fares will fall, said Ada Quist, an adviser to Dana Reed’s office.';
  expect(wrongSpeaker(aligned('Dana Reed said the fares would fall.', evidence))).toBe('Dana Reed');
});
