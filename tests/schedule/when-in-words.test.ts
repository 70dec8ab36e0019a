/** How a rhythm is told. */

import { expect, test } from 'vitest';
import type { Daily, OnChange } from '../../src/domain/subscription.ts';
import { assumedInWords, whenInWords, zoneInWords } from '../../src/schedule/when-in-words.ts';

const DAILY: Daily = { kind: 'daily', at: '07:30', days: [5, 1, 2, 3, 4], zone: 'Europe/Kyiv' };

test('a daily digest is told by its days, its time and whose time that is', () => {
  expect(whenInWords(DAILY)).toBe('weekdays at 07:30, Kyiv time');
  expect(whenInWords({ ...DAILY, days: [3, 2, 4], zone: 'UTC' })).toBe('Tuesday to Thursday at 07:30, UTC');
  expect(whenInWords({ ...DAILY, days: [7, 1] })).toBe('Mondays and Sundays at 07:30, Kyiv time');
  expect(whenInWords({ ...DAILY, days: [1, 2] })).toBe('Mondays and Tuesdays at 07:30, Kyiv time');
  expect(whenInWords({ ...DAILY, at: '19:05', days: [1, 2, 3, 4, 5, 6, 7] })).toBe('every day at 19:05, Kyiv time');
});

test('one on changes is told by how often and when not', () => {
  const changes: OnChange = {
    kind: 'on-change',
    mostADay: 3,
    quiet: { from: '22:00', to: '07:00' },
    zone: 'America/New_York',
  };
  expect(whenInWords(changes)).toBe(
    'when something changes, at most 3 times a day and not from 22:00 to 07:00, New York time',
  );
  expect(whenInWords({ ...changes, mostADay: 1, quiet: null })).toBe(
    'when something changes, at most once a day, New York time',
  );
});

test('a zone is told by its city, by the name it has today', () => {
  expect(['Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'Etc/GMT-2', 'UTC'].map(zoneInWords)).toEqual([
    'Kolkata time',
    'Buenos Aires time',
    'Etc/GMT-2',
    'UTC',
  ]);
});

test('what was filled in is told, and only that', () => {
  expect(assumedInWords(DAILY, ['time', 'zone'])).toBe('Not said, and so assumed: 07:30, Kyiv time.');
  expect(assumedInWords(DAILY, ['days'])).toBe('Not said, and so assumed: weekdays.');
  expect(assumedInWords(DAILY, [])).toBeNull();
});
