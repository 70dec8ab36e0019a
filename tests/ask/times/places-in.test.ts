import { describe, expect, test } from 'vitest';
import { placesIn } from '../../../src/ask/times/places-in.ts';

function names(text: string): readonly string[] {
  return placesIn(text).map(({ name }) => name);
}

describe('a text names places', () => {
  test.each([
    ['The pier at Oslo, Norway, burned.', ['Oslo']],
    ['Norway’s plant lost power.', ['Norway']],
    ['OSLO (Coast Wire) - The pier burned.', ['Oslo']],
    ['Ferries between Norway and Iceland stopped.', ['Norway', 'Iceland']],
    ['Norwegian boats lay off Iceland.', ['Iceland']],
    ['The storm reached Northern Norway.', ['Norway']],
    ['Fire crews in Sydney, Australia, said so.', ['Sydney']],
    ['Ferries left Mumbai, India, at noon.', ['Mumbai']],
    ['US officials spoke in Oslo.', ['Oslo']],
    ['They left the US for Oslo.', ['US', 'Oslo']],
    ['She lay in Oslo University Hospital.', ['Oslo']],
    ['Port Moresby was flooded.', ['Port Moresby']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('no place is named', () => {
  test.each([
    'Jordan Reed told us that the chad was gone.',
    'Dana Jordan said the polish was good.',
    'Us children ran to the pier.',
    'European ministers met.',
    'The fire service said nothing.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

test('a capital has its own zone, a country all of its zones', () => {
  expect(placesIn('They met in Canberra.')[0]?.zones).toEqual(['Australia/Sydney']);
  expect(placesIn('They met in Australia.')[0]?.zones.length).toBeGreaterThan(5);
});

test('a zone that the law of the country does not know is none of its zones', () => {
  expect(placesIn('They met in China.')[0]?.zones).toEqual(['Asia/Shanghai']);
});
