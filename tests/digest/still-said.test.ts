/** Corrections: of what nobody says any more, once, and never of what was only moved or reworded. */

import { describe, expect, test } from 'vitest';
import { coverageOf } from '../brief/read-coverage.ts';
import {
  edition,
  FERRIES,
  first,
  liveBlog,
  LIVE_SOURCES,
  newsOf,
  next,
  paper,
  FOUR,
  SIX,
  NETS,
  CANCELLED,
  MONDAY,
} from './harbour-digest.ts';

describe('a correction', () => {
  const THREE = FOUR.replace('Four', 'Three');

  test('says what the source says in its place, once', () => {
    const ledger = first(MONDAY, [FOUR, NETS]);
    const coverage = coverageOf({ 'herald.txt': paper('Harbour Herald', '2 March 2026', [THREE, NETS, CANCELLED]) });
    const { edition: written, delivered } = next({ coverage, points: [THREE, NETS] }, ledger);
    expect(written.sections[0]?.corrected).toMatchObject([
      { why: 'changed', by: 'herald.txt', earlier: { text: FOUR }, later: { text: THREE } },
    ]);
    expect(written.sections[0]?.fresh).toEqual([]);
    expect(next({ coverage, points: [THREE, NETS] }, [...ledger, ...delivered]).edition.sections).toEqual([]);
  });

  test('is an update where the source has raised its count', () => {
    const coverage = coverageOf({ 'herald.txt': paper('Harbour Herald', '2 March 2026', [SIX, NETS, CANCELLED]) });
    const { edition: written } = next({ coverage, points: [SIX] }, first(MONDAY, [FOUR]));
    expect(written.sections[0]).toMatchObject({ corrected: [], fresh: [], updated: [{ later: { text: SIX } }] });
  });

  test('tells of a sentence that its source has taken out', () => {
    const coverage = coverageOf({ 'herald.txt': paper('Harbour Herald', '2 March 2026', [FOUR, CANCELLED]) });
    const { edition: written } = next({ coverage, points: [FOUR] }, first(MONDAY, [FOUR, NETS]));
    expect(written.sections[0]?.corrected).toMatchObject([
      { why: 'dropped', by: 'herald.txt', earlier: { text: NETS } },
    ]);
    expect(written.gone).toEqual([]);
  });

  test('is none where another source still says so, but comment is no such source', () => {
    const told = first({ 'herald.txt': paper('Harbour Herald', '2 March 2026', [FOUR, NETS]) }, [NETS]);
    const files = {
      'herald.txt': paper('Harbour Herald', '2 March 2026', [FOUR]),
      'post.txt': paper('Nordby Post', '3 March 2026', [NETS]),
    };
    const kind = 'sources:\n  - file: post.txt\n    kind: comment\n';
    expect(next({ coverage: coverageOf(files), points: [] }, told).edition.sections).toEqual([]);
    const { edition: written } = next({ coverage: coverageOf({ ...files, 'sources.yaml': kind }), points: [] }, told);
    expect(written.sections[0]?.corrected).toMatchObject([{ why: 'dropped', by: 'herald.txt' }]);
  });

  test('is none where nobody reads what brought the article', () => {
    const coverage = coverageOf({ 'post.txt': paper('Nordby Post', '3 March 2026', [CANCELLED]) });
    const topics = [newsOf({ coverage, points: [] })];
    const of = { topics, coverage, delivered: first(MONDAY, [NETS]), from: '2026-03-03T07:30:00Z' };
    const { edition: written } = edition({
      ...of,
      to: '2026-03-04T07:30:00Z',
      isRead: (source) => source !== 'herald.txt',
    });
    expect(written.sections).toEqual([]);
  });

  test('is made where one clause of a sentence is told otherwise, and the other as before', () => {
    const BOTH = 'The fire burned for six hours and began in a store for fishing nets, the harbour master said.';
    const KITCHEN = 'The fire burned for six hours and began in the kitchen of a ship, the harbour master said.';
    const files = (text: string) => ({ 'herald.txt': paper('Harbour Herald', '2 March 2026', [text, CANCELLED]) });
    const coverage = coverageOf(files(KITCHEN));
    const { edition: written } = next({ coverage, points: [KITCHEN] }, first(files(BOTH), [BOTH]));
    expect(written.sections[0]?.corrected).toMatchObject([{ why: 'changed', later: { text: KITCHEN } }]);
  });

  test('tells of an article that is gone, by the name it had', () => {
    const coverage = coverageOf({ 'post.txt': paper('Nordby Post', '3 March 2026', [CANCELLED]) });
    const { edition: written, delivered } = next({ coverage, points: [] }, first(MONDAY, [NETS]));
    expect(written.sections[0]?.corrected).toMatchObject([{ why: 'withdrawn', by: 'herald.txt' }]);
    expect(written.gone).toEqual(['herald.txt']);
    expect(written.sources).toMatchObject([{ source: 'herald.txt', title: 'Harbour Herald reports from Port Lindow' }]);
    expect(delivered.map(({ state }) => state)).toEqual(['withdrawn']);
  });

  test('stands under the topic that told it', () => {
    const coverage = coverageOf({ 'post.txt': paper('Nordby Post', '3 March 2026', [CANCELLED]) });
    const { edition: written } = edition({
      topics: [newsOf({ coverage, points: [], topic: FERRIES }), newsOf({ coverage, points: [] })],
      ...{ coverage, delivered: first(MONDAY, [NETS]), from: '2026-03-03T07:30:00Z', to: '2026-03-04T07:30:00Z' },
    });
    expect(written.sections.map(({ topic }) => topic)).toEqual(['harbour-fire']);
  });

  test('is none where one of two sources is lost', () => {
    const both = { ...MONDAY, 'post.txt': paper('Nordby Post', '2 March 2026', [NETS]) };
    const coverage = coverageOf({ 'post.txt': both['post.txt'] });
    expect(next({ coverage, points: [] }, first(both, [NETS])).edition.sections).toEqual([]);
  });

  test('is none where another source says it by now that was never cited', () => {
    const elsewhere = 'The harbour master said that the fire began in a store for fishing nets.';
    const coverage = coverageOf({ 'post.txt': paper('Nordby Post', '3 March 2026', [elsewhere]) });
    expect(next({ coverage, points: [] }, first(MONDAY, [NETS])).edition.sections).toEqual([]);
  });

  test('is none where the source has only moved or reworded it', () => {
    const reworded = [
      'According to the harbour master, the fire started in a store where fishing nets were kept.',
      'Flames were first seen in a store for fishing nets.',
    ];
    for (const now of reworded) {
      const coverage = coverageOf({ 'herald.txt': paper('Harbour Herald', '2 March 2026', [now, CANCELLED, FOUR]) });
      expect(next({ coverage, points: [FOUR] }, first(MONDAY, [FOUR, NETS])).edition.sections).toEqual([]);
    }
  });

  test('is none where the page of a live blog shows its latest updates only', () => {
    const updates = [
      ['05:10 PM', 'Pier checked', 'Engineers have checked the pier of Port Lindow.'],
      ['08:00 AM', 'Four injured', FOUR],
    ] as const;
    const ledger = first({ 'live.txt': liveBlog(updates), 'sources.yaml': LIVE_SOURCES }, [FOUR]);
    const coverage = coverageOf({ 'live.txt': liveBlog(updates.slice(0, 1)), 'sources.yaml': LIVE_SOURCES });
    expect(next({ coverage, points: [] }, ledger).edition.sections).toEqual([]);
  });
});
