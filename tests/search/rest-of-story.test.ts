/** What a small story tells without a word of the topic is found by its headings. */

import { describe, expect, test } from 'vitest';
import type { CoverageStore } from '../../src/domain/coverage.ts';
import { findSentences } from '../../src/search/find-sentences.ts';
import { restOfStory } from '../../src/search/rest-of-story.ts';
import { topicQuery } from '../../src/search/topic-query.ts';
import { topicOf } from '../../src/brief/topic-of.ts';
import { coverageOf } from '../brief/read-coverage.ts';

const FIRE = 'A fire broke out in the harbour of Lindow on Monday.\n\nSome 30 people were still missing at noon.\n';
const BUDGET = 'The council of Lindow passed its budget on Monday.\n\nSome 40 members were present at noon.\n';

function restFor(topic: string, store: CoverageStore): readonly string[] {
  const found = findSentences(topicQuery(topicOf(topic, [])), store);
  return restOfStory(found, (source) => store.query.read(source)).map(({ sentence }) => sentence.text);
}

function sourcesYaml(titles: Readonly<Record<string, string>>): string {
  return `sources:\n${Object.entries(titles)
    .map(([file, title]) => `  - file: ${file}\n    title: ${title}\n    published: 2026-03-02\n`)
    .join('')}`;
}

describe('the rest of a story', () => {
  test('is what its articles say without a word of the topic', () => {
    const titles = sourcesYaml({ 'a.txt': 'Fire in Lindow harbour', 'b.txt': 'Lindow budget passed' });
    const store = coverageOf({ 'a.txt': FIRE, 'b.txt': BUDGET, 'sources.yaml': titles });
    expect(restFor('harbour fire', store)).toEqual(['Some 30 people were still missing at noon.']);
  });

  test('leaves out what was found, so that no sentence counts twice', () => {
    const titles = sourcesYaml({ 'a.txt': 'Fire in Lindow harbour' });
    const store = coverageOf({ 'a.txt': FIRE, 'sources.yaml': titles });
    const found = findSentences(topicQuery(topicOf('harbour fire', [])), store).found;
    expect(found.map(({ sentence }) => sentence.text)).toContain(
      'A fire broke out in the harbour of Lindow on Monday.',
    );
    expect(restFor('harbour fire', store)).not.toContain('A fire broke out in the harbour of Lindow on Monday.');
  });

  test('is not looked for where many articles are about the topic', () => {
    const files = Array.from({ length: 13 }, (_, i) => `${String(i).padStart(2, '0')}.txt`);
    const titles = sourcesYaml(Object.fromEntries(files.map((file, i) => [file, `Fire in Lindow harbour, day ${i}`])));
    const texts = Object.fromEntries(files.map((file, i) => [file, FIRE.replace('30', String(30 + i))]));
    expect(restFor('harbour fire', coverageOf({ ...texts, 'sources.yaml': titles }))).toEqual([]);
  });
});
