import { expect, onTestFinished, test } from 'vitest';
import { topicOf } from '../../src/brief/topic-of.ts';
import { findSentences, type Found } from '../../src/search/find-sentences.ts';
import { topicQuery } from '../../src/search/topic-query.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { article } from '../contracts/stored-articles.ts';

const FILES = {
  'fire.txt': `Blaze at the port

The blaze at Port Lindow injured four people on Monday, the fire service said. Snow fell in the hills at the same time.

“We saw smoke. It was thick,” said Jon Lund, who keeps the lighthouse of the port.`,
  'norway.txt': `Norwegian ships return

Norwegian ships returned to the port of Sandholm on Tuesday, the harbour master said.`,
  'election.txt': `Council elections in May

Lindow elects a new council in May, and three parties want a new bridge, the town said.`,
};

function find(topic: string): readonly Found[] {
  return findSentences(topicQuery(topicOf(topic, [])), coverageOf(FILES)).found;
}

test.each([
  ['wounded', 'The blaze at Port Lindow injured four people on Monday, the fire service said.'],
  ['wildfire', 'The blaze at Port Lindow injured four people on Monday, the fire service said.'],
  ['ballot', 'Lindow elects a new council in May, and three parties want a new bridge, the town said.'],
  ['vessels', 'Norwegian ships returned to the port of Sandholm on Tuesday, the harbour master said.'],
  ['Norway', 'Norwegian ships returned to the port of Sandholm on Tuesday, the harbour master said.'],
])('a word finds its family, a country its demonym: %s', (topic, sentence) => {
  expect(find(topic).map((each) => each.sentence.text)).toContain(sentence);
});

test('a topic that the coverage does not hold finds nothing', () => {
  expect(find('zeppelins')).toEqual([]);
  expect(find('')).toEqual([]);
  expect(find('the and of')).toEqual([]);
});

test('a sentence about something else counts less than its neighbour', () => {
  const relevance = new Map(find('Lindow blaze').map((each) => [each.sentence.text, each.relevance]));
  const about = relevance.get('The blaze at Port Lindow injured four people on Monday, the fire service said.') ?? 0;
  const beside = relevance.get('Snow fell in the hills at the same time.') ?? 1;
  expect(about).toBeGreaterThan(beside);
});

test('relevance lies between 0 and 1', () => {
  for (const topic of ['Lindow blaze', 'Norway', 'port', 'council', 'fire']) {
    for (const { relevance } of find(topic)) {
      expect(relevance).toBeGreaterThanOrEqual(0);
      expect(relevance).toBeLessThanOrEqual(1);
    }
  }
});

test('sentences that one quotation runs through are one', () => {
  const texts = find('lighthouse').map((each) => each.sentence.text);
  expect(texts).toContain('“We saw smoke. It was thick,” said Jon Lund, who keeps the lighthouse of the port.');
});

test('every sentence is the slice of its passage that it says', () => {
  const found = find('port');
  expect(found.length).toBeGreaterThan(1);
  for (const { sentence } of found)
    expect(sentence.passage.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
});

test('where the words of a name are too common to be looked at one by one, they are looked for together', () => {
  const store = openCoverageStore(':memory:');
  onTestFinished(() => {
    store.close();
  });
  const many = (word: string) =>
    article(`${word}.txt`, ...Array.from({ length: 12_000 }, (_, i) => `The ${word} of number ${i} was quiet.`));
  const both = article(
    'both.txt',
    'For the whole of a long year the ferry and its crew had waited in Lindow for the strike.',
  );
  store.apply({ put: [both, many('ferry'), many('strike')], drop: [] });
  const { found } = findSentences(topicQuery(topicOf('ferry strike', [])), store);
  const [best] = found.toSorted((a, b) => b.relevance - a.relevance);
  expect(best?.sentence.passage.source).toBe('both.txt');
});
