import { describe, expect, test } from 'vitest';
import { articleOf, passagesOf } from './article-of.ts';

const FIRST = 'A fire closed the harbour of Lindow on Monday, and four people were taken to hospital.';
const SECOND = 'The fire service said that it had begun in a store for nets.';

describe('the title', () => {
  test('is the headline', () => {
    const article = articleOf(`Fire closes the harbour of Lindow\n\n${FIRST}`);
    expect([article.title, passagesOf(article, 'headline')]).toEqual([
      'Fire closes the harbour of Lindow',
      ['Fire closes the harbour of Lindow'],
    ]);
  });

  test('is the first sentence where there is no headline, cut after a word', () => {
    expect(articleOf(FIRST).title).toBe(FIRST.slice(0, -1));
    const long = articleOf(
      `${FIRST.slice(0, -1)} while others walked home through the smoke that lay over the town.`,
    ).title;
    expect(long).toBe(
      'A fire closed the harbour of Lindow on Monday, and four people were taken to hospital while others walked…',
    );
    expect(articleOf(FIRST).passages[0]?.role).toBe('prose');
  });

  test('is what sources.yaml says before anything else', () => {
    expect(articleOf(FIRST, { title: 'Harbour fire' }).title).toBe('Harbour fire');
  });
});

describe('the publisher', () => {
  test.each([
    ['The post Fire in Lindow appeared first on The Courier.', 'The Courier'],
    ['More on Lindow News', 'Lindow News'],
    ['More stories like this are available on courier.example.com', 'courier.example.com'],
    ['© 2026 The Courier. All rights reserved.', 'The Courier'],
    ['More on this story', null],
    ['Photograph: Jo Bell/Reuters', null],
    ['— Jo Bell', null],
  ])('of a page with "%s" is %s', (line, publisher) => {
    expect(articleOf(`${FIRST}\n\n${SECOND}\n\n${line}`).publisher).toBe(publisher);
  });

  test('signs the last paragraph', () => {
    expect(articleOf(`${FIRST}\n\n${SECOND} – Courier`).publisher).toBe('Courier');
    expect(articleOf(`${FIRST}\n\n${SECOND} – Jo Bell`).publisher).toBeNull();
  });
});

describe('the day', () => {
  test.each([
    [` date 2026-03-02 ${FIRST}`, '2026-03-02'],
    [`${FIRST}\n\nPublished on March 2, 2026`, '2026-03-02'],
    [`Fire closes harbour\n\n2 March 2026, 14:05 GMT\n\n${FIRST}`, '2026-03-02'],
    [`Fire closes harbour\n\nMarch 2, 2026 Updated March 5, 2026, 9:34 a.m. ET\n\n${FIRST}`, '2026-03-02'],
    [`LINDOW, March 2, 2026 /PRNewswire/ -- ${FIRST}`, '2026-03-02'],
    [`LINDOW (AP) — ${FIRST}`, null],
    [`${FIRST} The wall dates from March 2, 1926.`, null],
    [`${FIRST}\n\nPublished on February 30, 2026`, null],
  ])('of %j is %s', (text, day) => {
    expect(articleOf(text).published).toBe(day);
  });

  test('is not that of a related story', () => {
    const teaser = 'Council votes for a new wall\n\nMay 27, 2025';
    expect(articleOf(`${FIRST}\n\n${SECOND}\n\nMore like this\n\n${teaser}`).published).toBeNull();
  });
});
