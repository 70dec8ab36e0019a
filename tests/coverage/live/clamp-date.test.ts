/** No article is from the future or from before the web. */

import { expect, test } from 'vitest';
import { clampDate } from '../../../src/coverage/live/clamp-date.ts';

const NOW = Date.UTC(2026, 2, 2, 12, 0, 0, 500);
const ARRIVED = { published: '2026-03-02T12:00:00Z', inferred: true };

test.each(['2026-03-02T11:59:59Z', '2025-01-01T00:00:00Z', '2026-03-02', '2026-03-03', '1999-05-01'])(
  '%s is taken as it is stated',
  (stated) => {
    expect(clampDate(stated, NOW)).toEqual({ published: stated, inferred: false });
  },
);

test.each([
  ['absent', null],
  ['zero', '1970-01-01T00:00:00Z'],
  ['the year one', '0001-01-01T00:00:00Z'],
  ['two hours ahead, as with a wrong zone', '2026-03-02T14:00:00Z'],
  ['years ahead', '2099-12-31T23:59:59Z'],
  ['a day far ahead', '2026-03-04'],
])('where the time is %s, that of the arrival stands for it', (_, stated) => {
  expect(clampDate(stated, NOW)).toEqual(ARRIVED);
});

test('a clock that runs a few minutes fast is set right, and its time still counts as stated', () => {
  expect(clampDate('2026-03-02T12:09:00Z', NOW)).toEqual({ published: '2026-03-02T12:00:00Z', inferred: false });
  expect(clampDate('2026-03-02T12:10:01Z', NOW)).toEqual(ARRIVED);
});
