import { expect, test } from 'vitest';
import { consonantsIn, isUnvowelled, soundIn } from '../../src/language/romanise.ts';

test.each([
  ['Ліндов', 'Lindov'],
  ['Брандт', 'Brandt'],
  ['Οκάφορ', 'Okafor'],
])('%s sounds like %s', (word, latin) => {
  expect(soundIn(word)).toBe(soundIn(latin));
});

test.each([
  ['ليندو', 'Lindow'],
  ['بورت', 'Port'],
  ['ברנדט', 'Brandt'],
])('%s keeps the consonants of %s', (word, latin) => {
  expect(isUnvowelled(word)).toBe(true);
  expect(consonantsIn(word)).toBe(consonantsIn(latin));
});

test('what cannot be spelt sounds like nothing', () => {
  expect(soundIn('…')).toBe('');
  expect(isUnvowelled('Lindow')).toBe(false);
});
