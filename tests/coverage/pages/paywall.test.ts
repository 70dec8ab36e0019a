/** Which short texts are a paywall's teaser. */

import { describe, expect, test } from 'vitest';
import { linkedData, pageHtml, read, STORY } from './page-of.ts';

const TEASER = STORY.slice(0, 2);
const wall = (words: string): string => `<div class="w"><p>${words}</p><button>Continue</button></div>`;

describe('a teaser is told by what the page asks below it:', () => {
  test.each([
    'Subscribe now to continue reading this story.',
    'This article is for subscribers only.',
    'Jetzt abonnieren und weiterlesen',
    'Il vous reste 78 % de cet article à lire.',
    'Suscríbete para seguir leyendo',
    'Передплатіть, щоб читати далі.',
    'Статья доступна только по подписке.',
  ])('%s', (words) => {
    const page = read(pageHtml({ story: TEASER, after: wall(words) }));
    expect([page.stub, page.text]).toEqual([true, TEASER.join('\n')]);
  });
});

test('or by its metadata, as a truth value or in words', () => {
  for (const isAccessibleForFree of [false, 'False'])
    expect(
      read(pageHtml({ story: TEASER, head: linkedData({ '@type': 'NewsArticle', isAccessibleForFree }) })).stub,
    ).toBe(true);
});

test('a short article is none, whatever its classes say or its page sells elsewhere', () => {
  const before = wall('Subscribe now to continue reading our weekend magazine.');
  expect(
    read(pageHtml({ story: TEASER, before, after: '<div class="paywall piano-offer"><p>Weather: rain.</p></div>' }))
      .stub,
  ).toBe(false);
  const head = linkedData({ '@type': 'NewsArticle', isAccessibleForFree: true });
  expect(read(pageHtml({ story: TEASER, head })).stub).toBe(false);
});

test('nor is a whole article behind a wall that stood open', () => {
  const sold = { '@type': 'NewsArticle', isAccessibleForFree: false };
  const long = [
    ...STORY,
    ...STORY.map((text) => `Later on, this was said as well. ${text}`),
    ...STORY.map((text) => `And at last: ${text}`),
  ];
  expect(read(pageHtml({ story: long, head: linkedData(sold) })).stub).toBe(false);
  const words = TEASER.join(' ').split(' ').length;
  expect(read(pageHtml({ story: TEASER, head: linkedData({ ...sold, wordCount: words }) })).stub).toBe(false);
  expect(read(pageHtml({ story: TEASER, head: linkedData({ ...sold, wordCount: words * 10 }) })).stub).toBe(true);
});
