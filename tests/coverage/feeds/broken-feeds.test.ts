/** Feeds that are broken, lie or attack: what can be read is, the rest is refused with its reason. */

import { expect, test } from 'vitest';
import { Problem } from '../../../src/domain/problem.ts';
import { read, rssWith } from './invented-feeds.ts';

function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Problem && error.code === 'feed') return error.message;
    throw error;
  }
  throw new Error('it was read');
}

test('what is never closed ends where the next begins', () => {
  const { items } = read(
    `<rss><channel><title>Courier<link>https://courier.example/</link>
     <item><title>Ferry aground<link>https://courier.example/ferry</link><description>All safe.<br>All of them.
     <item><title>Pier reopens</title><guid>17`,
  );
  expect(items).toMatchObject([
    { title: 'Ferry aground', link: 'https://courier.example/ferry', summary: 'All safe. All of them.' },
    { title: 'Pier reopens', id: '17' },
  ]);
});

test('an end tag that comes too late opens nothing again', () => {
  const items = '<item><description>All safe.<item><title>Pier reopens</title></item></description>';
  const feed = read(`<rss><channel>${items}<title>Courier</title></channel></rss>`);
  expect(feed).toMatchObject({ title: 'Courier', items: [{ title: '' }, { title: 'Pier reopens' }] });
});

test('wrongly nested elements, stray end tags and entities that nobody defined do no harm', () => {
  const { items } = read(
    rssWith(
      '</b><title>Caf&eacute; &amp; pier & <i>quay</b></i></title></p><link>https://courier.example/?a=1&b=2</link>',
    ),
  );
  expect(items).toMatchObject([{ title: 'Café & pier & quay', link: 'https://courier.example/?a=1&b=2' }]);
});

test('a feed that was cut off gives what is there', () => {
  const whole = rssWith('<title>Ferry aground</title><link>https://courier.example/ferry</link>');
  expect(read(whole.slice(0, whole.indexOf('/ferry'))).items).toMatchObject([
    { title: 'Ferry aground', link: 'https://courier.example/' },
  ]);
});

test.each([
  ['<b>Ferry</b> aground', 'Ferry aground'],
  ['&lt;b&gt;Ferry&lt;/b&gt; aground', 'Ferry aground'],
  ['&amp;lt;b&amp;gt;Ferry&amp;lt;/b&amp;gt; aground', 'Ferry aground'],
  ['<![CDATA[<b>Ferry</b> aground]]>', 'Ferry aground'],
  ['<![CDATA[Ferry &amp;amp; pier]]>', 'Ferry & pier'],
  ['Ferry<br/>aground\n  at\tnight', 'Ferry aground at night'],
  ['<![CDATA[<script>alert("x")</script>Ferry <img src=x onerror=alert(1)>aground]]>', 'Ferry aground'],
  ['&lt;scr&lt;script&gt;ipt&gt;Ferry aground', 'ipt>Ferry aground'],
  ['Ferry<p>aground</p>at night', 'Ferry aground at night'],
  ['<b>L</b>indow', 'Lindow'],
  ['&amp;amp;amp;amp;lt;b&gt;Ferry', '< b>Ferry'],
  ['5 &lt; 6 ferries &gt; 4', '5 < 6 ferries > 4'],
  ['Ferry&#8217;s &quot;end&quot;&#xD83D;', 'Ferry’s "end"\uFFFD'],
  ['\u202EFerry\u202C\u200B aground\u0007', 'Ferry aground'],
])('a title is one line of plain text: %s', (written, title) => {
  expect(read(rssWith(`<title>${written}</title>`)).items[0]?.title).toBe(title);
});

test('a title without an end is cut', () => {
  const title = read(rssWith(`<title>${'ferry '.repeat(10_000)}</title>`)).items[0]?.title ?? '';
  expect(title).toMatch(/^ferry .*…$/u);
  expect(title.length).toBeLessThanOrEqual(500);
});

test.each([
  ['https://courier.example/ferry#top', 'https://courier.example/ferry#top'],
  ['  \n/ferry\n ', 'https://courier.example/ferry'],
  ['//other.example/ferry', 'https://other.example/ferry'],
  ['https://courier.example/?a=1&amp;amp;b=2', 'https://courier.example/?a=1&b=2'],
  ['https://dana:secret@courier.example/ferry', 'https://courier.example/ferry'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt&#58;alert(1)', null],
  ['data:text/html,<b>x</b>', null],
  ['file:///etc/passwd', null],
  ['https://', null],
  ['', null],
])('a link is absolute and leads to http or https, or is none: %s', (written, link) => {
  expect(read(rssWith(`<title>Ferry</title><link>${written}</link>`)).items[0]?.link).toBe(link);
});

test('of an item’s several links its page is taken', () => {
  const link = (links: string): string | null | undefined =>
    read(`<feed><entry>${links}</entry></feed>`).items[0]?.link;
  const page = '<link rel="alternate" type="text/html" href="/ferry"/>';
  expect(link(`<link rel="related" href="/other"/>${page}`)).toBe('https://courier.example/ferry');
  expect(link(`<link rel="alternate" type="application/pdf" href="/ferry.pdf"/>${page}`)).toBe(
    'https://courier.example/ferry',
  );
  expect(link('<link rel="alternate" type="application/pdf" href="/ferry.pdf"/>')).toBe(
    'https://courier.example/ferry.pdf',
  );
});

test('without a link, an address that the item is known by is one, if its feed does not deny it', () => {
  const link = (item: string): string | null | undefined => read(rssWith(item)).items[0]?.link;
  expect(link('<guid>https://courier.example/ferry</guid>')).toBe('https://courier.example/ferry');
  expect(link('<guid isPermaLink="false">https://courier.example/ferry</guid>')).toBeNull();
  expect(link('<guid>ferry</guid>')).toBeNull();
  expect(link('<link>javascript:alert(1)</link><guid>javascript:alert(2)</guid>')).toBeNull();
});

test('a document that defines its own entities is refused before anything of it is read', () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "ferry"><!ENTITY b "&a;&a;">]>';
  const file = '<!doctype rss SYSTEM "x.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">';
  for (const doctype of [bomb, file])
    expect(
      refusal(
        `<?xml version="1.0"?><!-- ok -->${doctype}<rss><channel><item><title>&b;</title></item></channel></rss>`,
      ),
    ).toMatch(/^this feed defines its own entities .* refused/u);
});

test('a document that nests too deeply is refused, and one that repeats itself is not', () => {
  const deep = (times: number): string => rssWith(`<title>Ferry</title>${'<div>'.repeat(times)}`);
  expect(refusal(deep(20_000))).toMatch(/more than 500 deep/u);
  expect(read(deep(100)).items).toMatchObject([{ title: 'Ferry' }]);
});

test.each([
  ['<!DOCTYPE html><html><head><title>Courier</title></head></html>', 'a web page'],
  ['<html><body><p>Not found</p></body></html>', 'a web page'],
  ['<?xml version="1.0"?><opml version="2.0"><body/></opml>', 'XML of another kind (<opml>)'],
  ['{"items": [{"title": "Ferry"}]}', 'other JSON'],
  ['{"version": "1", "items": []}', 'other JSON'],
  ['{"version": "https://jsonfeed.org/version/1", "items": [', 'other JSON'],
  ['Not found', 'something without markup'],
  [' \n', 'an empty document'],
])('what is no feed is told as what it is: %s', (text, kind) => {
  expect(refusal(text)).toBe(`this is no feed but ${kind}: give the address of an RSS, Atom or JSON feed.`);
});
