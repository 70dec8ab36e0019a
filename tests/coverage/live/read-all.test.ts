/** What cannot be read or used, for now and for good. */

import { afterEach, describe, expect, test } from 'vitest';
import { bringIn } from '../../../src/coverage/live/bring-in.ts';
import type { Page } from '../fetch/small-web.ts';
import { closeWebs } from '../fetch/small-web.ts';
import { FEED, item, page, site } from './courier-site.ts';
import { COURIER, HOUR, liveDesk, MINUTE, pageOf, rss, status, tagged } from './live-desk.ts';

afterEach(closeWebs);

describe('what cannot be used', () => {
  test('for its language is left out with the reason, and not fetched or read again', async () => {
    const ukrainian =
      'У порту Ліндоу сталася пожежа, повідомили рятувальники. Чотирьох людей доставили до лікарні. '.repeat(6);
    const pages = {
      [FEED]: rss([item('quay')]),
      'courier.example/quay': pageOf('Пожежа в порту', [ukrainian, ukrainian]),
    };
    const desk = await liveDesk(pages);
    const first = await desk.visit(COURIER);
    expect(first.visit).toMatchObject({ fresh: 0, rejected: 1, newAt: null });
    expect(first.visit?.problem).toContain('is written in Ukrainian');
    const again = await desk.visit(COURIER);
    expect(again.asked).toEqual([FEED]);
    expect(again.visit?.problem).toBe(first.visit?.problem);
    expect(bringIn('courier', desk.tools)).toEqual({ changed: 0, unfit: [] });
  });

  test('for now is tried again after a while, also where the feed has not changed', async () => {
    const pages: Record<string, Page> = {
      [FEED]: tagged(rss([item('quay')]), '"1"'),
      'courier.example/quay': status(503),
    };
    const desk = await liveDesk(pages);
    const first = await desk.visit(COURIER);
    expect(first.visit?.problem).toContain('503');
    pages['courier.example/quay'] = page('quay');
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
    desk.clock.now += 11 * MINUTE;
    expect((await desk.visit(COURIER)).visit).toMatchObject({ fresh: 1, problem: null });
  });

  test('for good does not keep its feed from saying that it is unchanged', async () => {
    const desk = await liveDesk({
      [FEED]: tagged(rss([item('quay'), item('pier')]), '"1"'),
      'courier.example/quay': page('quay'),
      'courier.example/pier': status(403),
    });
    await desk.visit(COURIER);
    desk.clock.now += HOUR / 2;
    await desk.visit(COURIER);
    expect(desk.web.headers.at(-1)?.['if-none-match']).toBe('"1"');
  });

  test('holds no place among those that are looked at again', async () => {
    const names = Array.from({ length: 25 }, (_, at) => `hall${at}`);
    const pages = site(...names);
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    await desk.visit(COURIER);
    for (const name of names) pages[`courier.example/${name}`] = status(403);
    desk.clock.now += HOUR;
    const asked = [...(await desk.visit(COURIER)).asked, ...(await desk.visit(COURIER)).asked];
    expect(new Set(asked.filter((place) => place !== FEED)).size).toBe(25);
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
    expect(desk.titles()).toHaveLength(25);
  });

  test('is asked for no more once its host wants to be left alone, which is respected', async () => {
    const names = Array.from({ length: 15 }, (_, at) => `hall${at}`);
    const pages = site(...names);
    for (const name of names) pages[`courier.example/${name}`] = status(429, { 'retry-after': '3600' });
    const desk = await liveDesk(pages);
    const { visit, asked } = await desk.visit(COURIER);
    expect(asked.length).toBeLessThan(6);
    expect(visit?.nextAt).toBeGreaterThanOrEqual(desk.clock.now + HOUR);
  });
});
