/** Live blogs that go on: their updates keep their times, and what is edited or taken back is followed. */

import { afterEach, describe, expect, test } from 'vitest';
import type { WebSource } from '../../../src/coverage/live/configured-source.ts';
import type { Page } from '../fetch/small-web.ts';
import { closeWebs } from '../fetch/small-web.ts';
import { COURIER, HOUR, liveDesk, MINUTE, newsOf, pageOf, rss, status, tagged } from './live-desk.ts';

afterEach(closeWebs);

const FEED = 'courier.example/feed.xml';
const BLOG = 'courier.example/live';
const LIVE: WebSource = { ...COURIER, kind: 'live-blog', origin: 'live', name: 'Live', address: `http://${BLOG}` };
const OLD = 'Smoke over the ferry terminal';

interface Update {
  readonly headline: string;
  readonly at: string;
  readonly text: string;
}

const UPDATES: readonly Update[] = [
  {
    headline: 'Ferries run again',
    at: '2026-03-02T11:40:00Z',
    text: 'The first ferry left Port Lindow at half past eleven, the operator said, with forty passengers aboard.',
  },
  {
    headline: 'Two crews at the quay',
    at: '2026-03-02T10:15:00Z',
    text: 'Two crews of the fire service are at the quay, according to Dana Reed, who speaks for the service.',
  },
  {
    headline: OLD,
    at: '2026-03-02T09:05:00Z',
    text: 'Smoke was seen over the ferry terminal shortly after nine, a witness told the harbour radio.',
  },
];

function blog(updates: readonly Update[]): string {
  const posts = updates.map(({ headline, at, text }) => ({
    '@type': 'BlogPosting',
    headline,
    datePublished: at,
    articleBody: text,
  }));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: 'Fire at the quay: live',
    datePublished: '2026-03-02T09:00:00Z',
    liveBlogUpdate: posts,
  };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  return pageOf(
    'Fire at the quay: live',
    updates.flatMap(({ headline, text }) => [headline, text]),
    head,
  );
}

describe('a live blog in a feed', () => {
  async function opened(more: Record<string, Page> = {}) {
    const pages: Record<string, Page> = {
      [FEED]: rss([{ title: 'Fire at the quay: live', link: `http://${BLOG}`, guid: 'courier-live' }]),
      [BLOG]: blog(UPDATES),
      ...more,
    };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    const article = () => {
      const [head] = desk.store.query.heads();
      return desk.store.query.read(head?.source ?? '');
    };
    return { pages, desk, article };
  }

  test('keeps its updates with their times, and what is cited of them stands in its text', async () => {
    const { article } = await opened();
    const { kind, entries, passages, text } = article();
    expect(kind).toBe('live-blog');
    expect(entries.filter(({ at }) => at !== null).map(({ headline, at }) => [headline, at])).toEqual(
      UPDATES.map(({ headline, at }) => [headline, at]),
    );
    for (const { headline, text: body } of UPDATES) {
      const passage = passages.find((each) => each.text === body);
      expect(entries[passage?.entry ?? -1]?.headline).toBe(headline);
      expect(text.slice(passage?.start, passage?.end)).toBe(body);
    }
  });

  test('is looked at again as often as its source is, also after it was unchanged', async () => {
    const { pages, desk } = await opened({ [BLOG]: tagged(blog(UPDATES), '"3"') });
    desk.clock.now += 16 * MINUTE;
    expect((await desk.visit(COURIER)).asked).toEqual([FEED, BLOG]);
    desk.clock.now += 16 * MINUTE;
    expect((await desk.visit(COURIER)).asked).toEqual([FEED, BLOG]);
    pages[BLOG] = blog([
      {
        ...UPDATES[0],
        headline: 'All is out',
        at: '2026-03-02T12:30:00Z',
        text: 'The fire is out, the service said, and the quay will be open to everybody by the evening.',
      },
      ...UPDATES,
    ]);
    desk.clock.now += 16 * MINUTE;
    expect((await desk.visit(COURIER)).changed).toBe(1);
    desk.clock.now += 16 * HOUR;
    await desk.visit(COURIER);
    desk.clock.now += 16 * MINUTE;
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
  });

  test('follows what its publisher edits and takes back', async () => {
    const { pages, desk, article } = await opened();
    const { source } = article();
    const [newest, second] = UPDATES as readonly [Update, Update, Update];
    pages[BLOG] = blog([newest, { ...second, text: second.text.replace('Two crews', 'Five crews') }]);
    desk.clock.now += 16 * MINUTE;
    expect((await desk.visit(COURIER)).changed).toBe(1);
    const { entries, text, passages } = article();
    expect(article().source).toBe(source);
    expect(entries.map(({ headline }) => headline)).not.toContain(OLD);
    expect(text).not.toContain('Smoke was seen');
    expect(passages.map((each) => each.text).join('\n')).toContain('Five crews of the fire service');
  });
});

describe('a page that is a source', () => {
  test('without metadata is a live blog by the times in its text', async () => {
    const lines = UPDATES.flatMap(({ headline, at, text }) => [`${at.slice(11, 16)} GMT`, headline, text]);
    const desk = await liveDesk({ [BLOG]: pageOf('Fire at the quay: live', lines) });
    await desk.visit(LIVE);
    const [head] = desk.store.query.heads();
    expect(head?.kind).toBe('live-blog');
    expect(head?.entries.flatMap(({ at }) => at?.slice(11, 16) ?? [])).toEqual(
      expect.arrayContaining(['11:40', '10:15', '09:05']),
    );
  });

  test('is one article with each change a version, and is not read while it is unchanged', async () => {
    const pages: Record<string, Page> = { 'courier.example/fire': tagged(pageOf('The fire', newsOf('quay')), '"1"') };
    const desk = await liveDesk(pages);
    const source: WebSource = { ...LIVE, kind: 'page', address: 'http://courier.example/fire' };
    expect((await desk.visit(source)).visit).toMatchObject({ fresh: 1, listed: 1 });
    expect(await desk.visit(source)).toMatchObject({ changed: 0, visit: { fresh: 0, problem: null } });
    pages['courier.example/fire'] = tagged(pageOf('The fire', newsOf('pier')), '"2"');
    expect(await desk.visit(source)).toMatchObject({ changed: 1, visit: { fresh: 1 } });
    expect(desk.texts()).toEqual([newsOf('pier').join('\n')]);
  });

  test('says what is wrong with it, waits as its host asks, and leaves when it is gone', async () => {
    const pages: Record<string, Page> = { [BLOG]: blog(UPDATES) };
    const desk = await liveDesk(pages);
    await desk.visit(LIVE);
    pages[BLOG] = status(503, { 'retry-after': '7200' });
    const { visit } = await desk.visit(LIVE);
    expect(visit).toMatchObject({ failures: 1, nextAt: desk.clock.now + 2 * HOUR });
    expect(visit?.problem).toContain('503');
    expect(desk.titles()).toHaveLength(1);
    pages[BLOG] = status(410);
    await desk.visit(LIVE);
    expect(desk.titles()).toEqual([]);
  });
});

test('an article whose page calls it one is a live blog where its text says so', async () => {
  const lines = UPDATES.flatMap(({ headline, at, text }) => [`${at.slice(11, 16)} GMT`, headline, text]);
  const desk = await liveDesk({
    [FEED]: rss([{ title: 'Fire at the quay', link: `http://${BLOG}` }]),
    [BLOG]: pageOf('Fire at the quay', lines, '<meta property="og:type" content="article">'),
  });
  await desk.visit(COURIER);
  expect(desk.store.query.heads()[0]?.kind).toBe('live-blog');
});
