import { describe, expect, test } from 'vitest';
import { articleOf, furnitureOf, passagesOf } from './article-of.ts';

const FIRST = 'A fire closed the harbour of Lindow on Monday, and four people were taken to hospital.';
const SECOND = 'The fire service said that it had begun in a store for nets, and that it was out by noon.';
const THIRD = 'The mayor, Ana Ruiz, said that the ferry would run again on Wednesday if the pier was safe.';
const BODY = `<h1>Fire closes the harbour</h1><p>${FIRST}</p><p>${SECOND}</p><h2>The pier</h2><p>${THIRD}</p>`;

function page(body: string, head = '') {
  return articleOf(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, {}, 'a.html');
}

test('block elements are paragraphs, and each quote stands in the file', () => {
  const article = page(BODY);
  expect(passagesOf(article)).toEqual(['Fire closes the harbour', FIRST, SECOND, THIRD]);
  expect(passagesOf(article, 'headline')).toEqual(['Fire closes the harbour']);
  expect(furnitureOf(article, 'subheading')).toEqual(['The pier']);
});

test('scripts, styles and hidden parts are not read', () => {
  const article = page(
    `<script>var x = "The mayor fled.";</script><style>p { }</style><p hidden>Secret.</p>${BODY}<template>No.</template>`,
  );
  expect(passagesOf(article)).toHaveLength(4);
  expect(furnitureOf(article)).toEqual(['The pier']);
});

describe('elements that are furniture', () => {
  test.each([
    ['navigation', `<nav><a href="/">Ports of the north</a></nav>`],
    ['navigation', `<header><p>Ports of the north</p></header>`],
    ['navigation', `<footer><p>Ports of the north</p></footer>`],
    ['related-story', `<aside><p>Ports of the north</p></aside>`],
    ['caption', `<figure><figcaption>Ports of the north</figcaption></figure>`],
    ['sign-up', `<form><p>Ports of the north</p></form>`],
    ['sign-up', `<div class="newsletter-box"><p>Ports of the north</p></div>`],
    ['advertisement', `<div id="ad-top"><p>Ports of the north</p></div>`],
    ['navigation', `<div role="navigation"><p>Ports of the north</p></div>`],
    ['related-story', `<p><a href="/x">Ports of the north</a></p>`],
    ['navigation', `<ul><li><a href="/x">Ports of the north</a></li></ul>`],
  ] as const)('%s: %s', (reason, html) => {
    expect(furnitureOf(page(`${BODY}${html}`), reason)).toContain('Ports of the north');
  });

  test('a class says nothing about an element that holds the article', () => {
    expect(passagesOf(page(`<div class="with-sidebar share">${BODY}</div>`))).toContain(FIRST);
  });

  test('what stands outside the main element is furniture', () => {
    expect(passagesOf(page(`<p>Ports of the north are closed.</p><main>${BODY}</main>`))).not.toContain(
      'Ports of the north are closed.',
    );
  });

  test('a header inside an article is part of it', () => {
    expect(
      passagesOf(
        page(`<article><header><h1>Fire closes the harbour</h1><p>${FIRST}</p></header><p>${SECOND}</p></article>`),
      ),
    ).toContain(FIRST);
  });
});

describe('metadata', () => {
  test('names title, publisher and time', () => {
    const head =
      '<meta property="og:title" content="Fire &amp; smoke"><meta property="og:site_name" content="The Courier"><meta property="article:published_time" content="2026-03-02T18:18:00+01:00">';
    expect(page(BODY, head)).toMatchObject({
      title: 'Fire & smoke',
      publisher: 'The Courier',
      published: '2026-03-02T17:18:00Z',
    });
  });

  test('may be linked data, whatever else that holds', () => {
    const data = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': ['OpinionNewsArticle'],
          headline: 'On fire',
          datePublished: '2026-03-02',
          publisher: { name: 'The Courier' },
        },
      ],
    });
    expect(
      page(
        BODY,
        `<script type="application/ld+json">${data}</script><script type="application/ld+json">{broken</script>`,
      ),
    ).toMatchObject({
      title: 'On fire',
      publisher: 'The Courier',
      published: '2026-03-02',
      kind: 'comment',
    });
  });

  test('is the title element without the name of the site, or the time element, where there is nothing better', () => {
    expect(
      page(
        `<time datetime="2026-03-02">Monday</time>${BODY}`,
        '<title>Fire closes the harbour of Lindow | The Courier</title>',
      ),
    ).toMatchObject({
      title: 'Fire closes the harbour of Lindow',
      published: '2026-03-02',
    });
  });

  test('gives way to sources.yaml', () => {
    const file = `<title>Fire closes the harbour of Lindow</title>${BODY}`;
    expect(articleOf(file, { title: 'Fire', publisher: 'The Post' }, 'a.html')).toMatchObject({
      title: 'Fire',
      publisher: 'The Post',
    });
  });
});
