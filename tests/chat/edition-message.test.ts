/** An edition as every face shows it: one calm message that says what is new, what was struck, and where nothing is. */

import { describe, expect, test } from 'vitest';
import { editionMessage, shownOf } from '../../src/chat/edition-message.ts';
import { OWN_WORDS } from '../../src/domain/briefing.ts';
import type { DeliveredClaim, Edition, EditionSection } from '../../src/domain/edition.ts';
import { articleOf, BLOG, cite, HERALD, pointOf, positionOf } from './harbour-story.ts';
import { printed, VIEW } from './printed.ts';

const FOUR = 'Four people were taken to hospital, the fire service said.';
const SIX = 'Six people are in hospital, the mayor said.';
const SMOKE = 'Smoke stands over the harbour.';
const PIER = 'The pier is closed.';

const EMPTY: EditionSection = {
  ...{ topic: 'harbour-fire', title: 'Harbour fire', fresh: [], more: 0, updated: [], corrected: [] },
  ...{ disputed: [], stillDisputed: [], settled: [] },
};

const LATER = pointOf(SIX, [cite(BLOG, SIX)], { speaker: 'the mayor' });
const DISPUTE = {
  about: 'people in hospital',
  positions: [positionOf('four', [cite(HERALD, FOUR)]), positionOf('six', [cite(BLOG, SIX)])],
};

/** As the Herald told it. */
function claimOf(text: string, change: Partial<DeliveredClaim> = {}): DeliveredClaim {
  return {
    ...{ topic: 'harbour-fire', text, checkedAs: null, at: '2026-03-02', deliveredAt: '2026-03-02T09:00:00Z' },
    ...{ citations: change.citations ?? [cite(HERALD, text)], sources: [HERALD], dispute: null, state: 'told' },
    ...change,
  };
}

function editionOf(sections: readonly Partial<EditionSection>[], change: Partial<Edition> = {}): Edition {
  return {
    window: { from: '2026-03-01T20:00:00Z', to: '2026-03-02T20:00:00Z', minutesLate: 0 },
    sections: sections.map((section) => ({ ...EMPTY, ...section })),
    ...{ quiet: [], asOf: '2026-03-02T15:05:00Z', writer: OWN_WORDS, sources: [HERALD, BLOG], gone: [] },
    ...change,
  };
}

function show(edition: Edition, amiss: readonly string[] = [], evidence = false): string {
  return printed(
    editionMessage({ edition, title: 'Morning', amiss, brief: '/brief' }, articleOf, { ...VIEW, evidence }),
    {
      width: 200,
    },
  );
}

describe('an edition with news', () => {
  test('says since when, then what is new under its topic, and closes with its sources', () => {
    const edition = editionOf([{ fresh: [pointOf(SMOKE, [cite(BLOG, SMOKE)])], more: 2 }], {
      quiet: ['Ferries', 'Port budget'],
    });
    expect(show(edition)).toBe(
      `Morning

Since yesterday 22:00.

Harbour fire

New
• Smoke stands over the harbour. [2·lead] · one\u00A0source
• and 2 more: /brief harbour-fire tells all

Nothing else new on: Ferries · Port budget

As of 2 March 2026, 15:05 UTC · in the sources’ own words
[2]\u00A0“Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog
`.replaceAll('\u00A0', ' '),
    );
  });

  test('names a topic once where the digest is called as it is', () => {
    const edition = editionOf([{ title: 'Morning', fresh: [LATER] }]);
    expect(show(edition).match(/^Morning$/gmu)).toHaveLength(1);
  });

  test('strikes the old value of an update and cites both', () => {
    const updated = [{ about: 'people in hospital', earlier: claimOf(FOUR), struck: 'Four people', later: LATER }];
    const message = editionMessage(
      { edition: editionOf([{ updated }]), title: 'Morning', amiss: [], brief: '/brief' },
      articleOf,
      VIEW,
    );
    const list = message.blocks.find((block) => block.kind === 'list');
    expect(list?.items[0]?.runs.find(({ role }) => role === 'struck')?.text).toBe('Four people');
    expect(printed(message, { width: 200 })).toContain(
      'Updated\n• People in hospital: ~Four people~ [1] → Six people are in hospital, the mayor said. [2·15:05] · one source\n',
    );
  });

  test('gives the place where the old words stand by now, and none where they are gone', () => {
    const moved = claimOf(SMOKE, { citations: [{ ...cite(BLOG, SMOKE), start: 900, end: 930 }] });
    const lost = claimOf(PIER, { citations: [{ ...cite(BLOG, SMOKE), quote: 'It is shut.' }] });
    const updated = [moved, lost].map((earlier) => ({ about: null, earlier, struck: earlier.text, later: LATER }));
    const text = show(editionOf([{ updated }]));
    expect(text).toContain('~Smoke stands over the harbour.~ [2·lead] →');
    expect(text).toContain('~The pier is closed.~ [2] →');
  });

  test('says of a correction what its source says now, or that it says it no more', () => {
    const gone = claimOf(PIER, { citations: [{ source: HERALD.source, start: 9, end: 20, quote: 'It is shut.' }] });
    const corrected = [
      { why: 'changed', by: BLOG.source, earlier: claimOf(FOUR), later: LATER },
      { why: 'withdrawn', by: HERALD.source, earlier: gone },
    ] as const;
    expect(show(editionOf([{ corrected }]))).toContain(
      `Corrected or withdrawn by the source
• ~${FOUR}~ [1] → ${SIX} [2·15:05] · one source
• ~The pier is closed.~ [1] · the article is gone from the coverage
`,
    );
  });

  test('tells a new dispute with its sides, an open one in a line, and one that is over by what is left', () => {
    const settled = [
      { about: 'boats lost', dropped: [claimOf(PIER)], left: claimOf(SMOKE, { citations: [cite(BLOG, SMOKE)] }) },
    ];
    const still = { ...DISPUTE, about: 'length of the fire' };
    const text = show(editionOf([{ disputed: [DISPUTE], stillDisputed: [still], settled }]));
    expect(text).toContain('Sources differ\n• People in hospital: four [1] · six [2·15:05]\n');
    expect(text).toContain(
      'No longer disputed\n• Boats lost: ~The pier is closed.~ [1] → Smoke stands over the harbour. [2·lead]\n',
    );
    expect(text).toContain('\nStill disputed: length of the fire [1] [2]\n');
  });

  test('names a source that the coverage holds no more without looking for it', () => {
    const line = { ...HERALD, source: '09-lost.txt', publisher: 'Lost Post' };
    const citations = [{ source: '09-lost.txt', start: 0, end: 11, quote: 'It is shut.' }];
    const earlier = claimOf(PIER, { citations, sources: [line] });
    const corrected = [{ why: 'withdrawn', by: '09-lost.txt', earlier }] as const;
    const text = show(editionOf([{ corrected }], { sources: [line], gone: ['09-lost.txt'] }), [], true);
    expect(text).toContain('[1] Lost Post, 2 March 2026');
    expect(text).toContain('It is shut.');
  });

  test('shows in its thread the points in their order and what sources differ on', () => {
    const fresh = [pointOf(SMOKE, [cite(BLOG, SMOKE)])];
    const updated = [{ about: null, earlier: claimOf(FOUR), struck: FOUR, later: LATER }];
    const shown = shownOf({ edition: editionOf([{ fresh, updated, stillDisputed: [DISPUTE] }]), title: 'Morning' });
    expect(shown).toEqual({ title: 'Morning', points: [...fresh, LATER], disagreements: [DISPUTE] });
  });
});

describe('a quiet edition', () => {
  const quiet = editionOf([], { quiet: ['Harbour fire', 'Ferries'], sources: [], asOf: '2026-01-02' });

  test('is a title and two lines', () => {
    expect(show(quiet)).toBe('Morning\n\nSince yesterday 22:00.\n\nNothing new on: Harbour fire · Ferries\n');
    expect(shownOf({ edition: quiet, title: 'Morning' })).toBeNull();
  });

  test('still says which sources are amiss', () => {
    expect(show(quiet, ['Radio North cannot be read since Monday.'])).toContain(
      '\nRadio North cannot be read since Monday.\n',
    );
  });
});
