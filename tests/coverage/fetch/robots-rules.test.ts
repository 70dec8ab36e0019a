/** A robots.txt means what RFC 9309 says it means. */

import { describe, expect, test } from 'vitest';
import { readRobots } from '../../../src/coverage/fetch/robots-rules.ts';

/** Which of `paths` the lines leave to briefdesk. */
function permitted(lines: readonly string[], paths: readonly string[]): readonly string[] {
  const { permits } = readRobots(lines.join('\n'));
  return paths.filter(permits);
}

function everyone(...lines: readonly string[]): readonly string[] {
  return ['User-agent: *', ...lines];
}

describe('the group that counts', () => {
  const barred = ['Disallow: /'];

  test.each([
    { name: 'nobody', lines: [], open: true },
    { name: 'a rule before any group', lines: barred, open: true },
    { name: 'everybody', lines: everyone(...barred), open: false },
    { name: 'others', lines: ['User-agent: otherbot', ...barred], open: true },
    { name: 'us, in any letters', lines: ['USER-AGENT : BriefDesk', 'dIsAllow:/'], open: false },
    { name: 'us, with a version', lines: ['User-agent: briefdesk/1.0', ...barred], open: false },
    { name: 'us, with more words', lines: ['User-agent: briefdesk news', ...barred], open: false },
    { name: 'someone whose name begins like ours', lines: ['User-agent: briefdesk-images', ...barred], open: true },
    { name: 'someone whose name ours begins with', lines: ['User-agent: brief', ...barred], open: true },
    {
      name: 'us among others',
      lines: ['User-agent: a', 'User-agent: briefdesk', 'User-agent: b', ...barred],
      open: false,
    },
    {
      name: 'us among others, with blank lines between',
      lines: ['User-agent: briefdesk', '', 'User-agent: b', ...barred],
      open: false,
    },
    {
      name: 'us among others, with a site map between',
      lines: ['User-agent: briefdesk', 'Sitemap: /map', 'User-agent: b', ...barred],
      open: false,
    },
    { name: 'us before others', lines: ['User-agent: briefdesk', 'Allow: /', 'User-agent: b', ...barred], open: true },
    {
      name: 'us to be slow, before others',
      lines: ['User-agent: briefdesk', 'Crawl-delay: 2', 'User-agent: b', ...barred],
      open: true,
    },
    {
      name: 'everybody, and us with no rules',
      lines: [...everyone(...barred), 'User-agent: briefdesk', 'Disallow:'],
      open: true,
    },
    {
      name: 'us in two groups',
      lines: ['User-agent: briefdesk', 'Allow: /a', ...everyone('Allow: /'), 'User-agent: briefdesk', ...barred],
      open: false,
    },
    {
      name: 'everybody in two groups',
      lines: [...everyone('Allow: /a'), 'User-agent: b', 'Allow: /', ...everyone(...barred)],
      open: false,
    },
    { name: 'everybody, behind a byte order mark', lines: ['\uFEFFUser-agent: *', ...barred], open: false },
    {
      name: 'everybody, in comments',
      lines: ['User-agent: * # all', '# Disallow: /', 'Disallow: /private # not this'],
      open: true,
    },
    { name: 'a page of HTML', lines: ['<html><body>Disallow: / User-agent: *</body></html>'], open: true },
  ])('$name', ({ lines, open }) => {
    expect(permitted(lines, ['/news'])).toEqual(open ? ['/news'] : []);
  });

  test.each(['\n', '\r', '\r\n'])('is found whatever ends its lines: %j', (end) => {
    expect(readRobots(everyone('Disallow: /a').join(end)).permits('/a')).toBe(false);
  });
});

describe('the rule that counts', () => {
  test.each([
    { lines: ['Disallow: /x/page.html', 'Allow: /x/'], open: [] },
    { lines: ['Allow: /x/page.html', 'Disallow: /x/'], open: ['/x/page.html'] },
    { lines: ['Disallow: /x/page.html', 'Allow: /x/page.html'], open: ['/x/page.html'] },
    { lines: ['Allow: /', 'Disallow: /'], open: ['/x/page.html'] },
    { lines: ['Allow: /x/page', 'Disallow: /*.html'], open: ['/x/page.html'] },
    { lines: ['Allow: /x', 'Disallow: /*.html'], open: [] },
    { lines: ['Disallow:', 'Allow:'], open: ['/x/page.html'] },
    { lines: ['Disallow: /X/'], open: ['/x/page.html'] },
    { lines: ['Disallow: x'], open: ['/x/page.html'] },
  ])('of $lines is the longest, or the one that allows', ({ lines, open }) => {
    expect(permitted(everyone(...lines), ['/x/page.html'])).toEqual(open);
  });

  const fish = [
    '/fish',
    '/fish.html',
    '/fish/salmon.html',
    '/fishheads',
    '/fish?id=1',
    '/Fish',
    '/catfish',
    '/?id=fish',
    '/fish/',
  ];

  test.each([
    { pattern: '/fish', open: ['/fish', '/fish.html', '/fish/salmon.html', '/fishheads', '/fish?id=1', '/fish/'] },
    { pattern: '/fish*', open: ['/fish', '/fish.html', '/fish/salmon.html', '/fishheads', '/fish?id=1', '/fish/'] },
    { pattern: '/fish/', open: ['/fish/salmon.html', '/fish/'] },
    { pattern: '/fish$', open: ['/fish'] },
    { pattern: '/*.html', open: ['/fish.html', '/fish/salmon.html'] },
    { pattern: '/*html$', open: ['/fish.html', '/fish/salmon.html'] },
    { pattern: '/*.htm$', open: [] },
    { pattern: '/*fish', open: fish.filter((path) => path !== '/Fish') },
    { pattern: '/*fish$', open: ['/fish', '/catfish', '/?id=fish'] },
    { pattern: '*salmon', open: ['/fish/salmon.html'] },
    { pattern: '/fish*$', open: ['/fish', '/fish.html', '/fish/salmon.html', '/fishheads', '/fish?id=1', '/fish/'] },
    { pattern: '/fi*sh*h', open: ['/fish.html', '/fish/salmon.html', '/fishheads'] },
    { pattern: '/$', open: [] },
    { pattern: '/fish*sh$', open: [] },
  ])('$pattern matches as its signs say', ({ pattern, open }) => {
    expect(permitted(everyone('Disallow: /', `Allow: ${pattern}`), fish)).toEqual(open);
  });
});

describe('a path', () => {
  // RFC 9309, 2.2.2 and 2.2.3.
  test.each([
    ['/foo/bar?baz=quz', '/foo/bar?baz=quz', true],
    ['/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https://foo.bar', true],
    ['/foo/bar/ツ', '/foo/bar/%E3%83%84', true],
    ['/foo/bar/%E3%83%84', '/foo/bar/%e3%83%84', true],
    ['/foo/bar/%62%61%7A', '/foo/bar/baz', true],
    ['/foo/bar/baz', '/foo/bar/%62%61%7a', true],
    ['/a%2Fb', '/a/b', false],
    ['/a%2fb', '/a%2Fb', true],
    ['/a|b', '/a|b', true],
    ['/é%41', '/%C3%A9A', true],
    ['/100%', '/100%', true],
    ['/star-%2A.html', '/star-*.html', true],
    ['/star-%2A.html', '/star-x.html', false],
    ['/price-%24', '/price-$', true],
    ['/price$x', '/price$x', true],
    ['/\uD800', '/x', false],
  ])('written %j is %j: %j', (pattern, path, same) => {
    expect(readRobots(everyone(`Disallow: ${pattern}`).join('\n')).permits(path)).toBe(!same);
  });

  test('is compared in seconds at worst, whatever the patterns', () => {
    const path = `/${'a'.repeat(4000)}`;
    const hostile = [
      everyone(`Disallow: /${'*'.repeat(500_000)}b`),
      everyone(`Disallow: /${'*a'.repeat(250_000)}`),
      everyone(...Array<string>(9000).fill(`Disallow: /${'*a'.repeat(20)}b`)),
    ];
    const began = performance.now();
    for (const lines of hostile) expect(permitted(lines, [path])).toEqual([path]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

test.each([
  { lines: everyone('Crawl-delay: 2'), delayMs: 2000 },
  { lines: everyone('Crawl-delay: 0.5', 'Disallow: /a'), delayMs: 500 },
  { lines: everyone('Crawl-delay: 86400'), delayMs: 30_000 },
  { lines: everyone('Crawl-delay: soon'), delayMs: 0 },
  { lines: everyone('Crawl-delay: -5'), delayMs: 0 },
  { lines: ['User-agent: briefdesk', 'Allow: /', ...everyone('Crawl-delay: 9')], delayMs: 0 },
  { lines: ['Crawl-delay: 9'], delayMs: 0 },
])('of $lines the pause is $delayMs ms', ({ lines, delayMs }) => {
  expect(readRobots(lines.join('\n')).delayMs).toBe(delayMs);
});
