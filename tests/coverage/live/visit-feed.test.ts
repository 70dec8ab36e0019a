/** Feeds that drift and that move, and what is kept of what they brought. */

import { afterEach, describe, expect, test } from 'vitest';
import { bringIn } from '../../../src/coverage/live/bring-in.ts';
import { openCoverageStore } from '../../../src/store/coverage-store.ts';
import { openArrivals } from '../../../src/store/open-arrivals.ts';
import type { Page } from '../fetch/small-web.ts';
import { closeWebs } from '../fetch/small-web.ts';
import { FEED, item, page, site } from './courier-site.ts';
import { COURIER, DAY, feedOf, liveDesk, newsOf, pageOf, rss, status, tagged } from './live-desk.ts';

afterEach(closeWebs);

describe('a feed that drifts', () => {
  test('is told when it lists nothing, and well again when it lists what is known', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    const feed = pages[FEED] ?? '';
    pages[FEED] = rss([]);
    expect((await desk.visit(COURIER)).visit?.problem).toContain('lists nothing');
    pages[FEED] = feed;
    expect((await desk.visit(COURIER)).visit?.problem).toBeNull();
  });

  test('is told when it has become a web page, and keeps what it brought', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages[FEED] = pageOf('Our feeds have moved', newsOf('feed'));
    const { visit } = await desk.visit(COURIER);
    expect(visit).toMatchObject({ failures: 1, listed: 1 });
    expect(visit?.problem).toContain('page');
    expect(desk.titles()).toHaveLength(1);
  });

  test('is followed to where it has moved for good, and asked for where its keeper says when that fails', async () => {
    const pages: Record<string, Page> = { ...site('quay'), 'new.example/feed.xml': rss([item('quay')]) };
    pages[FEED] = status(301, { location: 'http://new.example/feed.xml' });
    const desk = await liveDesk(pages);
    expect((await desk.visit(COURIER)).visit?.movedTo).toBe('http://new.example/feed.xml');
    expect((await desk.visit(COURIER)).asked).toEqual(['new.example/feed.xml']);
    pages['new.example/feed.xml'] = status(404);
    pages[FEED] = rss([item('quay')]);
    await desk.visit(COURIER);
    expect((await desk.visit(COURIER)).visit).toMatchObject({ failures: 0, movedTo: null });
  });
});

describe('what came in', () => {
  test('is dropped when it is old, and does not come back though its feed lists it', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    desk.clock.now += 31 * DAY;
    desk.arrivals.write.prune(30 * DAY, desk.clock.now);
    pages[FEED] = rss([
      item('quay', { guid: 'another' }),
      item('quay', { link: 'http://courier.example/q', guid: 'third' }),
    ]);
    pages['courier.example/q'] = page('quay');
    await desk.visit(COURIER);
    expect(desk.titles()).toEqual([]);
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
  });

  test('is what the coverage is made of anew', async () => {
    const desk = await liveDesk(site('quay', 'pier'));
    await desk.visit(COURIER);
    const again = openCoverageStore(':memory:');
    const arrivals = openArrivals(desk.path);
    try {
      expect(bringIn('courier', { arrivals, store: again })).toEqual({ changed: 2, unfit: [] });
      const texts = again.query.heads().map(({ source }) => again.query.read(source));
      expect(texts).toEqual(desk.store.query.heads().map(({ source }) => desk.store.query.read(source)));
    } finally {
      again.close();
      arrivals.close();
    }
  });

  test('stays when its source is called something else, and what is unchanged is not asked for', async () => {
    const pages: Record<string, Page> = { ...site('quay'), [FEED]: tagged(rss([item('quay')]), '"1"') };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    const renamed = feedOf('lindow-courier', { address: COURIER.address });
    const { asked } = await desk.visit(renamed);
    expect(asked).toEqual([FEED]);
    const [article] = desk.arrivals.read.current('lindow-courier');
    expect(article?.source).toMatch(/^lindow-courier\/fire-at-the-quay-/);
    expect(desk.store.query.read(article?.source ?? '').text).toContain('Dana Reed');
  });

  test('through a source that is configured no more belongs to another one that lists it', async () => {
    const pages = site('quay');
    pages['north.example/feed.xml'] = rss([item('quay', { guid: 'north-1' })]);
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    const north = feedOf('north');
    await desk.visit(COURIER, north);
    expect(desk.arrivals.read.current('north')).toEqual([]);
    await desk.visit(north);
    expect(desk.arrivals.read.current('north')).toHaveLength(1);
  });
});
