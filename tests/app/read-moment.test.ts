import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoment } from '../../src/app/read-moment.ts';
import { Problem } from '../../src/domain/problem.ts';

const read = (text: string): string => readMoment(text, { command: 'brief', flag: '--as-of' });

describe('a time', () => {
  test.each([
    ['2026-03-02T17:18:00Z', '2026-03-02T17:18:00Z'],
    ['2026-03-02T17:18:09Z', '2026-03-02T17:18:09Z'],
    ['2026-03-02T17:18:09.123Z', '2026-03-02T17:18:09Z'],
    ['2026-03-02T17:18Z', '2026-03-02T17:18:00Z'],
    ['2026-03-02t17:18z', '2026-03-02T17:18:00Z'],
    ['2026-03-02 17:18', '2026-03-02T17:18:00Z'],
    ['2026-03-02T17:18', '2026-03-02T17:18:00Z'],
    ['2026-03-02 7:05 UTC', '2026-03-02T07:05:00Z'],
    [' 2026-03-02  17:18 GMT ', '2026-03-02T17:18:00Z'],
    ['2026-03-02T17:18+03:00', '2026-03-02T14:18:00Z'],
    ['2026-03-02T17:18:30+0530', '2026-03-02T11:48:30Z'],
    ['2026-03-02T22:18-05', '2026-03-03T03:18:00Z'],
    ['2026-01-01T00:30+14:00', '2025-12-31T10:30:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  test('of a day alone is its last second in UTC', () => {
    expect(read('2026-03-02')).toBe('2026-03-02T23:59:59Z');
    expect(read('2028-2-29')).toBe('2028-02-29T23:59:59Z');
  });

  test('that we print is read as itself', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: -14 * 60, max: 14 * 60 }), (since, east) => {
        const print = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
        const instant = `${print(since * 1000)}Z`;
        expect(read(instant)).toBe(instant);
        const [hours, minutes] = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60].map((n) =>
          String(n).padStart(2, '0'),
        );
        const local = `${print(since * 1000 + east * 60_000)}${east < 0 ? '-' : '+'}${hours ?? ''}:${minutes ?? ''}`;
        expect(read(local)).toBe(instant);
      }),
    );
  });
});

describe('wrong usage', () => {
  test.each([
    ['2026-02-30', 'the calendar has no such day'],
    ['2026-13-01', 'the calendar has no such day'],
    ['2026-02-29T10:00Z', 'the calendar has no such day'],
    ['2026-03-02T25:00Z', 'a day runs from 00:00 to 23:59'],
    ['2026-03-02T24:00Z', 'a day runs from 00:00 to 23:59'],
    ['2026-03-02T17:60Z', 'a day runs from 00:00 to 23:59'],
    ['2026-03-02T17:18:60Z', 'a day runs from 00:00 to 23:59'],
    ['2026-03-02T17:18+15:00', 'no zone is that far from UTC'],
    ['2026-03-02T17:18+03:75', 'no zone is that far from UTC'],
    ['17:18', 'a time needs its day'],
    ['yesterday', 'write a day, 2026-03-02, or a time, 2026-03-02T17:18Z'],
    ['02/03/2026', 'write a day'],
    ['2026-03', 'write a day'],
    ['2026-03-02T17', 'write a day'],
    ['2026-03-02T17:18 CET', 'write a day'],
    ['2026-03-02Z', 'write a day'],
    ['', 'write a day'],
    ['2026-03-02T17:18Z; and more', 'write a day'],
  ])('is "%s": %s', (text, cure) => {
    const asked = (): string => read(text);
    expect(asked).toThrow(Problem);
    expect(asked).toThrow(`--as-of does not understand "${text}": ${cure}`);
    expect(asked).toThrow('See: npm run brief -- --help');
  });
});
