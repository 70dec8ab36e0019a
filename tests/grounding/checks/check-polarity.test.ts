/** What is denied and what is told. */

import { expect, test } from 'vitest';
import { turnsRound } from '../../../src/grounding/checks/check-polarity.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = [
  'The harbour office did not close the pier after the storm.',
  'Everyone aboard the ferry is safe, the captain said.',
  'Grain prices rose sharply in Lindow.',
  'Talks on ferry fares made no progress on Monday.',
];

test.each([
  'The pier was not closed by the harbour office after the storm.',
  'The harbour office refused to close the pier after the storm.',
  'The talks on ferry fares brought little progress on Monday.',
  'Not only did grain prices rise sharply in Lindow.',
  'Grain prices in Lindow increased sharply.',
  'Nobody doubts that the ferry is safe.',
])('the same, denied in other words, stands: %s', (sentence) => {
  expect(turnsRound(aligned(sentence, ...EVIDENCE))).toBeNull();
});

test.each([
  ['The harbour office closed the pier after the storm.', 'closed'],
  ['Grain prices did not rise sharply in Lindow.', 'rise'],
  ['Grain prices fell sharply in Lindow.', 'fell'],
  ['Not everyone aboard the ferry is safe.', 'Not everyone'],
  ['Talks on ferry fares made progress on Monday.', 'made'],
])('what is turned round falls: %s', (sentence, fault) => {
  expect(turnsRound(aligned(sentence, ...EVIDENCE))).toBe(fault);
});

test('two words that only one sentence holds together, denied, are turned', () => {
  const evidence =
    'Reed and Brandt talked about fares at length, Quist said. There was no discussion of a meeting of mayors, Quist added.';
  const sentence = 'Reed and Brandt discussed a meeting of mayors at length, Quist said.';
  expect(turnsRound(aligned(sentence, evidence))).toBe('discussed');
});

test('a part of a sentence that is otherwise the same is turned by one word', () => {
  const evidence =
    'The old lighthouse of Sandholm, which is not working but needs power for its alarm, runs on diesel, Quist said.';
  const sentence = 'The old lighthouse of Sandholm, which is working at full strength, runs on diesel, Quist said.';
  expect(turnsRound(aligned(sentence, evidence))).toBe('working');
});

test('two words that one sentence denies together and another tells are not turned', () => {
  const evidence = 'There was no talk of new fares, Reed said. They talked of new fares at length, Quist said.';
  const sentence = 'They talked of new fares at length, Quist said.';
  expect(turnsRound(aligned(sentence, evidence))).toBeNull();
});

test.each([
  [
    'on the other side of what both tell of',
    'Dana Reed joined the Lindow crew.',
    'The Lindow crew left Dana Reed waiting.',
  ],
  ['about to be done, told of another deed', 'The crew is starting to row.', 'The crew is ending its strike.'],
  [
    'far from what both tell of',
    'Reed opened the pier.',
    'Reed, who had hoped for calmer seas and better weather all winter, closed her museum.',
  ],
])('an opposite that stands %s turns nothing', (_, sentence, evidence) => {
  expect(turnsRound(aligned(sentence, evidence))).toBeNull();
});

test.each([
  ['beside the same name', 'Jurors agreed to acquit Reed.', 'The jury convicted Reed at noon.', 'acquit'],
  ['beside the same thing', 'The pilot lost control.', 'The pilot regained control.', 'lost'],
  ['as possible as what it denies', 'The ferry may not sail to Lindow.', 'The ferry may sail to Lindow.', 'sail'],
])('the opposite falls %s', (_, ...[sentence, evidence, fault]) => {
  expect(turnsRound(aligned(sentence, evidence))).toBe(fault);
});

test('an opposite stands in its place where a name parts it from what both tell of', () => {
  const sentence = 'Lindow reported an increase in Reed ferry fares.';
  expect(turnsRound(aligned(sentence, 'Lindow told of a long expected drop in ferry fares.'))).toBe('increase');
});

test('what is denied is not told where it was merely possible', () => {
  const evidence = 'The board could have closed the pier with the possibility of a review.';
  expect(turnsRound(aligned('The board closed the pier with no possibility of a review.', evidence))).toBeNull();
});

test('what is denied and missing in the evidence is not turned by the words behind it', () => {
  const sentence = 'Sailors who did not start the race returned to Lindow on Monday.';
  const evidence = 'On Monday the sailors returned to Lindow a day after the race.';
  expect(turnsRound(aligned(sentence, evidence))).toBeNull();
});

test('an age is no opposite of what is new', () => {
  expect(turnsRound(aligned('The 19-year-old ferry pilot sailed.', 'The new ferry pilot sailed.'))).toBeNull();
});
