import { expect, test } from 'vitest';
import { areAntonyms } from '../../../src/language/antonyms.ts';
import { conceptOf } from '../../../src/language/concepts.ts';
import { ALTERNATIVES } from '../../../src/language/data/alternatives.ts';
import { relatedTo } from '../../../src/language/related.ts';

test('no word may stand for another of its line, unless it is its opposite', () => {
  const clashes = ALTERNATIVES.flatMap((line) => {
    const words = line.split(' ');
    return words.flatMap((a) =>
      words
        .filter((b) => a !== b && !areAntonyms(a, b))
        .filter((b) => conceptOf(a) === conceptOf(b) || relatedTo(conceptOf(a), a).has(conceptOf(b)))
        .map((b) => `${a} ${b}`),
    );
  });
  expect(clashes).toEqual([]);
});

test('no line holds a word twice', () => {
  for (const line of ALTERNATIVES) expect(new Set(line.split(' ')).size).toBe(line.split(' ').length);
});
