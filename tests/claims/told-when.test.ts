import { describe, expect, test } from 'vitest';
import { isBefore, isSameDay, mayTellOneStory, toldAt } from '../../src/claims/told-when.ts';
import { articleFrom, sentencesFrom } from '../search/sentences-of.ts';

describe('comes before', () => {
  test.each([
    ['2026-03-02', '2026-03-03', true],
    ['2026-03-02T23:00:00Z', '2026-03-03', true],
    ['2026-03-02T09:00:00Z', '2026-03-02T12:00:00Z', true],
    ['2026-03-02T12:00:00Z', '2026-03-02T09:00:00Z', false],
    ['2026-03-02', '2026-03-02T12:00:00Z', false],
    ['2026-03-02T12:00:00Z', '2026-03-02', false],
    ['2026-03-02', '2026-03-02', false],
    ['2026-03-03', '2026-03-02', false],
    [null, '2026-03-02', false],
    ['2026-03-02', null, false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });
});

test('a day is one whatever the hour, and no time is on no day', () => {
  expect(isSameDay('2026-03-02', '2026-03-02T12:00:00Z')).toBe(true);
  expect(isSameDay('2026-03-02', '2026-03-03')).toBe(false);
  expect(isSameDay(null, null)).toBe(false);
});

test('reports may tell one story within a week, or where no time speaks against it', () => {
  expect(mayTellOneStory('2026-03-02', '2026-03-09T12:00:00Z')).toBe(true);
  expect(mayTellOneStory('2026-03-09', '2026-03-02')).toBe(true);
  expect(mayTellOneStory('2026-03-02', '2026-03-10')).toBe(false);
  expect(mayTellOneStory('2026-03-10', '2026-03-02')).toBe(false);
  expect(mayTellOneStory(null, '2026-03-10')).toBe(true);
});

test('an article is told when it was published, an entry at its hour, and the lead of a live blog at no time', () => {
  const live = `Harbour fire: the latest from Lindow
A fire has closed the harbour.
05:43 PM GMT
Thirty-one hurt
The fire injured 31 people, the fire service said.
02:10 PM GMT
Port shut
The port of Lindow was closed, the mayor said.
09:00 AM GMT
Fire breaks out
A fire broke out at the harbour of Lindow, the fire service said.
`;
  const times = new Map(
    sentencesFrom(articleFrom(live, 'live.txt', { kind: 'live-blog' })).map((each) => [each.text, toldAt(each)]),
  );
  expect(times.get('The fire injured 31 people, the fire service said.')).toBe('2026-03-02T17:43:00Z');
  expect(times.get('A fire has closed the harbour.')).toBeNull();
  const [paper] = sentencesFrom(articleFrom('The port of Lindow was closed on Monday.'));
  expect(paper === undefined ? '' : toldAt(paper)).toBe('2026-03-02');
});
