/** What a reader sees who asks for everything that sources differ on. */

import { describe, expect, test } from 'vitest';
import { disputesMessage } from '../../src/chat/disputes-message.ts';
import type { View } from '../../src/chat/page.ts';
import { articleOf, BLOG, cite, HERALD, harbourBriefing, positionOf } from './harbour-story.ts';
import { printed, VIEW } from './printed.ts';

const render = (change = {}, view: Partial<View> = {}): string =>
  printed(disputesMessage(harbourBriefing(change), articleOf, { ...VIEW, ...view }));

const CLOSED = positionOf('“closed”', [cite(HERALD, 'closed')], { holder: 'Dana Reed' });
const SHUT = positionOf('“shut”', [cite(HERALD, 'The pier is closed.')], { holder: 'Dana Reed' });
const VARIANT = { about: 'pier', positions: [CLOSED, SHUT] };
const UPDATE = {
  about: 'in hospital',
  earlier: { text: 'four', at: null, early: true, citations: [cite(HERALD, 'Four')] },
  later: { text: 'six', at: null, early: false, citations: [cite(BLOG, 'Six')] },
};

describe('the disputes of a topic', () => {
  test('show disagreements, updates and variants, the clock and the sources, and no point', () => {
    expect(render({ updates: [UPDATE], variants: [VARIANT] })).toBe(
      `Harbour fire · where sources differ

Sources differ
• People taken to hospital: four, the fire service [1] · six, the mayor [2·15:05]

Updated
• In hospital: four [1] (early) → six [2·15:05]

Worded differently
• Pier, Dana Reed: “closed” [1] · “shut” [1]

As of 2 March 2026, 17:18 UTC · in the sources’ own words
[1] Lindow Herald, 2 March 2026
[2] “Harbour fire: follow it live” (publisher not named), 2 March 2026 (date inferred), live blog
`,
    );
  });

  test('say so where nothing differs, and that this is no proof', () => {
    expect(render({ disagreements: [] })).toBe(
      `Harbour fire · where sources differ

No difference between the sources was found. That is no proof that they agree.

As of 2 March 2026, 17:18 UTC · in the sources’ own words
`,
    );
  });

  test.each(['disagreements', 'updates', 'variants'])('leave out a heading without lines: %s', (kept) => {
    const all = { disagreements: [VARIANT], updates: [UPDATE], variants: [VARIANT] };
    const none = { disagreements: [], updates: [], variants: [] };
    const shown = render({ ...none, [kept]: all[kept as keyof typeof all] });
    expect(shown.match(/^(?:Sources differ|Updated|Worded differently)$/gm)).toHaveLength(1);
    expect(shown).not.toContain('No difference');
  });

  test('list only the sources that a difference stands on', () => {
    expect(render({ disagreements: [], variants: [VARIANT] })).not.toContain('[2]');
  });

  test('explain the mark of every source, of one as well that only a variant stands on', () => {
    const shown = render({ disagreements: [], variants: [VARIANT], sources: [BLOG] });
    expect(shown).toContain('“closed” [2]');
    expect(shown).toContain('\n[2] Lindow Herald, 2 March 2026\n');
  });

  test('show the receipts under each difference when asked for evidence', () => {
    expect(render({}, { evidence: true })).toMatch(/ {4}01-herald\.txt:1 .*⟦Four people .* {4}02-live\.txt:3 /s);
  });

  test('stand apart where there are receipts, close where there are none', () => {
    const twice = { disagreements: [VARIANT, VARIANT] };
    expect(render(twice)).toMatch(/“shut” \[1\]\n• Pier/);
    expect(render(twice, { evidence: true })).toMatch(/⟦The pier is closed\.⟧\n\n• Pier/);
  });

  test('begin with when this was known, or with the age of old coverage', () => {
    const now = Temporal.Instant.from('2027-07-10T00:00:00Z');
    expect(render({}, { now })).toMatch(/^Coverage is 1 year 4 months old/);
    expect(render({}, { now, knownAsOf: '2026-03-02T16:00:00Z' })).toMatch(/^As known on 2 March 2026, 16:00 UTC\.\n/);
  });
});
