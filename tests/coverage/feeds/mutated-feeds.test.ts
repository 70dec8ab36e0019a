/** Whatever becomes of a feed on its way, it is read or refused with a Problem, and nothing but text and safe links leaves. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../../../src/domain/problem.ts';
import type { Feed } from '../../../src/coverage/feeds/feed.ts';
import { readFeed } from '../../../src/coverage/feeds/read-feed.ts';
import { ADDRESS, FEEDS } from './invented-feeds.ts';

const INSERTED = [
  '<item>', '</item>', '<entry>', '<title>', '</title>', '<![CDATA[', ']]>', '<!--', '-->', '&lt;script&gt;', '&amp;lt;img&amp;gt;', '<script>',
  '<link>javascript:alert(1)</link>', '<link href="data:text/html,x"/>', '<guid>javascript:x</guid>', ' xml:base="javascript:alert(1)/"',
  '<!DOCTYPE rss [', '<div xmlns="http://www.w3.org/1999/xhtml">', '&#0;', '&#xD800;', '\uFEFF', '\0', '"', "'", '<', '>', '&', '{', '}', '[', '\\u',
]; // prettier-ignore

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  insert: fc.oneof(fc.constantFrom(...INSERTED), fc.string({ maxLength: 8, unit: 'binary' })),
  times: fc.constantFrom(1, 1, 1, 2, 50, 700),
});

/** Null where it was refused. */
function readOrNull(body: Uint8Array): Feed | null {
  try {
    return readFeed(body, { contentType: null, address: ADDRESS });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

test('a feed in which stretches were replaced by anything', () => {
  let items = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(FEEDS)),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      (feed, changes) => {
        const text = changes.reduce((before, { at, length, insert, times }) => {
          const start = Math.floor(at * before.length);
          return before.slice(0, start) + insert.repeat(times) + before.slice(start + length);
        }, feed);
        const { items: found } = readOrNull(new TextEncoder().encode(text)) ?? { items: [] };
        items += found.length;
        for (const { title, summary, link } of found) {
          expect(`${title}\n${summary ?? ''}`).not.toMatch(/<[a-z/!?]|[\0-\x09\x0B-\x1F]/iu);
          expect(link ?? 'https://none.example').toMatch(/^https?:\/\//u);
        }
      },
    ),
    { numRuns: 1500 },
  );
  expect(items).toBeGreaterThan(1000);
});

test('a feed in which bytes were flipped, in any encoding it may claim', () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });
  const label = fc.constantFrom('utf-8', 'utf-16', 'shift_jis', 'gb18030', 'iso-2022-jp', 'koi8-r', 'nonsense', '');
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(FEEDS)), flips, label, (feed, changed, encoding) => {
      const body = new TextEncoder().encode(feed.replace('<?xml version="1.0"', `$& encoding="${encoding}"`));
      for (const [at, byte] of changed) body[at % body.length] = byte;
      readOrNull(body);
    }),
    { numRuns: 500 },
  );
});
