/** What groups agree on holds them apart, where each has what the other lacks. */

import { expect, test } from 'vitest';
import { contrast, joined, loneArticle, type ArticleGroup } from '../../../src/coverage/stories/article-group.ts';

const SHARED = [1, 2, 3];

test('two groups that agree on the same are not apart', () => {
  expect(contrast(groupOf([...SHARED, 10]), groupOf([...SHARED, 10]))).toBe(0);
});

test('marks of one side alone part nothing: the other account may be shorter', () => {
  expect(contrast(groupOf([...SHARED, 10, 11]), groupOf(SHARED))).toBe(0);
});

test('marks of either side part them, the more the more articles agree', () => {
  const apart = (size: number): number =>
    contrast(groupOf([...SHARED, 10, 11], size), groupOf([...SHARED, 20, 21], size));
  expect(apart(10)).toBeGreaterThan(apart(3));
  expect(apart(3)).toBeGreaterThan(apart(2));
  expect(apart(100)).toBeLessThan(0.75);
  expect(apart(1)).toBe(0);
});

test('one mark alone may be chance and counts half', () => {
  const one = contrast(groupOf([...SHARED, 10], 9), groupOf([...SHARED, 20], 9));
  const two = contrast(groupOf([...SHARED, 10, 11], 9), groupOf([...SHARED, 20, 21], 9));
  expect(one).toBeLessThan(two / 2);
});

/** So many articles that all hold the same terms. */
function groupOf(terms: readonly number[], size = 6): ArticleGroup {
  const vector = { terms: Int32Array.from(terms), weights: new Float64Array(terms.length) };
  const alone = Array.from({ length: size }, (_, at) => loneArticle(at, vector));
  return alone.reduce(joined);
}
