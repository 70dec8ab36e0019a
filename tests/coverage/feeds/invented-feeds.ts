/** One feed of every format, all about the same two articles of an invented harbour town. */

import type { Feed } from '../../../src/coverage/feeds/feed.ts';
import { readFeed } from '../../../src/coverage/feeds/read-feed.ts';

export const ADDRESS = 'https://courier.example/news/feed.xml';

export function read(text: string, contentType: string | null = null): Feed {
  return readFeed(new TextEncoder().encode(text), { contentType, address: ADDRESS });
}

/** RSS 2.0 around what is told of one item. */
export function rssWith(item: string, channel = ''): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${channel}<item>${item}</item></channel></rss>`;
}

export const FEEDS: Readonly<Record<string, string>> = {
  'RSS 0.91': `<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel>
  <title>Lindow Courier</title><link>https://courier.example/</link><language>en-gb</language>
  <image><title>Logo</title><url>https://courier.example/logo.png</url><link>https://courier.example/logo</link></image>
  <item><title>Ferry runs aground off Port Lindow</title><link>https://courier.example/ferry</link>
    <description>All 40 passengers are &lt;b&gt;safe&lt;/b&gt;.</description></item>
  <item><title>Pier reopens</title><link>https://courier.example/pier</link></item>
</channel></rss>`,

  'RSS 1.0': `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:c="http://purl.org/dc/elements/1.1/" xmlns:s="http://purl.org/rss/1.0/modules/syndication/">
  <channel rdf:about="https://courier.example/rdf">
    <title>Lindow Courier</title><link>https://courier.example/</link><c:language>en-gb</c:language>
    <s:updatePeriod>hourly</s:updatePeriod><s:updateFrequency>2</s:updateFrequency>
    <items><rdf:Seq><rdf:li rdf:resource="https://courier.example/ferry"/></rdf:Seq></items>
  </channel>
  <item rdf:about="https://courier.example/ferry"><title>Ferry runs aground off Port Lindow</title>
    <link>https://courier.example/ferry</link><c:date>2026-03-02T18:18:00+01:00</c:date>
    <description>All 40 passengers are safe.</description></item>
  <item rdf:about="https://courier.example/pier"><title>Pier reopens</title></item>
</rdf:RDF>`,

  'RSS 2.0': `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
  <title>Lindow Courier</title><atom:link href="https://courier.example/feed.xml" rel="self" type="application/rss+xml"/>
  <link>https://courier.example/</link><language>en-gb</language><ttl>30</ttl>
  <item><title>Ferry runs aground off Port Lindow</title><link>https://courier.example/ferry</link>
    <guid isPermaLink="false">courier-17</guid><pubDate>Mon, 02 Mar 2026 17:18:00 GMT</pubDate>
    <description>All 40 passengers are safe.</description>
    <content:encoded><![CDATA[<p>The ferry <i>Gannet</i> ran aground.</p>]]></content:encoded></item>
  <item><title>Pier reopens</title><guid>https://courier.example/pier</guid></item>
</channel></rss>`,

  'Atom 0.3': `<?xml version="1.0"?>
<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en-gb">
  <title>Lindow Courier</title><link rel="alternate" type="text/html" href="https://courier.example/"/>
  <entry><title mode="escaped" type="text/html">Ferry runs aground off &lt;b&gt;Port Lindow&lt;/b&gt;</title>
    <link rel="alternate" type="text/html" href="https://courier.example/ferry"/><id>tag:courier.example,2026:17</id>
    <issued>2026-03-02T17:18:00Z</issued><modified>2026-03-02T19:00:00Z</modified>
    <summary>All 40 passengers are safe.</summary>
    <content type="text/html" mode="base64">${btoa('<p>The ferry <i>Gannet</i> ran aground.</p>')}</content></entry>
  <entry><title>Pier reopens</title><link href="https://courier.example/pier"/></entry>
</feed>`,

  'Atom 1.0': `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb" xml:base="https://courier.example/">
  <title type="text">Lindow Courier</title><link href="/"/><link rel="self" href="/atom.xml"/>
  <entry xml:base="2026/"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ferry runs aground off <b>Port Lindow</b></div></title>
    <link rel="enclosure" type="video/mp4" href="film.mp4"/><link rel="alternate" href="../ferry"/>
    <id>tag:courier.example,2026:17</id>
    <published>2026-03-02T17:18:00Z</published><updated>2026-03-02T19:00:00.250Z</updated>
    <summary type="html">All 40 passengers are &lt;b&gt;safe&lt;/b&gt;.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry <i>Gannet</i> ran aground.</p></div></content>
  </entry>
  <entry><title>Pier reopens</title><link href="pier"/></entry>
</feed>`,

  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lindow Courier',
    home_page_url: 'https://courier.example/',
    language: 'en-gb',
    items: [
      {
        id: 'courier-17',
        url: 'https://courier.example/ferry',
        title: 'Ferry runs aground off Port Lindow',
        summary: 'All 40 passengers are safe.',
        content_html: '<p>The ferry <i>Gannet</i> ran aground.</p>',
        date_published: '2026-03-02T18:18:00+01:00',
        date_modified: '2026-03-02T19:00:00Z',
      },
      { id: 18, url: '../pier', title: 'Pier reopens', content_text: 'It was closed.\n\nNow it is < open.' },
    ],
  }),
};
