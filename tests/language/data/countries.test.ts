import { expect, test } from 'vitest';
import { COUNTRIES } from '../../../src/language/data/countries.ts';
import { fold } from '../../../src/language/words.ts';

test('every country has a code of its own, by which the world knows it', () => {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
  // Unicode CLDR's name and ours may differ ("Czechia", "Myanmar (Burma)"), but hardly ever in all words.
  const strange = COUNTRIES.filter(({ code, names: own }) => {
    const words = fold(names.of(code) ?? code).split(/[^\p{L}]+/u);
    return !own.some((name) =>
      fold(name)
        .split(/[^\p{L}]+/u)
        .some((word) => word.length > 2 && words.includes(word)),
    );
  });
  expect(strange.map(({ code, names: [name] }) => `${code} ${name ?? ''}`)).toEqual([]);
});
