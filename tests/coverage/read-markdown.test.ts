import { expect, test } from 'vitest';
import { spanWithin } from '../../src/domain/article.ts';
import { articleOf, furnitureOf, passagesOf } from './article-of.ts';

const FILE = `---
title: "Fire in Lindow"
date: 2026-03-02
---
# Fire in the **harbour** closes it

Four people were hurt in a [fire](https://x.example/a_(b)) in the *old harbour*
on Monday, the fire service\\
said. It was \`put out\` by noon[^1].

## What comes next

> "We saw smoke," said Ana_Maria Ruiz, who lives nearby, on __Monday__.

- The pier is closed.

![The pier](pier.jpg)

---
<b>The mayor</b> counted 5 * 3 boats.
`;
const article = articleOf(FILE, {}, 'a.md');

test('marks are not read', () => {
  expect(passagesOf(article)).toEqual([
    'Fire in the harbour closes it',
    'Four people were hurt in a fire in the old harbour on Monday, the fire service said. It was put out by noon.',
    '"We saw smoke," said Ana_Maria Ruiz, who lives nearby, on Monday.',
    'The pier is closed.',
    'The mayor counted 5 * 3 boats.',
  ]);
});

test('a stretch of a paragraph is found in the file with its marks', () => {
  const passage = article.passages[1];
  if (passage === undefined) throw new Error('no passage');
  const { start, end } = spanWithin(passage, passage.text.indexOf('old'), passage.text.indexOf(', the'));
  expect(FILE.slice(start, end)).toBe('old harbour*\non Monday');
});

test('what stands above the text says what the article is', () => {
  expect(article).toMatchObject({ title: 'Fire in Lindow', published: '2026-03-02', publishedInferred: false });
  expect(passagesOf(article, 'headline')).toEqual(['Fire in the harbour closes it']);
});

test('subheadings and rules are furniture', () => {
  expect(furnitureOf(article, 'subheading')).toEqual(['What comes next']);
  expect(furnitureOf(article, 'navigation')).toContain('---');
});

test('a line of brackets costs no more than its length', () => {
  expect(articleOf('['.repeat(100_000), {}, 'a.md').passages).toEqual([]);
});
