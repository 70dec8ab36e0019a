/** Updates: of the same question, by a later answer, and of nothing else. */

import { describe, expect, test } from 'vitest';
import { coverageOf } from '../brief/read-coverage.ts';
import { first, next, paper, FOUR, SIX, MONDAY } from './harbour-digest.ts';

describe('an update', () => {
  const coverage = () => coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [SIX]) });

  test('strikes a count that has grown, and cites both', () => {
    const { edition: written, delivered } = next({ coverage: coverage(), points: [SIX] }, first(MONDAY, [FOUR]));
    const [section] = written.sections;
    expect(section?.fresh).toEqual([]);
    expect(section?.updated).toMatchObject([{ struck: 'Four people were injured', later: { text: SIX } }]);
    expect(section?.updated[0]?.earlier.citations[0]?.quote).toBe(FOUR);
    expect(delivered.map(({ text, state }) => [text, state])).toEqual([
      [FOUR, 'updated'],
      [SIX, 'told'],
    ]);
  });

  test('is told once, and the old count is no news any more', () => {
    const ledger = first(MONDAY, [FOUR]);
    const updated = [...ledger, ...next({ coverage: coverage(), points: [SIX] }, ledger).delivered];
    expect(next({ coverage: coverage(), points: [SIX, FOUR] }, updated).edition.sections).toEqual([]);
  });

  test('strikes what the channel was told last', () => {
    const five = 'Five people were injured in the harbour fire at Port Lindow, the hospital said.';
    const told = { ...MONDAY, 'echo.txt': paper('Sandholm Echo', '2 March 2026', [five]) };
    const more = coverageOf({ ...told, 'post.txt': paper('Nordby Post', '3 March 2026', [SIX]) });
    const ledger = [...first(told, [FOUR]), ...first(told, [five])];
    const { edition: written } = next({ coverage: more, points: [SIX] }, ledger);
    expect(written.sections[0]?.updated.map(({ earlier }) => earlier.text)).toEqual([five]);
  });

  test('strikes nothing that the channel was never told', () => {
    const ledger = first(MONDAY, [FOUR]).map((row) => ({ ...row, state: 'passed' as const }));
    const { edition: written } = next({ coverage: coverage(), points: [SIX] }, ledger);
    expect(written.sections[0]).toMatchObject({ updated: [], fresh: [{ text: SIX }] });
  });

  test('is never made of a count of another place', () => {
    const oster = 'Six people were injured in a harbour fire at Oster, the fire service said.';
    const more = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [oster]) });
    const { edition: written } = next({ coverage: more, points: [oster] }, first(MONDAY, [FOUR]));
    expect(written.sections[0]).toMatchObject({ updated: [], fresh: [{ text: oster }] });
  });

  test('is never made of a count of something else', () => {
    const burnt = 'Six warehouses burned down in the harbour fire at Port Lindow, the fire service said.';
    const more = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '3 March 2026', [burnt]) });
    const { edition: written } = next({ coverage: more, points: [burnt] }, first(MONDAY, [FOUR]));
    expect(written.sections[0]).toMatchObject({ updated: [], fresh: [{ text: burnt }] });
  });

  test('needs a report that is known to be later', () => {
    const more = coverageOf({ ...MONDAY, 'post.txt': paper('Nordby Post', '2 March 2026', [SIX]) });
    const { edition: written } = next({ coverage: more, points: [SIX] }, first(MONDAY, [FOUR]));
    expect(written.sections[0]).toMatchObject({ updated: [], fresh: [{ text: SIX }] });
  });

  test('tells that a plan was carried out', () => {
    const plan = 'Dana Reed and Ole Brandt will meet the ferry workers on Tuesday.';
    const done = 'Dana Reed and Ole Brandt met the ferry workers for two hours and promised them new boats.';
    const before = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [plan]) };
    const more = coverageOf({ ...before, 'post.txt': paper('Nordby Post', '3 March 2026', [done]) });
    const { edition: written } = next({ coverage: more, points: [done] }, first(before, [plan]));
    expect(written.sections[0]).toMatchObject({ fresh: [], updated: [{ struck: plan, later: { text: done } }] });
  });

  test('is never made of something else that the same did', () => {
    const plan = 'Dana Reed and Ole Brandt will meet the ferry workers on Tuesday.';
    const other = 'Dana Reed and Ole Brandt opened the new pier with a song.';
    const before = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [plan]) };
    const more = coverageOf({ ...before, 'post.txt': paper('Nordby Post', '3 March 2026', [other]) });
    const { edition: written } = next({ coverage: more, points: [other] }, first(before, [plan]));
    expect(written.sections[0]).toMatchObject({ updated: [], fresh: [{ text: other }] });
  });

  test('tells in few words that a plan was carried out', () => {
    const plan = 'Ana Ruiz and Ole Brandt will speak later this afternoon, a harbour official said.';
    const done = 'Ana Ruiz has spoken with Ole Brandt.';
    const before = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [plan]) };
    const more = coverageOf({ ...before, 'post.txt': paper('Nordby Post', '3 March 2026', [done]) });
    const ledger = first(before, [plan]);
    const { edition: written, delivered } = next({ coverage: more, points: [done] }, ledger);
    expect(written.sections[0]).toMatchObject({ fresh: [], updated: [{ struck: plan, later: { text: done } }] });
    expect(next({ coverage: more, points: [plan, done] }, [...ledger, ...delivered]).edition.sections).toEqual([]);
  });

  test('is not taken back by an older plan', () => {
    const hoped = 'Ana Ruiz hopes to speak with Ole Brandt about the ferries, her office said.';
    const done = 'Ana Ruiz has spoken with Ole Brandt.';
    const before = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [done]) };
    const more = coverageOf({ ...before, 'post.txt': paper('Nordby Post', '2 March 2026', [hoped]) });
    expect(next({ coverage: more, points: [hoped] }, first(before, [done])).edition.sections).toEqual([]);
    const later = coverageOf({ ...before, 'post.txt': paper('Nordby Post', '3 March 2026', [hoped]) });
    const { edition: written } = next({ coverage: later, points: [hoped] }, first(before, [done]));
    expect(written.sections[0]?.fresh.map(({ text }) => text)).toEqual([hoped]);
  });

  test('tells of another time for the same', () => {
    const wednesday = 'The pier of Port Lindow stays closed until Wednesday, the harbour master said.';
    const friday = 'The pier of Port Lindow stays closed until Friday, the harbour master said.';
    const before = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [wednesday]) };
    const more = coverageOf({ ...before, 'post.txt': paper('Nordby Post', '3 March 2026', [friday]) });
    const { edition: written } = next({ coverage: more, points: [friday] }, first(before, [wednesday]));
    expect(written.sections[0]).toMatchObject({ fresh: [], updated: [{ struck: wednesday, later: { text: friday } }] });
  });
});
