import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundAt, boundBehind, overlap, rangeOf, type Bound } from '../../src/language/bounds.ts';

function kindIn(text: string): Bound['kind'] {
  const start = text.indexOf('40');
  return boundAt(text, start, start + 2).kind;
}

describe('the words beside a number make it', () => {
  test.each<[Bound['kind'], string]>([
    ['plain', '40 boats'],
    ['plain', 'the 40 boats'],
    ['least', 'at least 40 boats'],
    ['least', 'more than 40 boats'],
    ['least', 'More than the 40 boats'],
    ['least', 'over 40 boats'],
    ['least', 'no fewer than 40 boats'],
    ['least', 'no less than 40 miles'],
    ['least', 'not less than 40 miles'],
    ['least', '40 or more boats'],
    ['least', '40+ boats'],
    ['most', 'up to 40 boats'],
    ['most', 'as many as 40 boats'],
    ['most', 'fewer than 40 boats'],
    ['most', 'less than 40 miles'],
    ['most', 'no more than 40 boats'],
    ['most', 'not more than 40 boats'],
    ['most', 'under 40 boats'],
    ['most', 'capped at 40 boats'],
    ['most', '40 or fewer boats'],
    ['nearly', 'nearly 40 boats'],
    ['nearly', 'almost 40 boats'],
    ['nearly', 'close to 40 boats'],
    ['about', 'about 40 boats'],
    ['about', 'some 40 boats'],
    ['about', 'an estimated 40 boats'],
    ['about', 'roughly 40 boats'],
    ['about', '40-odd boats'],
    ['about', '40 or so boats'],
    ['exactly', 'exactly 40 boats'],
    ['exactly', 'a total of 40 boats'],
  ])('%s: %s', (kind, text) => {
    expect(kindIn(text)).toBe(kind);
  });
});

test('a bound says how far its words reach before and behind', () => {
  expect(boundAt('More than the 40 boats', 14, 16)).toEqual({ kind: 'least', before: 14, after: 0 });
  expect(boundAt('40 or more boats', 0, 2)).toEqual({ kind: 'least', before: 0, after: 8 });
  expect(boundBehind(' or more')).toEqual({ kind: 'least', before: 0, after: 8 });
  expect(boundBehind(' and more')).toEqual({ kind: 'plain', before: 0, after: 0 });
});

type Written = readonly [string, Bound['kind'], ('counted' | 'measured')?];

function rangeFor([value, kind, how = 'counted']: Written): ReturnType<typeof rangeOf> {
  return rangeOf(value, kind, how);
}

describe('can both hold', () => {
  test.each<[Written, Written]>([
    [
      ['20', 'least'],
      ['23', 'plain'],
    ],
    [
      ['550', 'plain'],
      ['548', 'plain'],
    ],
    [
      ['550', 'about'],
      ['539', 'plain'],
    ],
    [
      ['540', 'nearly'],
      ['539', 'plain'],
    ],
    [
      ['40', 'most'],
      ['12', 'plain'],
    ],
    [
      ['1.2', 'plain', 'measured'],
      ['1.16', 'plain', 'measured'],
    ],
    [
      ['20', 'least'],
      ['30', 'most'],
    ],
  ])('%j and %j', (a, b) => {
    expect(overlap(rangeFor(a), rangeFor(b))).toBe(true);
    expect(overlap(rangeFor(b), rangeFor(a))).toBe(true);
  });
});

describe('cannot both hold', () => {
  test.each<[Written, Written]>([
    [
      ['23', 'plain'],
      ['24', 'plain'],
    ],
    [
      ['24', 'least'],
      ['23', 'plain'],
    ],
    [
      ['40', 'most'],
      ['41', 'plain'],
    ],
    [
      ['550', 'exactly'],
      ['548', 'plain'],
    ],
    [
      ['550', 'plain'],
      ['539', 'plain'],
    ],
    [
      ['540', 'nearly'],
      ['541', 'plain'],
    ],
    [
      ['100', 'plain'],
      ['140', 'plain'],
    ],
    [
      ['1.2', 'plain', 'measured'],
      ['1.3', 'plain', 'measured'],
    ],
  ])('%j and %j', (a, b) => {
    expect(overlap(rangeFor(a), rangeFor(b))).toBe(false);
  });
});

test('whatever the number, its range holds it, and only rounded or bounded numbers are more than one', () => {
  const kinds = ['plain', 'least', 'most', 'about', 'nearly', 'exactly'] as const;
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom(...kinds), (number, kind) => {
      const { low, high } = rangeOf(String(number), kind, 'counted');
      expect(low).toBeLessThanOrEqual(number);
      expect(high).toBeGreaterThanOrEqual(number);
      if (low === high) seen.add(kind);
    }),
  );
  expect([...seen].toSorted()).toEqual(['exactly', 'plain']);
});
