import { describe, expect, test } from 'vitest';
import { instantOf, readClock, shiftDay } from '../../src/language/clock.ts';
import { ZONES } from '../../src/language/data/time-zones.ts';

describe('a clock line', () => {
  test.each([
    ['05:43 PM BST', 1063, 'bst'],
    ['14.05', 845, null],
    ['14:05', 845, null],
    ['14:05 GMT', 845, 'gmt'],
    ['14h05 CET', 845, 'cet'],
    ['9.30am', 570, null],
    ['9pm ET', 1260, 'et'],
    ['12:10 a.m. EDT', 10, 'edt'],
    ['12:10 p.m.', 730, null],
    ['14:05:31 UTC', 845, 'utc'],
    ['[14:05]', 845, null],
    ['14:05 (Kyiv time)', 845, 'kyiv'],
    ['08:00 New York time', 480, 'new york'],
    ['Updated at 14.05 BST', 845, 'bst'],
  ])('%s', (line, minutes, zone) => {
    expect(readClock(line)).toEqual({ kind: 'time', minutes, zone });
  });

  test.each([
    ['2h ago', 120],
    ['12 min ago', 12],
    ['an hour ago', 60],
    ['3 hours ago', 180],
    ['1 minute ago', 1],
  ])('%s', (line, minutes) => {
    expect(readClock(line)).toEqual({ kind: 'ago', minutes });
  });

  test.each([
    '14',
    '25:00',
    '14:75',
    '13:05 pm',
    '0 pm',
    '14:05 the fire was out',
    '550 drones',
    '14:05 XYZ',
    'ago',
    'constructor',
    '3 boats ago',
  ])('%s is none', (line) => {
    expect(readClock(line)).toBeNull();
  });
});

describe('an instant', () => {
  test.each([
    ['2026-07-02', 1063, 'bst', '2026-07-02T16:43:00Z'],
    ['2026-07-02', 540, 'et', '2026-07-02T13:00:00Z'],
    ['2026-01-02', 540, 'et', '2026-01-02T14:00:00Z'],
    ['2026-07-02', 30, 'kyiv', '2026-07-01T21:30:00Z'],
    ['2026-12-31', 1380, 'pst', '2027-01-01T07:00:00Z'],
  ] as const)('of %s, minute %i, %s', (...[day, minutes, zone, instant]) => {
    expect(instantOf(day, minutes, zone)).toBe(instant);
  });

  test('in a zone that there is not is none', () => {
    expect([instantOf('2026-07-02', 0, 'xyz'), instantOf('2026-07-02', 0, 'constructor')]).toEqual([null, null]);
  });
});

test('every zone is one', () => {
  for (const zone of Object.keys(ZONES))
    expect(instantOf('2026-07-02', 720, zone)).toMatch(/^2026-07-0[123]T\d\d:\d\d:00Z$/);
});

test('days are counted over the ends of months', () => {
  expect([shiftDay('2026-03-01', -1), shiftDay('2026-12-31', 1)]).toEqual(['2026-02-28', '2027-01-01']);
});
