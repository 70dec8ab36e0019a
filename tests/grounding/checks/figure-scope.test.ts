/** Where and how often a figure holds. */

import { expect, test } from 'vitest';
import { countsBy, placesOf, ratesIn } from '../../../src/grounding/checks/figure-scope.ts';

test('places are the names behind a preposition in the rest of the clause', () => {
  const text = 'Four boats sank at Lindow on Monday, and crews left for Sandholm.';
  expect(placesOf(text, { start: 0, end: 4 })).toEqual(['lindow']);
});

test('a country is known by its concept', () => {
  expect(placesOf('Four boats sank across Norway.', { start: 0, end: 4 })).toEqual(['@norway']);
});

test('periods count only where there are figures', () => {
  expect(ratesIn('300 ships per week and 40 daily')).toEqual(['week', 'day']);
  expect(ratesIn('The weekly market opened.')).toEqual([]);
});

test('a period may stand in any wording', () => {
  expect(['a week', 'per week', 'each week', 'weekly'].every((words) => countsBy('week', `300 ${words}`))).toBe(true);
  expect(countsBy('day', '300 daily')).toBe(true);
  expect(countsBy('month', '300 a week')).toBe(false);
});
