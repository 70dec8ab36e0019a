/** Days, clocks and ages in words. */

import { describe, expect, test } from 'vitest';
import { ageInWords, clockOf, dayOf, momentBeside, momentInWords } from '../../src/chat/moments.ts';

describe('a moment in words', () => {
  test('is a day with its clock in UTC, or a day alone where no hour is known', () => {
    expect(momentInWords('2026-03-02T17:18:00Z')).toBe('2 March 2026, 17:18 UTC');
    expect(momentInWords('2026-12-31')).toBe('31 December 2026');
  });

  test('is told in UTC whatever offset it was written with', () => {
    expect(momentInWords('2026-03-02T23:30:00-04:00')).toBe('3 March 2026, 03:30 UTC');
    expect(dayOf('2026-03-02T23:30:00-04:00')).toBe('2026-03-03');
    expect(clockOf('2026-03-02')).toBeNull();
  });

  test('is the clock alone beside a moment of the same day', () => {
    expect(momentBeside('2026-03-02T15:05:00Z', '2026-03-02T17:18:00Z')).toBe('15:05');
    expect(momentBeside('2026-03-01T15:05:00Z', '2026-03-02T17:18:00Z')).toBe('1 March 2026, 15:05 UTC');
    expect(momentBeside('2026-03-02', '2026-03-02T17:18:00Z')).toBe('2 March 2026');
  });
});

describe('the age of coverage', () => {
  const age = (moment: string, now: string): string | null => ageInWords(moment, Temporal.Instant.from(now));

  test.each([
    ['2026-03-02T17:18:00Z', '2026-03-03T17:18:00Z', null],
    ['2026-03-02T17:18:00Z', '2026-03-03T17:18:01Z', '1 day'],
    ['2026-03-02T17:18:00Z', '2026-03-03T23:18:00Z', '1 day 6 hours'],
    ['2026-03-02T17:18:00Z', '2026-03-09T23:18:00Z', '7 days'],
    ['2026-03-02T17:18:00Z', '2026-04-05T17:18:00Z', '1 month'],
    ['2025-07-04T17:18:00Z', '2026-11-21T12:00:00Z', '1 year 4 months'],
    ['2024-03-02T17:18:00Z', '2026-03-05T12:00:00Z', '2 years'],
    ['2026-03-02T17:18:00Z', '2026-03-01T00:00:00Z', null],
  ])('of %s at %s is %s', (moment, now, words) => {
    expect(age(moment, now)).toBe(words);
  });

  test('counts from the end of a day whose hour is not known', () => {
    expect(age('2026-03-02', '2026-03-03T23:59:00Z')).toBeNull();
    expect(age('2026-03-02', '2026-03-05T00:00:00Z')).toBe('2 days');
  });
});
