/** Articles that their publishers change and take away. */

import { afterEach, describe, expect, test } from 'vitest';
import { closeWebs } from '../fetch/small-web.ts';
import { FEED, item, page, site } from './courier-site.ts';
import { COURIER, DAY, HOUR, liveDesk, MINUTE, rss, status } from './live-desk.ts';

afterEach(closeWebs);

describe('an article that its publisher changes', () => {
  test('is a new version under the same name', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    const [before] = desk.store.query.heads();
    pages['courier.example/quay'] = page('quay', [
      'Correction: five people were taken to hospital, the service said later on Monday.',
    ]);
    pages[FEED] = rss([item('quay', { title: 'Corrected: Fire at the quay' })]);
    expect((await desk.visit(COURIER)).changed).toBe(1);
    const [after] = desk.store.query.heads();
    expect(after?.source).toBe(before?.source);
    expect(desk.texts()[0]).toContain('five people');
    expect(desk.arrivals.read.current('courier')[0]?.stamp).toMatch(/^2:/);
  });

  test('keeps the time at which it came in where nobody states one', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    desk.clock.now += 3 * DAY;
    pages['courier.example/quay'] = page('quay', [
      'Five people were hurt in all, the fire service said on Thursday morning.',
    ]);
    pages[FEED] = rss([item('quay', { title: 'Fire at the quay: five hurt' })]);
    await desk.visit(COURIER);
    expect(desk.texts()[0]).toContain('Thursday');
    expect(desk.store.query.heads()[0]).toMatchObject({ published: '2026-03-02T12:00:00Z', publishedInferred: true });
  });

  test('is looked at again after an hour though its feed does not say so', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages['courier.example/quay'] = page('quay', [
      'Five people were hurt in all, the fire service said on Monday night.',
    ]);
    desk.clock.now += HOUR - MINUTE;
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
    desk.clock.now += 2 * MINUTE;
    expect((await desk.visit(COURIER)).changed).toBe(1);
    expect(desk.texts()[0]).toContain('Five people');
  });

  test('is read once where its feed says so when it was to be looked at anyway', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages[FEED] = rss([item('quay', { title: 'Fire at the quay is out' })]);
    desk.clock.now += 2 * HOUR;
    expect((await desk.visit(COURIER)).asked).toEqual([FEED, 'courier.example/quay']);
  });

  test('is looked at where it stands, whatever slash or order of parameters that takes', async () => {
    const link = 'http://courier.example/quay/?z=1&amp;a=2';
    const place = 'courier.example/quay/?z=1&a=2';
    const pages = { [FEED]: rss([item('quay', { link })]), [place]: page('quay') };
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    desk.clock.now += HOUR;
    expect((await desk.visit(COURIER)).asked).toEqual([FEED, place]);
    desk.clock.now += HOUR;
    expect((await desk.visit(COURIER)).visit?.problem).toBeNull();
    expect(desk.titles()).toHaveLength(1);
  });
});

describe('an article that is gone', () => {
  test('leaves the coverage at once where its publisher says that it is gone for good', async () => {
    const pages = site('quay', 'pier');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages['courier.example/quay'] = status(410);
    desk.clock.now += HOUR;
    expect((await desk.visit(COURIER)).changed).toBe(1);
    expect(desk.titles()).toEqual(['Fire at the pier']);
    expect((await desk.visit(COURIER)).asked).toEqual([FEED]);
  });

  test('leaves it only after 45 minutes where it is not found, and not where it is found again meanwhile', async () => {
    const pages = site('quay', 'pier');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    for (const name of ['quay', 'pier']) pages[`courier.example/${name}`] = status(404);
    desk.clock.now += HOUR;
    await desk.visit(COURIER);
    expect(desk.titles()).toHaveLength(2);
    pages['courier.example/pier'] = page('pier');
    desk.clock.now += 44 * MINUTE;
    await desk.visit(COURIER);
    expect(desk.titles()).toHaveLength(2);
    desk.clock.now += MINUTE;
    await desk.visit(COURIER);
    expect(desk.titles()).toEqual(['Fire at the pier']);
  });

  test('that was found again is given its 45 minutes anew when it is away once more', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    for (const [page, hours] of [
      [status(404), 1],
      [pages['courier.example/quay'], 1],
      [status(404), 10],
    ] as const) {
      pages['courier.example/quay'] = page ?? '';
      desk.clock.now += hours * HOUR;
      expect((await desk.visit(COURIER)).asked).toContain('courier.example/quay');
    }
    expect(desk.titles()).toHaveLength(1);
  });

  test('is not given up for a second miss within those 45 minutes', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages['courier.example/quay'] = status(404);
    for (const title of ['Fire at the quay is out', 'Fire at the quay is out, at last']) {
      pages[FEED] = rss([item('quay', { title })]);
      desk.clock.now += 10 * MINUTE;
      expect((await desk.visit(COURIER)).asked).toContain('courier.example/quay');
    }
    expect(desk.titles()).toHaveLength(1);
  });

  test('comes back when its publisher brings it back', async () => {
    const pages = site('quay');
    const desk = await liveDesk(pages);
    await desk.visit(COURIER);
    pages['courier.example/quay'] = status(410);
    desk.clock.now += HOUR;
    await desk.visit(COURIER);
    expect(desk.titles()).toEqual([]);
    pages['courier.example/quay'] = page('quay');
    pages[FEED] = rss([item('quay', { title: 'Fire at the quay, again' })]);
    await desk.visit(COURIER);
    expect(desk.titles()).toHaveLength(1);
  });
});
