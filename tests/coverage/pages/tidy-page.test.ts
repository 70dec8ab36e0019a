/** Pages that are made to exhaust whoever reads them. */

import { describe, expect, test } from 'vitest';
import { tidyPage } from '../../../src/coverage/pages/tidy-page.ts';
import { pageHtml, read, STORY } from './page-of.ts';

describe('a page that is', () => {
  test.each([
    ['nested 100,000 deep', '<div>'.repeat(100_000) + pageHtml()],
    ['nested so and closed', '<div>'.repeat(100_000) + '</div>'.repeat(100_000)],
    ['full of elements that never close', '<p>Fire <b>'.repeat(50_000)],
  ])('%s is a problem that says so', (_, html) => {
    expect(() => read(html)).toThrow(
      'the page has elements nested more than 5,000 deep: read it in a browser instead.',
    );
  });

  test('nested 2,000 deep, as broken markup may be, is read, in a tree that is none of that', () => {
    const html = '<span>'.repeat(2000) + pageHtml();
    expect(read(html).text).toContain(STORY[0]);
    expect(tidyPage(html).html.match(/<span>/gu)?.length).toBeLessThan(300);
  });

  test.each([
    ['of 5 MB of paragraphs', `<article>${`<p>${STORY[0]}</p>`.repeat(35_000)}</article>`, STORY[0]],
    [
      'of one paragraph of 5 MB',
      `<p>${'The fire is out, the service said. '.repeat(150_000)}</p>`,
      'The fire is out, the service said.',
    ],
    ['of 5 MB of signs that open no element', `<p>${STORY[0]}</p>${'<'.repeat(4_900_000)}`, ''],
    ['of 5 MB of line breaks', 'text<br>'.repeat(600_000), 'text'],
  ])('%s is cut, and read within its limits', (_, html, start) => {
    const { text } = read(html);
    expect(text.startsWith(start)).toBe(true);
    expect(text.length).toBeLessThan(1_100_000);
  });
});

test('what is written down of a page closes what it opens, in order', () => {
  const { html } = tidyPage(
    '<body onload="x()"><p class="a" onclick="y()">Fire<br>is <b>out<p>now<svg><p>x</svg></body>',
  );
  expect(html).toBe('<p class="a">Fire<br>is <b>out<p>now</p></b></p>');
});

test('escaped signs, each of which is a node of its own, count as elements do', () => {
  expect(tidyPage('&lt;'.repeat(500_000)).html.length).toBeLessThan(100_000);
});
