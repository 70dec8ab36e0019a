/** What came in from the web is kept under every name it goes by, with its versions, in a file that outlives the process. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Arrival } from '../../src/domain/arrival.ts';
import { newVisit, visitedAs } from '../../src/coverage/live/visit-tools.ts';
import { openArrivals } from '../../src/store/open-arrivals.ts';
import type { Arrivals } from '../../src/store/open-arrivals.ts';
import type { Kept } from '../../src/store/write-arrivals.ts';
import { COURIER, DAY, HOUR, NOON } from '../coverage/live/live-desk.ts';

function opened(): { readonly arrivals: Arrivals; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'arrivals-'));
  const path = join(folder, 'arrivals.db');
  const arrivals = openArrivals(path);
  onTestFinished(() => {
    arrivals.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { arrivals, path };
}

function arrivalOf(name: string, more: Partial<Arrival> = {}): Arrival {
  const rest = {
    publisher: null,
    published: '2026-03-02',
    publishedInferred: false,
    kind: 'article' as const,
    language: null,
  };
  return {
    ...{ source: `courier/${name}`, origin: 'courier', address: `http://courier.example/${name}` },
    ...{ title: `Fire at the ${name}`, text: `The ${name} burns.`, entries: [], ...rest },
    ...more,
  };
}

function keptOf(name: string, more: Partial<Kept> = {}, arrival: Partial<Arrival> = {}): Kept {
  const text = arrival.text ?? '';
  return {
    ...{ names: [`item:${name}`, `address:${name}`], perhaps: [`words:${name}${text}`] },
    read: { arrival: arrivalOf(name, arrival), digest: `${name}${text}` },
    ...{ address: null, isCarried: false, origin: null, mark: 'a', etag: null, lastModified: null },
    ...{ now: NOON, recheckAt: NOON + HOUR },
    ...more,
  };
}

function keep({ write }: Arrivals, ...kept: Kept[]): void {
  write.visited({ ...visitedAs(newVisit(COURIER)), kept });
}

describe('an article', () => {
  test('is known by each of its names, and marked by the first that it is asked for by', () => {
    const { arrivals } = opened();
    keep(arrivals, keptOf('quay'));
    expect(arrivals.known.by(['item:quay'])).toMatchObject({
      source: 'courier/quay',
      mark: 'a',
      version: 1,
      title: 'Fire at the quay',
      kind: 'article',
      length: 15,
      isCarried: false,
    });
    expect(arrivals.known.by(['address:unknown', 'words:quay'])).toMatchObject({ source: 'courier/quay', mark: null });
    expect(arrivals.known.by(['address:unknown'])).toBeNull();
  });

  test('is no new version for the same words, and one for others, under the same source', () => {
    const { arrivals } = opened();
    keep(arrivals, keptOf('quay'));
    keep(arrivals, keptOf('quay', { names: ['item:other', 'address:quay'] }));
    expect(arrivals.read.current('courier')).toMatchObject([{ source: 'courier/quay', stamp: '1:quay' }]);
    keep(arrivals, keptOf('quay', {}, { text: 'It is out.', source: 'north/quay', origin: 'north' }));
    expect(arrivals.read.current('courier')).toMatchObject([{ source: 'courier/quay', stamp: '2:quayIt is out.' }]);
    expect(arrivals.read.article('courier/quay')).toMatchObject({ text: 'It is out.', origin: 'courier' });
    expect(arrivals.read.current('north')).toEqual([]);
  });

  test('of the same words is another one under another title', () => {
    const { arrivals } = opened();
    const perhaps = ['words:consent'];
    keep(
      arrivals,
      keptOf('quay', { perhaps }),
      keptOf('pier', { perhaps }),
      keptOf('quay2', { perhaps }, { title: 'Fire at the quay - Courier' }),
    );
    expect(arrivals.read.current('courier').map(({ source }) => source)).toEqual(['courier/quay', 'courier/pier']);
  });

  test('is looked at again when its time has come, the longest overdue first', () => {
    const { arrivals } = opened();
    keep(arrivals, keptOf('quay'), keptOf('pier', { recheckAt: NOON }), keptOf('silo', { recheckAt: null }));
    const due = (now: number, most = 9): unknown =>
      arrivals.known.due('courier', now, most).map(({ source }) => source);
    expect(due(NOON - 1)).toEqual([]);
    expect(due(NOON + HOUR)).toEqual(['courier/pier', 'courier/quay']);
    expect(due(NOON + HOUR, 1)).toEqual(['courier/pier']);
    arrivals.write.visited({
      ...visitedAs(newVisit(COURIER)),
      postponed: [{ source: 'courier/pier', until: NOON + DAY }],
    });
    expect(due(NOON + HOUR)).toEqual(['courier/quay']);
  });

  test('keeps its first version and the last twenty, so that a live blog does not fill the disk', async () => {
    const { arrivals, path } = opened();
    for (let at = 0; at < 50; at += 1) keep(arrivals, keptOf('quay', {}, { text: `Update ${at}.` }));
    expect(arrivals.read.article('courier/quay')?.text).toBe('Update 49.');
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(path, { readOnly: true });
    const numbers = db
      .prepare('SELECT number FROM version ORDER BY number')
      .all()
      .map((row) => row['number']);
    db.close();
    expect(numbers).toEqual([1, ...Array.from({ length: 20 }, (_, at) => at + 31)]);
  });
});

describe('what a visit brought', () => {
  test('is kept whole or not at all', () => {
    const { arrivals } = opened();
    const bad = { ...keptOf('pier'), now: 'noon' as unknown as number };
    expect(() => {
      keep(arrivals, keptOf('quay'), bad);
    }).toThrow();
    expect(arrivals.read.current('courier')).toEqual([]);
    expect(arrivals.read.visits().size).toBe(0);
  });

  test('is there for whoever opens the file next', () => {
    const { arrivals, path } = opened();
    keep(arrivals, keptOf('quay'));
    const again = openArrivals(path);
    expect(again.read.article('courier/quay')).toEqual(arrivalOf('quay'));
    expect(again.read.visits().get('courier')).toEqual(newVisit(COURIER));
    again.close();
  });

  test('goes when it has not changed for long, its names stay known as dropped, and others stay', () => {
    const { arrivals } = opened();
    keep(arrivals, keptOf('quay'), keptOf('pier', { now: NOON + DAY }));
    keep(arrivals, keptOf('quay', { now: NOON + 2 * DAY }));
    expect(arrivals.write.prune(30 * DAY, NOON + 30 * DAY)).toEqual([]);
    expect(arrivals.write.prune(30 * DAY, NOON + 30 * DAY + 1)).toEqual(['courier/quay']);
    expect(arrivals.known.by(['words:quay'])).toBe('dropped');
    expect(arrivals.known.by(['words:quay', 'item:pier'])).toMatchObject({ source: 'courier/pier' });
    arrivals.write.prune(3650 * DAY, NOON + 400 * DAY);
    expect(arrivals.known.by(['words:quay'])).toBeNull();
  });

  test('that is of no use is noted until it changes', () => {
    const { arrivals } = opened();
    keep(arrivals, keptOf('quay'));
    arrivals.write.unfit([{ source: 'courier/quay', stamp: 'web:1:1:quay' }]);
    expect(arrivals.read.current('courier')).toEqual([
      { source: 'courier/quay', stamp: '1:quay', unfit: 'web:1:1:quay' },
    ]);
  });

  test('goes by the name of the source that takes the place of its own', () => {
    const { arrivals } = opened();
    keep(arrivals, keptOf('quay'));
    arrivals.write.visited({ ...visitedAs({ ...newVisit(COURIER), origin: 'north' }), replaces: 'courier' });
    expect(arrivals.read.current('north').map(({ source }) => source)).toEqual(['north/quay']);
    expect(arrivals.read.article('north/quay')).toMatchObject({ source: 'north/quay', origin: 'north' });
    expect([...arrivals.read.visits().keys()]).toEqual(['north']);
  });
});
