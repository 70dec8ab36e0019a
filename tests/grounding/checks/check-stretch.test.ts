/** More than the evidence tells. */

import { expect, test } from 'vitest';
import { stretches } from '../../../src/grounding/checks/check-stretch.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = [
  'The storm damaged the Finnish consulate in Lindow.',
  'It was one of the worst storms on the coast.',
  'Four ferries stayed in port.',
  'The council discussed a new bridge with the mayor.',
];

test.each([
  'The Finnish consulate in Lindow was damaged by the storm.',
  'The storm was one of the worst on the coast.',
  'The council and the mayor talked about a new bridge.',
  'In all, four ferries stayed in port.',
])('what tells no more stands: %s', (sentence) => {
  expect(stretches(aligned(sentence, ...EVIDENCE))).toBeNull();
});

test.each([
  ['The storm destroyed the Finnish consulate in Lindow.', 'destroyed'],
  ['It was the worst storm on the coast.', 'the worst'],
  ['All four ferries stayed in port.', 'All'],
  ['The council approved a new bridge with the mayor.', 'approved'],
  ['Four ferries stayed in port in retaliation.', 'in retaliation'],
  ['The Finnish consulate was deliberately damaged.', 'deliberately'],
])('what tells more falls: %s', (sentence, fault) => {
  expect(stretches(aligned(sentence, ...EVIDENCE))).toBe(fault);
});

test('a word as strong where the same is told is enough, in one of two sentences', () => {
  const stronger = 'The storm wrecked the Finnish consulate in Lindow.';
  expect(stretches(aligned('The storm destroyed the Finnish consulate.', ...EVIDENCE, stronger))).toBeNull();
});
