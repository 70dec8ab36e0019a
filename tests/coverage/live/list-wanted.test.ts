/** What is new in a feed, and what goes by another name there. */

import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from '../fetch/small-web.ts';
import { closeWebs } from '../fetch/small-web.ts';
import { FEED, item, page, site } from './courier-site.ts';
import {
  COURIER,
  feedOf,
  HOUR,
  htmlOf,
  liveDesk,
  longNewsOf,
  MINUTE,
  newsOf,
  pageOf,
  rss,
  tagged,
} from './live-desk.ts';
import type { Item } from './live-desk.ts';

afterEach(closeWebs);

describe('what a feed lists', () => {
  test('is read from its pages once, and again only what is new', async () => {
    const pages = site('quay', 'pier');
    const desk = await liveDesk(pages);
    const first = await desk.visit(COURIER);
    expect(first.visit).toMatchObject({ listed: 2, fresh: 2, rejected: 0, failures: 0, problem: null });
    expect(desk.titles().sort()).toEqual(['Fire at the pier', 'Fire at the quay']);
    Object.assign(pages, site('quay', 'pier', 'lighthouse'));
    const second = await desk.visit(COURIER);
    expect(second.asked).toEqual([FEED, 'courier.example/lighthouse']);
    expect(second).toMatchObject({ changed: 1, visit: { listed: 3, fresh: 1 } });
    expect(desk.faults).toEqual([]);
  });

  test('is not sent again when it has not changed', async () => {
    const pages: Record<string, Page> = { ...site('quay'), [FEED]: tagged(rss([item('quay')]), '"1"') };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    desk.clock.now += 15 * MINUTE;
    const again = await desk.visit(COURIER);
    expect(desk.web.headers.at(-1)?.['if-none-match']).toBe('"1"');
    expect(again).toMatchObject({
      asked: [FEED],
      changed: 0,
      visit: { listed: 1, fresh: 0, failures: 0, problem: null },
    });
    expect(again.visit?.readAt).toBe(desk.clock.now);
  });

  test('comes twenty at a time, the newest first, even where its feed says that it is unchanged', async () => {
    const names = Array.from({ length: 45 }, (_, at) => `hall${at}`);
    const dated = names.map((name, at) => item(name, { date: new Date(Date.UTC(2026, 2, 1, 0, at)).toUTCString() }));
    const desk = await liveDesk({ ...site(...names), [FEED]: tagged(rss(dated), '"all"') });
    expect((await desk.visit(COURIER)).visit).toMatchObject({ listed: 45, fresh: 20 });
    expect(desk.titles()).toContain('Fire at the hall44');
    expect(desk.titles()).not.toContain('Fire at the hall24');
    expect((await desk.visit(COURIER)).visit).toMatchObject({ fresh: 20 });
    expect((await desk.visit(COURIER)).visit).toMatchObject({ fresh: 5 });
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
    expect(desk.titles()).toHaveLength(45);
  });

  test('brings nothing new when it is listed again under new ids', async () => {
    const pages = site('quay', 'pier');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages[FEED] = rss([item('quay', { guid: 'replayed-1' }), item('pier', { guid: 'replayed-2' })]);
    const again = await desk.visit(COURIER);
    expect(again).toMatchObject({ changed: 0, visit: { fresh: 0, problem: null } });
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
    expect(desk.titles()).toHaveLength(2);
  });

  test('is one article at two addresses with the same words, and through two feeds', async () => {
    const pages = { ...site('quay'), 'north.example/feed.xml': '', 'north.example/q': page('quay') };
    pages['north.example/feed.xml'] = rss([
      item('quay', { link: 'https://www.courier.example/quay/?utm_source=north', guid: 'north-1' }),
      item('quay', { link: 'http://north.example/q', guid: 'north-2' }),
    ]);
    const desk = await liveDesk(pages);
    const { visits } = await desk.visit(COURIER);
    expect(visits[0]?.fresh).toBe(1);
    const north = await desk.visit(COURIER, feedOf('north'));
    expect(north.visits.map(({ origin, fresh }) => [origin, fresh])).toEqual([
      ['courier', 0],
      ['north', 0],
    ]);
    expect(desk.titles()).toEqual(['Fire at the quay']);
  });

  test('is one article at as many addresses as there may be in one feed', async () => {
    const links = ['a', 'b', 'c', 'd'].map((name) => `courier.example/${name}`);
    const pages = {
      ...Object.fromEntries(links.map((link) => [link, page('quay')])),
      [FEED]: rss(links.map((link) => item('quay', { link: `http://${link}`, guid: link }))),
    };
    const desk = await liveDesk(pages);
    expect((await desk.visit(COURIER)).visit).toMatchObject({ rejected: 0, problem: null });
    expect(desk.titles()).toEqual(['Fire at the quay']);
  });

  test('stays apart where one id, one link or one canonical address stands for everything', async () => {
    const names = ['quay', 'pier', 'silo'];
    const full = (name: string): Item => item(name, { html: htmlOf(longNewsOf(name)) });
    const home = 'http://courier.example/news';
    const head = `<link rel="canonical" href="${home}">`;
    const pages: Record<string, Page> = {
      ...site('quay', 'pier', 'silo'),
      [FEED]: rss(names.map((name) => item(name, { guid: 'the-courier' }))),
      'links.example/feed.xml': rss(
        ['mill', 'barn', 'shed'].map((name) => ({ ...full(name), link: 'http://links.example/news' })),
      ),
      'canon.example/feed.xml': rss(
        ['ship', 'boat', 'raft'].map((name) => item(name, { link: `http://canon.example/${name}` })),
      ),
    };
    for (const name of ['ship', 'boat', 'raft']) {
      pages[`canon.example/${name}`] = pageOf(`Fire at the ${name}`, newsOf(name), head.replaceAll('courier', 'canon'));
    }
    const desk = await liveDesk(pages);
    const sources = [COURIER, feedOf('links'), feedOf('canon')];
    for (let visit = 0; visit < 2; visit += 1) {
      await desk.visit(...sources);
      expect(desk.titles().sort()).toEqual(
        [...names, 'mill', 'barn', 'shed', 'ship', 'boat', 'raft'].map((name) => `Fire at the ${name}`).sort(),
      );
      desk.clock.now += 2 * HOUR;
    }
    expect(desk.arrivals.read.current('canon').map(({ stamp }) => stamp.split(':')[0])).toEqual(['1', '1', '1']);
  });

  test('is a new article where a short id is used for another one the next day', async () => {
    const pages = { ...site('quay', 'pier'), [FEED]: rss([item('quay', { guid: '1' })]) };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages[FEED] = rss([item('pier', { guid: '1' })]);
    await desk.visit(COURIER);
    expect(desk.titles().sort()).toEqual(['Fire at the pier', 'Fire at the quay']);
  });
});
