/** What a channel knows already, in whatever words, and what only looks like it. */

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
  NETS,
  CANCELLED,
  MONDAY,
} from './harbour-digest.ts';

describe('what the channel knows', () => {
  test('is not told again', () => {
    const ledger = first(MONDAY, [FOUR, NETS]);
    const { edition: written, delivered } = next({ coverage: coverageOf(MONDAY), points: [NETS, FOUR] }, ledger);
    expect(written).toMatchObject({ sections: [], quiet: ['Harbour fire'] });
    expect(delivered).toEqual([]);
  });

  test('is not told again in other words of another paper', () => {
    const again = 'Nordlinie has cancelled all its ferries from Port Lindow to Sandholm.';
    const hurt = 'The harbour fire at Port Lindow has left four people hurt, according to the fire service.';
    const coverage = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [again, hurt]) });
    const { edition: written } = next({ coverage, points: [again, hurt] }, first(MONDAY, [FOUR, CANCELLED]));
    expect(written.sections).toEqual([]);
  });

  test('does not keep out the same of another place', () => {
    const oster = 'All ferries from Port Lindow to Oster are cancelled, the ferry company Nordlinie said.';
    const coverage = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [oster]) });
    const { edition: written } = next({ coverage, points: [CANCELLED, oster] }, first(MONDAY, [CANCELLED]));
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([oster]);
  });

  test('does not keep out what is said to be otherwise', () => {
    const denied = 'The ferries from Port Lindow to Sandholm are not cancelled, the ferry company Nordlinie said.';
    const coverage = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [denied]) });
    const { edition: written } = next({ coverage, points: [denied] }, first(MONDAY, [CANCELLED]));
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([denied]);
  });

  test('does not keep out what has become of the same', () => {
    const running = 'The ferries from Port Lindow to Sandholm are running again, the ferry company Nordlinie said.';
    const coverage = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [running]) });
    const { edition: written } = next({ coverage, points: [running] }, first(MONDAY, [CANCELLED]));
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([running]);
  });

  test('does not keep out the same figures of other things', () => {
    const told = 'Four boats and nine cars were lost in the harbour fire at Port Lindow, the police said.';
    const swapped = 'Nine boats and four cars were lost in the harbour fire at Port Lindow, the police said.';
    const before = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [told]) };
    const coverage = coverageOf({ ...before, 'post.txt': paper('Nordby Post', '2 March 2026', [swapped]) });
    const { edition: written } = next({ coverage, points: [swapped] }, first(before, [told]));
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([swapped]);
  });

  test('is not told again where two claims told it between them', () => {
    const both = 'Nordlinie cancelled its ferries to Sandholm after a fire that began in a store for fishing nets.';
    const coverage = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [both]) });
    expect(next({ coverage, points: [both] }, first(MONDAY, [CANCELLED, NETS])).edition.sections).toEqual([]);
  });

  test('is not told twice in one edition', () => {
    const again = 'Nordlinie has cancelled all its ferries from Port Lindow to Sandholm.';
    const coverage = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '1 March 2026', [again]) });
    const { edition: written } = edition({ topics: [newsOf({ coverage, points: [again, CANCELLED] })], coverage });
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([CANCELLED]);
  });

  test('includes a count that was overtaken before it was ever told', () => {
    const three = 'Three people were injured in the harbour fire at Port Lindow, the police said.';
    const coverage = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '1 March 2026', [three]) });
    expect(next({ coverage, points: [three] }, first(MONDAY, [FOUR])).edition.sections).toEqual([]);
  });

  test('is known by its words even where they say next to nothing', () => {
    const bare = 'It was he.';
    const files = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [bare]) };
    expect(next({ coverage: coverageOf(files), points: [bare] }, first(files, [bare])).edition.sections).toEqual([]);
  });

  test('is told under the first of several topics only', () => {
    const coverage = coverageOf(MONDAY);
    const { edition: written } = edition({
      topics: [
        newsOf({ coverage, points: [FOUR, CANCELLED] }),
        newsOf({ coverage, points: [CANCELLED, NETS], topic: FERRIES }),
      ],
      coverage,
    });
    expect(written.sections.map(({ fresh }) => fresh.map(({ text }) => text))).toEqual([[FOUR, CANCELLED], [NETS]]);
  });

  test('includes what a live blog said before the last edition and was passed over then', () => {
    const [early, late] = [
      'Divers searched the basin of Port Lindow in vain.',
      'Engineers have checked the pier of Port Lindow.',
    ];
    const coverage = coverageOf({
      'live.txt': liveBlog([
        ['05:10 PM', 'Pier checked', late],
        ['08:10 AM', 'Divers search', early],
        ['08:00 AM', 'Four injured', FOUR],
      ]),
      'sources.yaml': LIVE_SOURCES,
    });
    const morning = { to: '2026-03-02T12:00:00Z', topics: [newsOf({ coverage, points: [FOUR] })], coverage };
    const { delivered } = edition(morning);
    const { edition: written } = edition({
      topics: [newsOf({ coverage, points: [early, late] })],
      ...{ coverage, delivered, from: '2026-03-02T12:00:00Z', to: '2026-03-02T18:00:00Z' },
    });
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([late]);
  });
});
