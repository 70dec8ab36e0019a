/** Where the text of an article comes from, and how its changes are followed. */

import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from '../fetch/small-web.ts';
import { closeWebs, smallWeb } from '../fetch/small-web.ts';
import { FEED, item, page, site } from './courier-site.ts';
import { COURIER, HOUR, htmlOf, liveDesk, longNewsOf, newsOf, pageOf, rss, status } from './live-desk.ts';

afterEach(closeWebs);

describe('the text of an article', () => {
  test('is that of its feed where it is there in full, and its page is not asked for', async () => {
    const desk = await liveDesk({ [FEED]: rss([item('quay', { html: htmlOf(longNewsOf('quay')) })]) });
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
    expect(desk.texts()).toEqual([longNewsOf('quay').join('\n')]);
  });

  test('in full in the feed stays as it is when its page is looked at, and goes when its page is gone', async () => {
    const pages: Record<string, Page> = {
      [FEED]: rss([item('quay', { html: htmlOf(longNewsOf('quay')) })]),
      'courier.example/quay': page('quay'),
    };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    desk.clock.now += HOUR;
    const looked = await desk.visit(COURIER);
    expect(looked).toMatchObject({ asked: [FEED, 'courier.example/quay'], changed: 0 });
    expect(desk.texts()).toEqual([longNewsOf('quay').join('\n')]);
    pages['courier.example/quay'] = status(410);
    desk.clock.now += 5 * HOUR;
    await desk.visit(COURIER);
    expect(desk.titles()).toEqual([]);
  });

  test('comes from its page where the feed has a teaser', async () => {
    const pages = { ...site('quay'), [FEED]: rss([item('quay', { summary: newsOf('quay')[0] ?? '' })]) };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    expect(desk.texts()[0]).toContain(newsOf('quay')[4]);
  });

  test('is the teaser where its page cannot be had, and the page as soon as it can', async () => {
    const [teaser = ''] = newsOf('quay');
    const pages: Record<string, Page> = {
      [FEED]: rss([item('quay', { summary: teaser })]),
      'courier.example/quay': status(503),
    };
    const desk = await liveDesk(pages);
    expect((await desk.visit(COURIER)).visit).toMatchObject({ fresh: 1 });
    expect(desk.texts()).toEqual([teaser]);
    pages['courier.example/quay'] = page('quay');
    desk.clock.now += HOUR;
    await desk.visit(COURIER);
    expect(desk.texts()[0]).toContain(newsOf('quay')[4]);
    expect(desk.store.query.heads()).toHaveLength(1);
  });

  test('that was read whole does not become its teaser when its page fails or is for those who pay', async () => {
    const [teaser = ''] = newsOf('quay');
    const pages: Record<string, Page> = { ...site('quay'), [FEED]: rss([item('quay', { summary: teaser })]) };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    const whole = desk.texts();
    pages[FEED] = rss([item('quay', { summary: teaser, title: 'Fire at the quay is out' })]);
    pages['courier.example/quay'] = status(503);
    await desk.visit(COURIER);
    expect(desk.texts()).toEqual(whole);
    const wall = '<div>Subscribe to continue reading</div>';
    pages['courier.example/quay'] = pageOf('Fire at the quay', [teaser]).replace('</article>', `</article>${wall}`);
    desk.clock.now += HOUR;
    expect((await desk.visit(COURIER)).asked).toContain('courier.example/quay');
    expect(desk.texts()).toEqual(whole);
  });

  test('may be a stub, which is kept as what it is', async () => {
    const [teaser = ''] = newsOf('quay');
    const wall = '<div>Subscribe to continue reading</div>';
    const pages = site('quay');
    pages['courier.example/quay'] = pageOf('Fire at the quay', [teaser]).replace('</article>', `</article>${wall}`);
    const desk = await liveDesk(pages);
    expect((await desk.visit(COURIER)).visit).toMatchObject({ fresh: 1, rejected: 0 });
    expect(desk.texts()).toEqual([teaser]);
  });

  test('is no wall of consent that stands before every article', async () => {
    const names = ['quay', 'pier', 'silo', 'mill'];
    const pages = site(...names);
    const wall = pageOf('Before you go on', newsOf('choice of cookies'));
    for (const name of names) pages[`courier.example/${name}`] = wall;
    const desk = await liveDesk(pages);
    const { visit } = await desk.visit(COURIER);
    expect(visit).toMatchObject({ fresh: 0, rejected: 4 });
    expect(visit?.problem).toContain('consent');
    expect(desk.titles()).toEqual([]);
  });

  test('is not the front page that a site leads to from an article that is away', async () => {
    const pages = site('quay', 'pier');
    pages['courier.example/'] = pageOf('Lindow Courier', newsOf('front page'));
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    const before = desk.texts();
    for (const name of ['quay', 'pier']) pages[`courier.example/${name}`] = status(302, { location: '/' });
    desk.clock.now += HOUR;
    await desk.visit(COURIER);
    expect(desk.texts()).toEqual(before);
  });
});

test('whoever names nobody is called as its site is, what a feed finds elsewhere is not', async () => {
  const pages = {
    [FEED]: rss([item('quay'), item('pier', { link: 'http://other.example/pier' })]),
    'courier.example/quay': page('quay'),
    'other.example/pier': page('pier'),
  };
  const desk = await liveDesk(pages);
  await desk.visit({ ...COURIER, name: 'Lindow Courier' });
  const publishers = desk.store.query.heads().map(({ url, publisher }) => [url, publisher]);
  expect(Object.fromEntries(publishers)).toEqual({
    'http://courier.example/quay': 'Lindow Courier',
    'http://other.example/pier': null,
  });
});

test('an intranet is not reached by a link that a feed outside of it carries', async () => {
  const pages = {
    [FEED]: rss([item('quay', { link: 'http://wiki.example/quay' })]),
    'wiki.example/quay': page('quay'),
  };
  const web = await smallWeb(pages, { allow: ['wiki.example'] });
  const desk = await liveDesk(pages, { fetcher: web.fetcher });
  expect(await desk.visit(COURIER)).toMatchObject({ visit: { rejected: 1 } });
  expect(web.asked.filter((place) => place.startsWith('wiki'))).toEqual([]);
});
