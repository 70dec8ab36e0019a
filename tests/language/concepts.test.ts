import { describe, expect, test } from 'vitest';
import { conceptOf, conceptsOf, conceptWords, wordsFor } from '../../src/language/concepts.ts';

describe('one concept', () => {
  test.each([
    ['raid', 'attack'],
    ['raids', 'attacked'],
    ['struck', 'strikes'],
    ['killed', 'deaths'],
    ['died', 'dead'],
    ['rose', 'increases'],
    ['fell', 'decline'],
    ['bought', 'purchases'],
    ['truce', 'ceasefire'],
    ['Norwegian', 'Norway'],
    ['Polish', 'Poland'],
    ['Poles', 'Poland'],
    ['US', 'American'],
    ['U.S.’s', 'America'],
    ['Britons', 'UK'],
  ])('%s meets %s', (one, other) => {
    expect(conceptsOf(one)).toEqual(conceptsOf(other));
    expect(conceptsOf(one).size).toBe(1);
  });
});

describe('two concepts', () => {
  test.each([
    ['polish', 'Poland'],
    ['poles', 'Poland'],
    ['turkey', 'Turkey'],
    ['Norway', 'Sweden'],
    ['rise', 'fall'],
    ['fire', 'flood'],
  ])('%s does not meet %s', (one, other) => {
    expect(conceptsOf(one).isDisjointFrom(conceptsOf(other))).toBe(true);
  });
});

test('"us" is about nothing, "US" about a country', () => {
  expect([conceptsOf('to us').size, conceptsOf('to US').size]).toEqual([0, 1]);
});

test('a concept keeps the place of its word', () => {
  const text = 'The raid on Łódź';
  expect(conceptWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['raid', 'Łódź']);
});

test('every word of a concept can be looked up', () => {
  expect(wordsFor(conceptOf('raid'))).toEqual(expect.arrayContaining(['attack', 'raid', 'struck']));
  expect(wordsFor(conceptOf('norway', true))).toEqual(expect.arrayContaining(['norway', 'norwegian']));
  expect(wordsFor('harbour')).toEqual([]);
});
