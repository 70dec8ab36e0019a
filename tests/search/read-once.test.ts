import { expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { readOnce } from '../../src/search/read-once.ts';
import { coverageOf } from '../brief/read-coverage.ts';

test('an article is read when it is first asked for, and never again', () => {
  const { query } = coverageOf({ 'a.txt': 'Fire\n\nThe pier burned.\n', 'b.txt': 'Strike\n\nCrews walked out.\n' });
  const read: string[] = [];
  const article = readOnce({
    read(source): Article {
      read.push(source);
      return query.read(source);
    },
  });
  expect(read).toEqual([]);
  const first = article('b.txt');
  expect(first).toEqual(query.read('b.txt'));
  expect(article('b.txt')).toBe(first);
  expect(article('a.txt').text).toContain('The pier burned.');
  expect(read).toEqual(['b.txt', 'a.txt']);
});

test('an article that is not there is an error each time', () => {
  const article = readOnce(coverageOf({ 'a.txt': 'Fire\n\nThe pier burned.\n' }).query);
  expect(() => article('c.txt')).toThrow('c.txt');
  expect(() => article('c.txt')).toThrow('c.txt');
});
