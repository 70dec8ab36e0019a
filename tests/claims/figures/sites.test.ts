import { describe, expect, test } from 'vitest';
import { sitesOf } from '../../../src/claims/figures/sites.ts';
import { conceptOf } from '../../../src/language/concepts.ts';
import { articleFrom, eachAsSentence, sentencesFrom } from '../../search/sentences-of.ts';

/** The figures of each site and what befell the people counted. */
function sitesIn(text: string): readonly (readonly [readonly string[], string | null])[] {
  return sitesOf(eachAsSentence([text])).map(({ parts, outcome }) => [parts.map(({ value }) => value), outcome]);
}

const [INJURED, KILLED] = [conceptOf('injured'), conceptOf('killed')];

describe('a figure stands', () => {
  test.each([
    ['alone', 'The storm destroyed 40 boats.', [[['40'], null]]],
    ['in a list', 'The storm destroyed 31 boats and 9 rafts.', [[['31', '9'], null]]],
    ['with what befell people', 'The fire injured 23 people.', [[['23'], INJURED]]],
    ['with it, nobody being named', 'The fire left 23 injured.', [[['23'], INJURED]]],
    [
      'with it in two clauses',
      'One person died and four people were injured.',
      [
        [['1'], KILLED],
        [['4'], INJURED],
      ],
    ],
    ['without, for things', 'The fire injured nobody but sank 23 boats.', [[['23'], null]]],
    ['without an old number', 'The storm destroyed 40 boats, up from 12 boats in May.', [[['40'], null]]],
    ['as a measure', 'The storm lasted nine hours.', [[['9'], null]]],
    ['as a share', 'One in five boats was destroyed.', [[['20'], null]]],
  ])('%s: %s', (_, text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('nothing to compare is', () => {
  test.each([
    ['an ordinal', 'The ninth storm destroyed boats.'],
    ['a small count of things', 'The storm destroyed two boats.'],
    ['a multiple', 'The storm came back 12 times.'],
    ['a date', 'The storm came on 4 July 2025.'],
  ])('%s: %s', (_, text) => {
    expect(sitesIn(text)).toEqual([]);
  });

  test('what a headline or comment counts', () => {
    const opinion =
      'Opinion: 40 boats destroyed\n\nI warned of the storm. I wrote my letters, and I was right.\n\nThe storm destroyed 40 boats, and I blame the port.';
    const sentences = sentencesFrom(articleFrom(opinion));
    expect(sentences.some(({ text }) => text.includes('40 boats'))).toBe(true);
    expect(sitesOf(sentences)).toEqual([]);
  });
});
