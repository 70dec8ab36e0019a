/** Told on Thursday 2 July 2026 unless a case says otherwise. */

import { describe, expect, test } from 'vitest';
import { clocksIn, type ClockTold } from '../../../src/ask/times/clocks-told.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { entryOf, sentenceOf } from './told-sentence.ts';

function only(sentence: Sentence): ClockTold {
  const clocks = clocksIn(sentence);
  const [clock] = clocks;
  if (clock === undefined || clocks.length > 1) throw new Error(`${clocks.length} clock times in "${sentence.text}"`);
  return clock;
}

/** "2026-07-02 local time in Norway" */
function known({ day, known }: ClockTold): string {
  return known.how === 'unknown' ? 'unknown' : `${day ?? 'some day'} ${known.zone.name}, ${known.how}`;
}

describe('how the zone is known', () => {
  test('it is written beside the clock time', () => {
    const { start, end, words, ...clock } = only(sentenceOf('The pier in Norway burned at 17:36 BST.'));
    expect([start, end, words]).toEqual([29, 38, '17:36']);
    expect(known({ start, end, words, ...clock })).toBe('2026-07-02 BST, stated');
  });

  test('the sentence names one place', () => {
    expect(known(only(sentenceOf('The plant in Norway stopped at 17:36, Dana Reed said.')))).toBe(
      '2026-07-02 local time in Norway, dateline-place',
    );
  });

  test('the headline of its entry names one place where the sentence names none', () => {
    const { sentence } = entryOf('The ferry left at 8am local time.', '12:53 PM BST', 'Ferries in Norway');
    expect(known(only(sentence))).toBe('2026-07-02 local time in Norway, dateline-place');
  });

  test('the title names one place where there is no entry', () => {
    expect(known(only(sentenceOf('The ferry left at 8am.', { title: 'Storm over Oslo' })))).toBe(
      '2026-07-02 local time in Oslo, dateline-place',
    );
  });

  test.each([
    ['nothing names a place', 'The ferry left at 8am, Dana Reed said.'],
    ['two places are named', 'The ferry from Norway to Iceland left at 8am.'],
    ['the country has several zones', 'The ferry left Australia at 8am.'],
  ])('it is unknown where %s', (_, text) => {
    expect(known(only(sentenceOf(text)))).toBe('unknown');
  });
});

test('a country has one time where all its zones show the same', () => {
  expect(known(only(sentenceOf('Power failed in Germany at 17:36.')))).toBe(
    '2026-07-02 local time in Germany, dateline-place',
  );
  // The Canaries are an hour behind.
  expect(known(only(sentenceOf('Power failed in Spain at 17:36.')))).toBe('unknown');
  expect(known(only(sentenceOf('Power failed in Madrid, Spain, at 17:36.')))).toBe(
    '2026-07-02 local time in Madrid, dateline-place',
  );
});

describe('what happened cannot have happened after it was told', () => {
  test('local time that would be later than the entry is not meant', () => {
    // 17:36 in Oslo is 15:36 UTC.
    const text = 'The plant in Norway lost all power at 17:36 today.';
    expect(known(only(entryOf(text, '05:10 PM BST').sentence))).toBe('2026-07-02 local time in Norway, dateline-place');
    expect(known(only(entryOf(text, '04:30 PM BST').sentence))).toBe('unknown');
  });

  test('what is planned may be later', () => {
    const { sentence } = entryOf('The ferry to Norway will leave at 17:36 today.', '04:30 PM BST');
    expect(known(only(sentence))).toBe('2026-07-02 local time in Norway, dateline-place');
  });

  test('an evening told of in the small hours is that of the day before', () => {
    const { sentence } = entryOf('The crane in Norway fell at 23:15, the mayor said.', '12:40 AM BST');
    expect(known(only(sentence))).toBe('2026-07-01 local time in Norway, dateline-place');
  });
});

describe('the day of a clock time', () => {
  test.each([
    ['The pier burned at 17:36 BST on Tuesday.', '2026-06-30'],
    ['The vote was on Monday, and on Tuesday at 9am BST the pier burned.', '2026-06-30'],
    ['The pier burned at 1am BST on Monday night.', '2026-06-30'],
    ['The pier burned at 11pm BST on Monday night.', '2026-06-29'],
    ['The pier burned at 9am BST in March.', null],
    ['The pier, built in 2011, burned at 9am BST.', '2026-07-02'],
  ])('%s', (text, day) => {
    expect(only(sentenceOf(text)).day).toBe(day);
  });

  test('in the lead of a live blog, which is rewritten all day, is that of the blog', () => {
    const { sentence } = entryOf('The plant in Norway lost all power at 17:36, the harbour agency said.', null);
    expect(known(only(sentence))).toBe('2026-07-02 local time in Norway, dateline-place');
  });

  test('is counted by the calendar of the zone', () => {
    // At 00:40 in London it is still the evening of 1 July in Boston.
    const { sentence } = entryOf('The match began at 7 p.m. EDT today.', '12:40 AM BST');
    expect(only(sentence).day).toBe('2026-07-01');
  });
});
