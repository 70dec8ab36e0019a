/** Many sources at once: none stops another, and what was cut short loses nothing. */

import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { startVisits } from '../../../src/coverage/live/ingest.ts';
import { readFeed } from '../../../src/coverage/feeds/read-feed.ts';
import { readWebPage } from '../../../src/coverage/pages/read-web-page.ts';
import { gather } from '../../../src/coverage/live/gather.ts';
import type { Fetcher } from '../../../src/coverage/fetch/fetched.ts';
import type { Page } from '../fetch/small-web.ts';
import { closeWebs, smallWeb } from '../fetch/small-web.ts';
import { folderOf } from '../folder-of.ts';
import { COURIER, feedOf, htmlOf, liveDesk, longNewsOf, MINUTE, newsOf, pageOf, rss } from './live-desk.ts';

afterEach(closeWebs);

function papers(...names: string[]): Record<string, Page> {
  return Object.fromEntries(
    names.map((name) => {
      const item = { title: `Fire at the ${name}`, link: `http://${name}.example/1`, html: htmlOf(longNewsOf(name)) };
      return [`${name}.example/feed.xml`, rss([item])];
    }),
  );
}

describe('one source among others', () => {
  test('that is hostile stops none of them', async () => {
    const desk = await liveDesk({
      ...papers('north', 'south'),
      'html.example/feed.xml': pageOf('No feed', newsOf('feed')),
      'entities.example/feed.xml':
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>',
      'cut.example/feed.xml': (_, response) => {
        response.writeHead(200, { 'content-length': '100000' });
        response.write('<rss><channel>');
        response.socket?.destroy();
      },
    });
    const names = ['north', 'html', 'entities', 'cut', 'south'];
    const { visits } = await desk.visit(...names.map((name) => feedOf(name)));
    const failing = visits.filter(({ failures }) => failures === 1).map(({ origin }) => origin);
    expect(failing.sort()).toEqual(['cut', 'entities', 'html']);
    expect(desk.titles().sort()).toEqual(['Fire at the north', 'Fire at the south']);
    expect(desk.faults).toEqual([]);
  });

  test('in which we are at fault is told, tried later, and stops none of them', async () => {
    const desk = await liveDesk(papers('north', 'south', 'west'), {
      reader: {
        readFeed: (body, from) => {
          if (from.address.includes('north')) throw new TypeError('nobody thought of this');
          return Promise.try(readFeed, body, from);
        },
        readPage: (body, from) => Promise.try(readWebPage, body, from),
      },
    });
    const { visits } = await desk.visit(feedOf('north'), feedOf('south'), feedOf('west'));
    expect(desk.faults).toEqual([new TypeError('nobody thought of this')]);
    const [north] = visits.filter(({ origin }) => origin === 'north');
    expect(north).toMatchObject({ failures: 1 });
    expect(north?.problem).toContain('a fault of briefdesk');
    expect(north?.nextAt).toBeGreaterThan(desk.clock.now + MINUTE);
    expect(desk.arrivals.read.visits().get('north')).toEqual(north);
    expect(desk.titles()).toHaveLength(2);
  });

  test('that takes long holds up none of them, and is not visited twice meanwhile', async () => {
    const { promise: release, resolve } = Promise.withResolvers<undefined>();
    const web = await smallWeb({}, { dns: () => ['93.184.216.34'] });
    const feeds = papers('north', 'slow');
    const asked: string[] = [];
    const fetcher: Pick<Fetcher, 'fetch'> = {
      async fetch({ address }) {
        const { host } = new URL(address);
        asked.push(host);
        if (host.startsWith('slow')) await release;
        const body = new TextEncoder().encode(String(feeds[`${host}/feed.xml`]));
        return {
          kind: 'body',
          status: 200,
          address,
          permanent: null,
          contentType: 'text/xml',
          body,
          etag: null,
          lastModified: null,
        };
      },
    };
    await web.fetcher.close();
    const desk = await liveDesk({}, { fetcher });
    const visits = startVisits([feedOf('slow'), feedOf('north')], desk.tools);
    const until = async (origin: string): Promise<void> => {
      while (desk.arrivals.read.visits().get(origin) === undefined) await turn();
    };
    visits.begin();
    await until('north');
    expect(desk.titles()).toEqual(['Fire at the north']);
    await turn();
    expect(visits.ended().visits.map(({ origin }) => origin)).toEqual(['north']);
    desk.clock.now += 16 * MINUTE;
    visits.begin();
    expect(asked).toEqual(['slow.example', 'north.example', 'north.example']);
    resolve(undefined);
    await until('slow');
    expect(desk.titles().sort()).toEqual(['Fire at the north', 'Fire at the slow']);
  });
});

describe('the coverage', () => {
  test('is filled from what came in where a visit was cut short before it was brought in', async () => {
    const pages = papers('north');
    const desk = await liveDesk(pages, {});
    const broken = {
      ...desk.tools.store,
      apply: () => {
        throw new Error('killed');
      },
    };
    const cut = await liveDesk(pages, { arrivals: desk.arrivals, store: broken });
    await cut.visit(feedOf('north'));
    expect(cut.faults).toEqual([new Error('killed')]);
    expect(desk.titles()).toEqual([]);
    gather([feedOf('north')], { ...desk.tools, pathOf: (folder) => folder });
    expect(desk.titles()).toEqual(['Fire at the north']);
  });

  test('loses what came through a source that is configured no more, and gets it back with the source', async () => {
    const desk = await liveDesk(papers('north', 'courier'));
    await desk.visit(COURIER, feedOf('north'));
    const tools = { ...desk.tools, pathOf: (folder: string) => folder };
    gather([COURIER], tools);
    expect(desk.titles()).toEqual(['Fire at the courier']);
    gather([COURIER, feedOf('north')], tools);
    expect(desk.titles()).toHaveLength(2);
  });

  test('holds folders beside what came from the web, and goes on where one of them is away', async () => {
    const folder = folderOf({ 'mill.txt': `Fire at the mill\n\n2 March 2026\n\n${newsOf('mill').join('\n\n')}\n` });
    const desk = await liveDesk(papers('courier'));
    await desk.visit(COURIER);
    const folders = [folder, `${folder}/away`].map((path, at) => ({
      ...{ kind: 'folder' as const, origin: `files-${at}`, folder: path, topics: null },
    }));
    const leftOut = gather([...folders, COURIER], { ...desk.tools, arrivals: null, pathOf: (path) => path });
    expect(leftOut.map(({ source }) => source)).toEqual([`${folder}/away`]);
    expect(desk.titles().sort()).toEqual(['Fire at the courier', 'Fire at the mill']);
  });
});
