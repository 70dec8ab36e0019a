/** Days on which sources place one event differ only where it is certainly one event. */

import { describe, expect, test } from 'vitest';
import { dayMatters } from '../../../src/claims/figures/days.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

const MET = 'Mayor Ana Brandt met the ferry operator Northline about the timetable on Friday.';

/** How the texts are placed: each text in a source of its own, all of them taken for alike or not. */
function daysIn(texts: readonly string[], likeness = 1): readonly (readonly string[])[] {
  const sentences: readonly Sentence[] = eachAsSentence(texts);
  return dayMatters(sentences, () => likeness).map(({ stances }) =>
    stances.flat().map(({ sentence, start, end }) => sentence.text.slice(start, end)),
  );
}

describe('one event on two days', () => {
  test('is a matter, with the words that give each day', () => {
    const other =
      'The ferry operator Northline and Ana Brandt, the mayor, met about the timetable on Thursday morning.';
    expect(daysIn([MET, other])).toEqual([['on Friday', 'on Thursday morning']]);
    expect(dayMatters(eachAsSentence([MET, other]), () => 1)[0]?.about).toBe('day, Ana Brandt Northline');
  });

  test.each([
    ['on one day', 'Ana Brandt met Northline about the timetable on Friday.'],
    ['of which only the saying is dated', 'Ana Brandt and Northline met about the timetable, she said Thursday.'],
    ['of another week', 'Ana Brandt met Northline about the timetable last Thursday.'],
    ['of a day that only names a thing', 'Ana Brandt met Northline about the Thursday timetable of the ferry.'],
    ["of a day's event", 'Ana Brandt met Northline about the timetable before Thursday’s vote.'],
    ['told with two days', 'Ana Brandt met Northline on Wednesday and on Thursday about the timetable.'],
    ['in one night of two days', 'Ana Brandt met Northline about the timetable late on Thursday night.'],
    ['of other people', 'Karl Weber met Southline about the timetable on Thursday.'],
  ])('is none %s', (_, text) => {
    expect(daysIn([MET, text])).toEqual([]);
  });

  test('is none where the sentences are not alike', () => {
    expect(daysIn([MET, 'Ana Brandt met Northline on Thursday.'], 0.4)).toEqual([]);
  });
});
