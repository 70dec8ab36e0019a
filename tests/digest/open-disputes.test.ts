/** Disputes: new, still open, with a further side, and over. */

import { describe, expect, test } from 'vitest';
import { coverageOf } from '../brief/read-coverage.ts';
import { dispute, edition, FERRIES, first, newsOf, next, paper, FOUR, NETS, MONDAY } from './harbour-digest.ts';

describe('a dispute', () => {
  const FIVE = 'Five people were injured in the harbour fire at Port Lindow, the hospital said.';
  const files = { ...MONDAY, 'post.txt': paper('Nordby Post', '2 March 2026', [FIVE]) };
  const sides = [
    ['four people were injured in the harbour fire at Port Lindow', FOUR],
    ['five people were injured in the harbour fire at Port Lindow', FIVE],
  ] as const;

  function toldOf(more: Readonly<Record<string, string>> = {}) {
    const coverage = coverageOf({ ...files, ...more });
    return { coverage, disagreements: [dispute('people injured', sides, coverage)] };
  }

  function ledger() {
    const { coverage, disagreements } = toldOf();
    const topics = [newsOf({ coverage, points: [FOUR], disagreements })];
    return edition({ topics, coverage }).delivered;
  }

  test('is told with all its sides when it is new', () => {
    const { edition: written } = next({ ...toldOf(), points: [FOUR] }, first(files, [FOUR]));
    expect(written.sections[0]?.disputed.map(({ about }) => about)).toEqual(['people injured']);
  });

  test('is no news while it stays open', () => {
    expect(next({ ...toldOf(), points: [FOUR] }, ledger()).edition.sections).toEqual([]);
  });

  test('is called still open beside what is new', () => {
    const pier = 'The pier of Port Lindow has been closed for repairs.';
    const told = toldOf({ 'echo.txt': paper('Sandholm Echo', '3 March 2026', [pier]) });
    const { edition: written } = next({ ...told, points: [FOUR, pier] }, ledger());
    expect(written.sections[0]).toMatchObject({ fresh: [{ text: pier }], disputed: [] });
    expect(written.sections[0]?.stillDisputed.map(({ about }) => about)).toEqual(['people injured']);
  });

  test('is told anew where a further side comes up', () => {
    const nine = 'Nine people were injured in the harbour fire at Port Lindow, the police said.';
    const coverage = coverageOf({ ...files, 'echo.txt': paper('Sandholm Echo', '2 March 2026', [nine]) });
    const disagreements = [
      dispute(
        'people injured',
        [...sides, ['nine people were injured in the harbour fire at Port Lindow', nine]],
        coverage,
      ),
    ];
    const { edition: written } = next({ coverage, points: [FOUR], disagreements }, ledger());
    expect(written.sections[0]?.disputed[0]?.positions).toHaveLength(3);
  });

  test('is settled when all but one side is taken back', () => {
    const coverage = coverageOf({ ...files, 'post.txt': paper('Nordby Post', '2 March 2026', [FOUR]) });
    const { edition: written, delivered } = next({ coverage, points: [FOUR] }, ledger());
    expect(written.sections[0]?.settled).toMatchObject([
      { about: 'people injured', dropped: [{ text: sides[1][0] }], left: { text: sides[0][0] } },
    ]);
    expect(next({ coverage, points: [FOUR] }, [...ledger(), ...delivered]).edition.sections).toEqual([]);
  });

  test('is not settled by being told of no more', () => {
    const { coverage } = toldOf();
    const { edition: written, delivered } = next({ coverage, points: [FOUR] }, ledger());
    expect(written.sections).toEqual([]);
    expect(delivered).toEqual([]);
  });

  test('is told under the first of several topics only', () => {
    const { coverage, disagreements } = toldOf();
    const { edition: written } = edition({
      topics: [
        newsOf({ coverage, points: [FOUR], disagreements }),
        newsOf({ coverage, points: [NETS], disagreements, topic: FERRIES }),
      ],
      coverage,
    });
    expect(written.sections.map(({ disputed, stillDisputed }) => [disputed.length, stillDisputed.length])).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });
});
