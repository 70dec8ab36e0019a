/** Dates as feeds write them. */

import { expect, test } from 'vitest';
import { readFeedDate } from '../../../src/coverage/feeds/feed-date.ts';

test.each([
  'Mon, 02 Mar 2026 17:18:00 GMT',
  'Mon, 2 Mar 2026 17:18:00 +0000',
  'Monday, 02 March 2026 17:18:00 UT',
  'Tue, 02 Mar 2026 17:18:00 Z', // The wrong day of the week.
  '02 Mar 26 18:18 +0100',
  'Mon,02 Mar 2026 12:18:00 EST',
  'Mon, 02-Mar-2026 17:18:00 GMT',
  'Mon, 02 Mar 2026 20:18:00 GMT+3',
  'Mon, 02 Mar 2026 20:18:00 GMT+03:00',
  'Mon Mar  2 17:18:00 UTC 2026',
  'Mon Mar 02 2026 18:18:00 GMT+0100 (Central European Time)',
  'March 2, 2026 5:18 pm UTC',
  'Mar 2nd, 2026, 5:18 p.m. GMT',
  '2026-03-02T17:18:00Z',
  '2026-03-02T17:18Z',
  '2026-03-02t17:18:00.987z',
  '2026-03-02 17:18:00 +00:00',
  '2026-03-02T18:18:00+0100',
  '2026-03-02T18:18:00+01',
  '2026-03-02T12:18:00-05:00',
  '2026/03/02 17:18:00 UTC',
  '20260302T171800Z',
  '02.03.2026 18:18 CET',
  ' \n2026-03-02T22:48:00+05:30\n',
  'Mon, 02 Mar 2026 12:18:00 ET',
])('an instant: %s', (text) => {
  expect(readFeedDate(text)).toBe('2026-03-02T17:18:00Z');
});

test.each([
  '2026-03-02',
  '2 March 2026',
  'Mon, 02 Mar 2026',
  'March 2, 2026',
  '2026-03-02T17:18:00',
  'Mon, 02 Mar 2026 17:18:00 XYZ',
  '2026-03-02T17:18:00+99:00',
])('a day, where no time of a known zone stands: %s', (text) => {
  expect(readFeedDate(text)).toBe('2026-03-02');
});

test.each([
  '',
  'yesterday',
  '03/02/2026', // Of two months, none is told.
  '2026-02-30T12:00:00Z',
  'Mon, 31 Feb 2026 17:18:00 GMT',
  'Mon, 02 Foo 2026 17:18:00 GMT',
  '2026-13-02',
  '2026-03-02T25:00:00Z',
  '2026-03-02T17:61:00Z',
  '0001-01-01T00:00:00Z',
  '0000-00-00',
  '1772471880',
])('nothing, where it is impossible or no date: %s', (text) => {
  expect(readFeedDate(text)).toBeNull();
});

test('the end of a day and a leap second', () => {
  expect(readFeedDate('2026-03-02T24:00:00Z')).toBe('2026-03-03T00:00:00Z');
  expect(readFeedDate('2026-03-02T24:00:00 ET')).toBe('2026-03-03T05:00:00Z');
  expect(readFeedDate('2016-12-31T23:59:60Z')).toBe('2016-12-31T23:59:59Z');
});

test('a field of any length takes no time', () => {
  const began = performance.now();
  for (const part of ['1', ' ', '(', '1:', 'a', '2026-03-02 ', '+']) readFeedDate(part.repeat(1_000_000));
  expect(performance.now() - began).toBeLessThan(200);
});
