/** How a disagreement and an update are told. */

import { describe, expect, test } from 'vitest';
import { disagreementItem, updateItem } from '../../src/chat/differences.ts';
import { pageFor } from '../../src/chat/page.ts';
import type { Page, View } from '../../src/chat/page.ts';
import type { Disagreement, Position, Report, Update } from '../../src/domain/briefing.ts';
import { articleOf, BLOG, cite, HERALD, positionOf } from './harbour-story.ts';
import { printedItem, VIEW } from './printed.ts';

const FOUR = cite(HERALD, 'Four people were taken to hospital');
const SIX = cite(BLOG, 'Six people are in hospital');

function page(view: Partial<View> = {}): Page {
  return pageFor([HERALD, BLOG], articleOf, { ...VIEW, ...view });
}

function differ(positions: readonly Position[], rest: Partial<Disagreement & View> = {}): string {
  const { about = 'people in hospital', ...view } = rest;
  return printedItem(disagreementItem({ about, positions }, page(view)));
}

describe('a disagreement', () => {
  test('shows each side with its holder and its marks', () => {
    const sides = [positionOf('four', [FOUR], { holder: 'the fire service' }), positionOf('six', [SIX])];
    expect(differ(sides)).toBe('• People in hospital: four, the fire service [1] · six [2·15:05]');
  });

  test('names no holder whom the words of the side name', () => {
    const sides = [
      positionOf('Dana Reed, the mayor, said six', [SIX], { holder: 'Dana Reed, mayor of Lindow' }),
      positionOf('four', [FOUR], { holder: 'the fire service' }),
    ];
    expect(differ(sides)).toBe(
      '• People in hospital: Dana Reed, the mayor, said six [2·15:05] · four, the fire service [1]',
    );
  });

  test('sets the holder in brackets after a whole sentence', () => {
    const sides = [positionOf('“It is safe.”', [SIX], { holder: 'Dana Reed' }), positionOf('unsafe', [FOUR])];
    expect(differ(sides, { about: 'pier' })).toBe('• Pier: “It is safe.” (Dana Reed) [2·15:05] · unsafe [1]');
  });

  test('names a holder of all sides once', () => {
    const holder = 'Dana Reed';
    const sides = [positionOf('“the pier is safe”', [SIX], { holder }), positionOf('“it is safe”', [FOUR], { holder })];
    expect(differ(sides, { about: 'safe' })).toBe('• Safe, Dana Reed: “the pier is safe” [2·15:05] · “it is safe” [1]');
    expect(differ(sides, { about: 'Reed: safe' })).toBe(
      '• Reed: safe: “the pier is safe” [2·15:05] · “it is safe” [1]',
    );
  });

  test('begins like a sentence, but for names that are written small', () => {
    expect(differ([positionOf('four', [FOUR])], { about: 'éclairs sold' })).toMatch(/^• Éclairs sold: /);
    expect(differ([positionOf('four', [FOUR])], { about: 'iPhones sold' })).toMatch(/^• iPhones sold: /);
  });

  test.each([
    [1, 3, ' (one against 3)'],
    [1, 2, ''],
    [2, 5, ''],
  ])('with %i independent sources against %i adds "%s"', (few, many, words) => {
    const sides = [
      positionOf('four', [FOUR], { independent: many }),
      positionOf('six', [SIX], { independent: few }),
      positionOf('five', [SIX], { independent: many }),
    ];
    expect(differ(sides)).toBe(`• People in hospital: four [1] · six [2·15:05]${words} · five [2·15:05]`);
  });

  test('shows every receipt under it when asked for evidence', () => {
    const sides = [positionOf('four', [FOUR]), positionOf('six', [SIX])];
    expect(differ(sides, { evidence: true })).toBe(`• People in hospital: four [1] · six [2·15:05]
    01-herald.txt:1 · 2 March 2026
    Sirens were heard all night. ⟦Four people were taken to hospital⟧, the fire service said. The
    pier is closed.
    02-live.txt:3 · 2 March 2026, 15:05 UTC
    ⟦Six people are in hospital⟧, the mayor said.`);
  });
});

const EARLIER: Report = { text: 'four', at: '2026-03-02', early: false, citations: [FOUR] };
const LATER: Report = { text: 'six', at: '2026-03-02T15:05:00Z', early: false, citations: [SIX] };

function update(change: Partial<Update>, view: Partial<View> = {}): string {
  return printedItem(updateItem({ about: 'in hospital', earlier: EARLIER, later: LATER, ...change }, page(view)));
}

describe('an update', () => {
  test('shows what was and what is now; no day where it is the same one', () => {
    expect(update({})).toBe('• In hospital: four [1] → six [2·15:05]');
  });

  test('gives both times where their days differ', () => {
    expect(update({ earlier: { ...EARLIER, at: '2026-03-01' } })).toBe(
      '• In hospital: four [1] 1 March 2026 → six [2·15:05] 2 March 2026, 15:05 UTC',
    );
  });

  test('gives the one time there is', () => {
    expect(update({ earlier: { ...EARLIER, at: null } })).toBe(
      '• In hospital: four [1] → six [2·15:05] 2 March 2026, 15:05 UTC',
    );
  });

  test('marks what was written while the event still ran', () => {
    expect(update({ earlier: { ...EARLIER, early: true } })).toBe('• In hospital: four [1] (early) → six [2·15:05]');
  });

  test('shows the receipts of both sides when asked for evidence', () => {
    const shown = update({}, { evidence: true });
    expect(shown).toContain('⟦Four people were taken to hospital⟧');
    expect(shown).toContain('⟦Six people are in hospital⟧');
  });
});
