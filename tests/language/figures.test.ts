import { describe, expect, test } from 'vitest';
import { figuresIn, figureValues } from '../../src/language/figures.ts';

describe('a figure', () => {
  test.each([
    ['four hundred and ten workers', '410'],
    ['one hundred and twenty-three thousand', '123000'],
    ['two thousand and three boats', '2003'],
    ['one million two hundred thousand', '1200000'],
    ['two and a half million', '2500000'],
    ['half a million', '500000'],
    ['a hundred workers', '100'],
    ['two dozen boats', '24'],
    ['twenty-three', '23'],
    ['Twenty three', '23'],
    ['3½ hours', '3.5'],
    ['½ mile', '0.5'],
    ['$1.2bn', '1200000000'],
    ['$1.2 billion', '1200000000'],
    ['€5 m', '5000000'],
    ['1.5m people', '1500000'],
    ['a 5m tall wave', '5'],
    ['12 m of water', '12'],
    ['1,025 votes', '1025'],
    ['It was 31. Then', '31'],
    ['$1.50', '1.5'],
    ['ninth strike', '9'],
    ['9th strike', '9'],
    ['the twelfth strike', '12'],
    ['twenty-first', '21'],
    ['One worker died', '1'],
    ['one-hundred boats', '100'],
    ['at 14:05', '14:05'],
    ['at 07:05', '7:05'],
    ['at 5:30 p.m.', '17:30'],
    ['at 5.30pm', '17:30'],
    ['at 12 a.m.', '0:00'],
  ])('in %j is %s', (text, value) => {
    expect(figuresIn(text).map((figure) => figure.value)).toEqual([value]);
  });
});

describe('two figures stay two', () => {
  test.each([
    ['between one hundred and two hundred', ['100', '200']],
    ['between five thousand and ten thousand', ['5000', '10000']],
    ['five and six', ['5', '6']],
    ['two, three', ['2', '3']],
    ['3-1', ['3', '1']],
    ['10–12 boats', ['10', '12']],
  ])('in %s', (text, values) => {
    expect(figuresIn(text).map((figure) => figure.value)).toEqual(values);
  });
});

describe('nothing is counted', () => {
  test.each([
    'one of the mills',
    'no one came',
    'one another',
    'a one-off vote',
    'this is the last one.',
    'the new one was lost',
    'hundreds of boats',
    'the A380',
    'half a mile',
  ])('in %j', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

test('a figure is told with its place, its scale included', () => {
  const text = 'Nobody: $1.2 billion, then four hundred and ten';
  expect(figuresIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '$1.2 billion',
    'four hundred and ten',
  ]);
});

test('morning and evening differ, and one value is one', () => {
  expect(figureValues('at 5 a.m.')).not.toEqual(figureValues('at 5 p.m.'));
  expect(figureValues('410 workers, four hundred and ten in all')).toEqual(new Set(['410']));
});
