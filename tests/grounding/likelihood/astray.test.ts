import { expect, test } from 'vitest';
import { astrayIn } from '../../../src/grounding/likelihood/astray.ts';
import { aligned } from '../aligned.ts';

const HOME = 'Divers raised the sunken tug at dawn.';
const FILLER = ['Fog lifted over the bay.', 'Rain fell all night.'];

test('a sentence told in one place is not astray', () => {
  expect(astrayIn(aligned(HOME, HOME, ...FILLER))).toBe(0);
});

test('a word that stands elsewhere is, the less the nearer', () => {
  const sentence = 'Divers raised the sunken tug at noon.';
  const far = astrayIn(aligned(sentence, HOME, ...FILLER, 'The market opens at noon.'));
  const near = astrayIn(aligned(sentence, HOME, 'The market opens at noon.', ...FILLER));
  expect(far).toBeGreaterThan(near);
  expect(near).toBeGreaterThan(0);
});

test('a word that stands nowhere is not astray but unknown', () => {
  expect(astrayIn(aligned('Divers raised the sunken tug at midnight.', HOME, ...FILLER))).toBe(0);
});

test('of two words told in two places either is astray from the other', () => {
  expect(astrayIn(aligned('Divers vanished.', 'Divers ate.', ...FILLER, 'The fog vanished.'))).toBeCloseTo(1);
});
