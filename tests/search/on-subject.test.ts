/** That what was asked for is told from articles about it, and not from those that happen to share a word. */

import { expect, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import { findSentences } from '../../src/search/find-sentences.ts';
import { topicQuery } from '../../src/search/topic-query.ts';
import { coverageOf } from '../brief/read-coverage.ts';

const article = (title: string, ...lines: readonly string[]): string => [title, '2 March 2026', ...lines].join('\n\n');

const COVERAGE = {
  'market.txt': article(
    'Fire at the fish market of Lindow',
    'Two people were hurt in a fire at the fish market of Lindow on Monday, the fire service said.',
    'The market will stay closed until Wednesday, its director said on Monday afternoon.',
  ),
  'halls.txt': article(
    'Market halls burn in Lindow',
    'The halls of the fish market in Lindow burned for three hours on Monday, police said.',
  ),
  'border.txt': article(
    'Shots across the Sund border',
    'Guards opened fire across the Sund border on Monday, and the fire was returned, the ministry said.',
    'The ministry said the fire had lasted for an hour and that nobody was hurt on either side.',
  ),
};

function sourcesFor(words: string): readonly string[] {
  const { found } = findSentences(topicQuery(topicOf(words, [])), coverageOf(COVERAGE));
  return [...new Set(found.map(({ sentence }) => sentence.head.source))].sort();
}

test('an article that shares but the commonest word of the request is left out', () => {
  expect(sourcesFor('fire at the fish market')).toEqual(['halls.txt', 'market.txt']);
});

test('a word alone is looked for in every article that has it', () => {
  expect(sourcesFor('fire')).toEqual(['border.txt', 'market.txt']);
});

test('where half of the words are there, the others may be said otherwise', () => {
  expect(sourcesFor('market halls')).toEqual(['halls.txt', 'market.txt']);
});
