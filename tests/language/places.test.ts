import { expect, test } from 'vitest';
import { conceptOf } from '../../src/language/concepts.ts';
import { COUNTRIES } from '../../src/language/data/countries.ts';
import { countryOf, kinOf, namesOfCountry } from '../../src/language/places.ts';
import { fold } from '../../src/language/words.ts';

const oneWord = (name: string): boolean => !/[\s-]/.test(name);

test('a country is known by its name and its people', () => {
  expect(countryOf('norwegian', true)).toBe(countryOf('norway', true));
  expect(countryOf('norway', false)).not.toBeNull();
  expect(countryOf('lindow', true)).toBeNull();
});

test('an ordinary word is a country only with a capital', () => {
  for (const word of ['polish', 'turkey', 'us', 'chad']) {
    expect(countryOf(word, false)).toBeNull();
    expect(countryOf(word, true)).not.toBeNull();
  }
});

test('a capital is kin of its country and of no other', () => {
  const norway = conceptOf('norway', true);
  expect(kinOf(conceptOf('oslo', true))).toContain(norway);
  expect(kinOf(norway)).toContain(conceptOf('oslo', true));
  expect(kinOf(conceptOf('oslo', true))).not.toContain(conceptOf('sweden', true));
  expect(kinOf('lindow').size).toBe(0);
});

test('every capital and seat of one word finds its country', () => {
  const lost = COUNTRIES.flatMap(({ names, capitals, seats }) =>
    [...capitals, ...seats].filter((name) => {
      const [concept, country] = [conceptOf(fold(name), true), `@${fold(names[0] ?? '')}`];
      return oneWord(name) && concept !== country && !kinOf(concept).has(country);
    }),
  );
  expect(lost).toEqual([]);
});

test('the names of a country are those of one word', () => {
  expect(namesOfCountry('@norway')).toEqual(expect.arrayContaining(['norway', 'norwegian', 'norwegians']));
  expect(namesOfCountry('norway')).toEqual([]);
});
