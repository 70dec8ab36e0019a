/** The window of an edition in words: on time, late, and the first one. */

import { expect, test } from 'vitest';
import { windowRuns } from '../../src/chat/window-words.ts';

const TO = '2026-03-04T06:30:00Z';

function words(from: string | null, minutesLate = 0, zone = 'Europe/Helsinki'): string {
  return windowRuns({ from, to: TO, minutesLate }, zone)
    .map(({ text }) => text)
    .join('');
}

test('it is counted from the last edition, in the zone of the digest', () => {
  expect(words('2026-03-03T06:30:00Z')).toBe('Since yesterday 08:30.');
  expect(words('2026-03-04T05:00:00Z')).toBe('Since 07:00.');
  expect(words('2026-03-01T06:30:00Z')).toBe('Since Sunday 08:30.');
  expect(words('2026-02-20T06:30:00Z')).toBe('Since 20 February 2026, 08:30.');
  expect(words('2026-03-03T06:30:00Z', 0, 'UTC')).toBe('Since yesterday 06:30\u00A0UTC.');
});

test('an edition before midnight of its zone is of the day before', () => {
  expect(words('2026-03-03T21:30:00Z')).toBe('Since yesterday 23:30.');
  expect(words('2026-03-03T22:30:00Z')).toBe('Since 00:30.');
});

test('a late one says how late it is and what it covers', () => {
  expect(words('2026-03-03T06:00:00Z', 30)).toBe('30 minutes late; covers yesterday 08:00 to 08:30.');
  expect(words('2026-03-03T06:00:00Z', 61)).toBe('1 hour 1 minute late; covers yesterday 08:00 to 08:30.');
});

test('the first one says that it is', () => {
  expect(words(null)).toBe('The first edition here: what the coverage tells until 08:30.');
  expect(words(null, 5)).toBe('5 minutes late; the first edition here: what the coverage tells until 08:30.');
});

test('its moments are instants for faces that show each reader’s own clock', () => {
  const runs = windowRuns({ from: '2026-03-03T06:00:00Z', to: TO, minutesLate: 30 }, 'Europe/Helsinki');
  expect(runs.flatMap(({ instant }) => instant ?? [])).toEqual(['2026-03-03T06:00:00Z', TO]);
});
