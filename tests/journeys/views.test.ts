/** The other ways to look at a topic, through the real entry on the shipped coverage. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefdesk, emptyFolder, ROOT } from './run-briefdesk.ts';

interface Cited {
  readonly citations: readonly {
    readonly source: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
}

interface Document {
  readonly asOf: string;
  readonly disagreements: readonly { readonly positions: readonly Cited[] }[];
  readonly furtherDisagreements: number;
  readonly variants: readonly { readonly positions: readonly Cited[] }[];
  readonly updates: readonly { readonly earlier: Cited; readonly later: Cited }[];
  readonly events: readonly (Cited & { readonly when: { readonly from: string; readonly to: string } })[];
  readonly sources: readonly { readonly source: string }[];
}

function documentOf(...words: readonly string[]): Document {
  const { status, out } = briefdesk(['brief', 'kyiv-strike', ...words, '--json']);
  expect(status).toBe(0);
  return JSON.parse(out) as Document;
}

const SEEDS = join(ROOT, 'seeds');

function expectReceipts(cited: readonly Cited[], { sources }: Document): void {
  const named = new Set(sources.map(({ source }) => source));
  for (const { citations } of cited) {
    expect(citations.length).toBeGreaterThan(0);
    for (const { source, start, end, quote } of citations) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(SEEDS, source)));
      expect(text.slice(start, end)).toBe(quote);
      expect(named).toContain(source);
    }
  }
}

describe('--disputes', () => {
  test('holds every disagreement, update and variant, each side with receipts that stand where they say', () => {
    const document = documentOf('--disputes');
    const { disagreements, furtherDisagreements, updates, variants } = document;
    expect(furtherDisagreements).toBe(0);
    expect(disagreements.length).toBeGreaterThan(0);
    for (const { positions } of [...disagreements, ...variants]) expect(positions.length).toBeGreaterThan(1);
    const sides = [...disagreements, ...variants].flatMap(({ positions }) => positions);
    expectReceipts([...sides, ...updates.flatMap(({ earlier, later }) => [earlier, later])], document);
  });

  test('begins with the disagreements that a briefing shows', () => {
    const { disagreements } = documentOf();
    expect(documentOf('--disputes').disagreements.slice(0, disagreements.length)).toEqual(disagreements);
  });

  test('keeps to a hundred columns, receipts included', () => {
    const { status, out } = briefdesk(['brief', 'kyiv-strike', '--disputes', '--evidence']);
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(out).toMatch(/· where sources differ\n\nSources differ\n• .*⟦/s);
  });
});

describe('--timeline', () => {
  test('tells events in order, each with receipts that stand where they say', () => {
    const document = documentOf('--timeline');
    expect(document.events.length).toBeGreaterThan(2);
    const days = document.events.map(({ when }) => when.from.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    expectReceipts(document.events, document);
  });

  test('gives the same JSON in every zone; only the text knows the zone of its reader', () => {
    const runs = ['Pacific/Kiritimati', 'America/St_Johns'].map((TZ) =>
      briefdesk(['brief', 'kyiv-strike', '--timeline', '--json'], { TZ }),
    );
    expect(new Set(runs.map(({ out }) => out)).size).toBe(1);
  });
});

describe('--as-of', () => {
  const NOON = '2025-07-04T12:00Z';

  test.each([[[]], [['--disputes']], [['--timeline']]])('with %j cites nothing later than it, in few words', (view) => {
    const { status, out, notes } = briefdesk(['brief', 'kyiv-strike', '--as-of', NOON, ...view]);
    expect(status).toBe(0);
    expect(out).toMatch(/^As known on 4 July 2025, 12:00 UTC\.\n/);
    const times = [...out.matchAll(/\[\d+·([^\]]+)\]/g)].flatMap(([, places = '']) => places.split(', '));
    expect(times.filter((time) => !/^\d\d:\d\d$/.test(time) || time > '12:00')).toEqual([]);
    expect(notes.trimEnd().split('\n')).toHaveLength(2);
    expect(notes).toContain('as of 4 July 2025, 12:00 UTC, 4 of 5 sources are left out: they give only that day');
  });

  test('after all coverage is the briefing as it is, but for its first line', () => {
    const [now, then] = [
      briefdesk(['brief', 'kyiv-strike']),
      briefdesk(['brief', 'kyiv-strike', '--as-of', '2025-07-04']),
    ];
    expect([then.status, then.notes]).toEqual([0, '']);
    expect(then.out.split('\n').slice(1)).toEqual(now.out.split('\n').slice(1));
  });

  test('before all coverage finds nothing, says why, and still prints one JSON document', () => {
    const { status, out, notes } = briefdesk(['brief', 'kyiv-strike', '--as-of', '2025-07-03', '--json']);
    expect(status).toBe(1);
    const nothing = { topic: 'kyiv-strike', points: [], reason: 'no-coverage', nearest: [] };
    expect(JSON.parse(out)).toMatchObject({ ...nothing, knownAsOf: '2025-07-03T23:59:59Z' });
    expect(notes).toBe('briefdesk: as of 3 July 2025, 23:59 UTC, all 5 sources are left out: they are later.\n');
  });

  test('leaves a kept store as it was', () => {
    const cache = { BRIEFDESK_CACHE: emptyFolder() };
    const before = briefdesk(['brief', 'kyiv-strike', '--json'], cache).out;
    briefdesk(['brief', 'kyiv-strike', '--as-of', '2025-07-03', '--json'], cache);
    expect(briefdesk(['brief', 'kyiv-strike', '--json'], cache).out).toBe(before);
  });
});

test.each([
  [['--disputes', '--timeline'], 'are two views: ask for one at a time.'],
  [['--timeline', '--words', '100'], 'a timeline has as many as its events'],
  [['--as-of', 'yesterday'], 'write a day, 2026-03-02, or a time, 2026-03-02T17:18Z.'],
  [['--as-of', '2025-07-32'], 'the calendar has no such day'],
  [['--as-off', '2025-07-04'], 'Did you mean "--as-of"?'],
])('%j is wrong usage, with its cure', (words, cure) => {
  const { status, out, notes } = briefdesk(['brief', 'kyiv-strike', ...words, '--json']);
  expect([status, out]).toEqual([2, '']);
  expect(notes).toContain(cure);
});
