import { describe, expect, test } from 'vitest';
import { calendarDay, firstDate, isDateLine } from '../../src/language/dates.ts';

describe('a date in a text', () => {
  test.each([
    ['on March 2, 2026, in Lindow', '2026-03-02'],
    ['on Mar. 2nd 2026', '2026-03-02'],
    ['the 2nd of March 2026', '2026-03-02'],
    ['2 Sept 2026', '2026-09-02'],
    ['2026-03-02T14:05', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['in May 2026', null],
    ['February 30, 2026', null],
    ['on Monday', null],
  ])('%s', (text, day) => {
    expect(firstDate(text)?.day ?? null).toBe(day);
  });

  test('is told with its place', () => {
    const text = 'İzmir, on 2 March 2026';
    expect(firstDate('It was 2 March 2026.')).toEqual({ day: '2026-03-02', start: 7, end: 19 });
    expect(firstDate(text)?.day).toBe('2026-03-02');
  });
});

describe('a line of nothing but dates', () => {
  test.each([
    'March 2, 2026',
    'Published on March 2, 2026',
    'Mon, 2 March 2026 14:05 GMT',
    'Nov. 2, 2025 Updated Nov. 5, 2025, 9:34 a.m. ET',
    'date: 2026-03-02',
    '2026-03-02T14:05Z',
  ])('%s', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  test.each(['The fire of March 2, 2026', 'March 2, 2026, was a Monday', 'March', '2026', '14:05'])(
    '%s is none',
    (line) => {
      expect(isDateLine(line)).toBe(false);
    },
  );
});

test('a day that no calendar has is none', () => {
  expect([
    calendarDay(2024, 2, 29),
    calendarDay(2026, 2, 29),
    calendarDay(2026, 13, 1),
    calendarDay(2026, 0, 1),
  ]).toEqual(['2024-02-29', null, null, null]);
});
