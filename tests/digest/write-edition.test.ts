/** An edition as a whole: the first one, how much it tells, and that nothing is told twice. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../brief/read-coverage.ts';
import {
  edition,
  FERRIES,
  first,
  HARBOUR,
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

describe('the first edition of a channel', () => {
  test('tells everything that the briefing does, in its order', () => {
    const coverage = coverageOf(MONDAY);
    const { edition: written } = edition({ topics: [newsOf({ coverage, points: [FOUR, CANCELLED, NETS] })], coverage });
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([FOUR, CANCELLED, NETS]);
    expect(written.sections[0]).toMatchObject({ updated: [], corrected: [], disputed: [], stillDisputed: [], more: 0 });
    expect(written.sources.map(({ source }) => source)).toEqual(['herald.txt']);
  });

  test('leaves each claim in the ledger with the time it stands on and what was cited', () => {
    const [claim] = first(MONDAY, [FOUR]);
    expect(claim).toMatchObject({ text: FOUR, at: '2026-03-02', deliveredAt: '2026-03-03T07:30:00Z', state: 'told' });
    expect(claim?.sources.map(({ title }) => title)).toEqual(['Harbour Herald reports from Port Lindow']);
  });
});

describe('an edition', () => {
  const MANY = ['Alder', 'Birk', 'Dorn', 'Elm', 'Farn', 'Gorse', 'Holm', 'Iver'].map(
    (name) => `Engineers from ${name} have arrived with pumps of their own.`,
  );

  test('tells a few new points of a topic, says how many more there are, and keeps those for no later one', () => {
    const coverage = coverageOf({ 'herald.txt': paper('Harbour Herald', '2 March 2026', MANY) });
    const { edition: written, delivered } = edition({ topics: [newsOf({ coverage, points: MANY })], coverage });
    expect(written.sections[0]?.fresh).toHaveLength(6);
    expect(written.sections[0]?.more).toBe(2);
    expect(next({ coverage, points: MANY }, delivered).edition.sections).toEqual([]);
  });

  test('names the topics that have nothing new', () => {
    const coverage = coverageOf(MONDAY);
    const { edition: written } = edition({
      topics: [newsOf({ coverage, points: [FOUR] }), newsOf({ coverage, points: [], topic: FERRIES })],
      coverage,
    });
    expect(written.sections.map(({ topic }) => topic)).toEqual([HARBOUR.slug]);
    expect(written.quiet).toEqual(['Ferries']);
  });

  test('written again on its own ledger is quiet, whatever it told', () => {
    const all = [FOUR, SIX, NETS, CANCELLED, ...MANY.slice(0, 4)];
    const coverage = coverageOf({
      ...MONDAY,
      'post.txt': paper('Nordby Post', '3 March 2026', [SIX, ...MANY.slice(0, 2)]),
      'live.txt': liveBlog([['08:00 AM', 'Engineers arrive', ...MANY.slice(2, 4)]]),
      'sources.yaml': LIVE_SOURCES,
    });
    const points = fc.subarray(all, { minLength: 1 });
    fc.assert(
      fc.property(points, points, points, (before, here, there) => {
        const ledger = edition({ topics: [newsOf({ coverage, points: before })], coverage }).delivered;
        const topics = [newsOf({ coverage, points: here }), newsOf({ coverage, points: there, topic: FERRIES })];
        const run = { topics, coverage, from: '2026-03-03T07:30:00Z', to: '2026-03-04T07:30:00Z' };
        const { delivered } = edition({ ...run, delivered: ledger });
        expect(edition({ ...run, delivered: [...ledger, ...delivered] }).edition.sections).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
