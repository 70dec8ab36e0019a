import { expect, test } from 'vitest';
import { companyOf } from '../../../src/grounding/likelihood/company.ts';
import { aligned } from '../aligned.ts';

const SENTENCE = 'Divers raised the sunken tug.';

test('a sentence of the evidence has all of its company', () => {
  expect(companyOf(aligned(SENTENCE, 'Fog lifted.', SENTENCE))).toBe(1);
});

test('words farther apart than in the sentence are less company, and in sentences apart none', () => {
  const far =
    'Divers, of whom the port employs some forty in two shifts all through the year, raised what was thought to be the sunken tug.';
  const beside = 'Divers raised an anchor. The sunken tug was left alone.';
  const apart = 'Divers raised an anchor. Fog lifted. Rain fell. The sunken tug was left alone.';
  expect(companyOf(aligned(SENTENCE, far))).toBeLessThan(1);
  expect(companyOf(aligned(SENTENCE, beside))).toBeLessThan(1);
  expect(companyOf(aligned(SENTENCE, apart))).toBeLessThan(companyOf(aligned(SENTENCE, beside)));
});

test('a word that the evidence never has keeps no company', () => {
  expect(companyOf(aligned('Divers raised the sunken trawler.', SENTENCE))).toBe(0);
});

test('a word is no company of itself', () => {
  expect(companyOf(aligned('Divers raised tug after tug.', 'Divers raised a tug.'))).toBeLessThan(1);
});
