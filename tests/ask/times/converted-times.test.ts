import { expect, test } from 'vitest';
import { convertedTimes } from '../../../src/ask/times/converted-times.ts';
import { zonesAsked } from '../../../src/ask/times/zones-asked.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { entryOf, sentenceOf } from './told-sentence.ts';

/** The sentence as a reader is shown it. */
function shown(sentence: Sentence, question = ''): string {
  return convertedTimes(sentence, zonesAsked(question)).reduceRight(
    (text, { end, words }) => `${text.slice(0, end)} [${words}]${text.slice(end)}`,
    sentence.text,
  );
}

test('a time whose zone is stated is said in UTC where no zone is asked for', () => {
  expect(shown(sentenceOf('The pier burned at 12:53 BST, Dana Reed said.'))).toBe(
    'The pier burned at 12:53 BST [11:53 UTC], Dana Reed said.',
  );
});

test('local time is said with the assumption it stands on', () => {
  const { sentence } = entryOf('“The plant in Norway lost all power at 17:36 today,” the agency said.', '05:10 PM BST');
  expect(shown(sentence, 'At what time, in UTC?')).toBe(
    '“The plant in Norway lost all power at 17:36 [15:36 UTC, if 17:36 is local time in Norway] today,” the agency said.',
  );
});

test('summer time counts only on its days', () => {
  const winter = sentenceOf('The plant in Norway stopped at 17:36.', { published: '2026-01-15' });
  expect(shown(winter)).toContain('[16:36 UTC, if 17:36 is local time in Norway]');
});

test('all zones asked for are said, with the day where it is another', () => {
  const sentence = sentenceOf('The pier burned at 17:36 BST on Tuesday.');
  expect(shown(sentence, 'Give UTC, New York time and Tokyo time.')).toBe(
    'The pier burned at 17:36 BST [16:36 UTC, 12:36 New York time and 01:36 Tokyo time the day after] on Tuesday.',
  );
  expect(shown(sentenceOf('The pier burned at 00:30 BST.'))).toContain('[23:30 UTC the day before]');
});

test('of midnight nobody knows which day it belongs to', () => {
  expect(shown(sentenceOf('The pier burned at midnight BST.'))).toContain('[23:00 UTC]');
});

test('what the sentence tells itself is not said again', () => {
  for (const text of ['It sank at 11:53 UTC.', 'It sank at 11:53 GMT.', 'It sank at 9pm local time (1900 GMT).'])
    expect(convertedTimes(sentenceOf(text), [])).toEqual([]);
  expect(shown(sentenceOf('It sank at 12:53 BST.'), 'in BST and UTC')).toBe('It sank at 12:53 BST [11:53 UTC].');
  expect(shown(sentenceOf('It sank at 9pm local time (1900 GMT).'), 'in BST and UTC')).toBe(
    'It sank at 9pm local time (1900 GMT) [20:00 BST].',
  );
});

test('every clock time of a sentence is said', () => {
  expect(shown(sentenceOf('Trains stopped between 10:00 and 12:00 BST.'))).toBe(
    'Trains stopped between 10:00 [09:00 UTC] and 12:00 BST [11:00 UTC].',
  );
});

test('what cannot be known is left out', () => {
  for (const text of [
    'The pier burned at 17:36, Dana Reed said.',
    'The ferry from Norway to Iceland left at 8am.',
    'The ferry was 40 metres long.',
  ])
    expect(convertedTimes(sentenceOf(text), [])).toEqual([]);
});

test('a day that is not known matters only where clocks are changed', () => {
  const sentence = sentenceOf('In March the ferry left at 9am BST.');
  expect(shown(sentence)).toContain('9am BST [08:00 UTC]');
  expect(convertedTimes(sentence, zonesAsked('in New York time'))).toEqual([]);
  expect(convertedTimes(sentenceOf('In March the ferry left at 9am Oslo time.'), [])).toEqual([]);
});
