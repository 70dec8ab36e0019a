import { describe, expect, test } from 'vitest';
import { ledgerOf, type Ledger } from '../../src/claims/ledger.ts';
import { isWeak, sidesIn, type Sides } from '../../src/claims/sides.ts';
import type { Sentence } from '../../src/search/sentence.ts';
import { sentencesOfPapers, type Paper } from './figures/claims-from.ts';

const FOUR = 'In the fire at the harbour of Lindow 14 people were injured on Monday.';
const NINE = 'In the fire at the harbour of Lindow 19 people were injured on Monday.';

interface Read {
  readonly ledger: Ledger;
  readonly sides: Sides;
  readonly sentences: readonly Sentence[];
}

function read(...papers: readonly Paper[]): Read {
  const sentences = sentencesOfPapers(papers);
  const ledger = ledgerOf(
    sentences.map((sentence) => ({ sentence, relevance: 1 })),
    [],
    () => 1,
  );
  return { ledger, sides: sidesIn(ledger), sentences };
}

/** Whether each sentence takes a weak side; null where it takes none. */
function weakness({ sentences, sides }: Read): readonly (boolean | null)[] {
  return sentences.map((sentence) => {
    const [side] = sides.of(sentence);
    return side === undefined ? null : isWeak(side);
  });
}

test('a sentence takes the side it tells, against all the others', () => {
  const { sentences, sides } = read(FOUR, NINE, 'Snow fell on the hills of Sandholm.');
  const taken = sentences.map((sentence) => sides.of(sentence));
  expect(taken.map(({ length }) => length)).toEqual([1, 1, 0]);
  const [side] = taken[0] ?? [];
  expect(side?.telling.sentence).toBe(sentences[0]);
  expect(side?.own.map(({ sentence }) => sentence)).toEqual([sentences[0]]);
  expect(side?.others.map((stance) => stance.map(({ sentence }) => sentence))).toEqual([[sentences[1]]]);
});

test('a sentence read twice takes the same side', () => {
  const { sides } = read(FOUR, NINE);
  const [again] = sentencesOfPapers([FOUR, NINE]);
  expect(again === undefined ? [] : sides.of(again)).toHaveLength(1);
});

describe('weak is', () => {
  test('the side of fewer sources, however often one of them says it', () => {
    expect(weakness(read(FOUR, NINE, NINE))).toEqual([true, false, false]);
    expect(weakness(read(FOUR, `${NINE} ${NINE}`))).toEqual([false, false, false]);
  });

  test('the side nobody is named for, where somebody is for the other', () => {
    expect(weakness(read(FOUR, NINE.replace(/\.$/u, ', the fire service said.')))).toEqual([true, false]);
  });

  test('neither of two that stand alike', () => {
    expect(weakness(read(FOUR, NINE))).toEqual([false, false]);
  });
});

test('what a later report replaces is known by its place', () => {
  const { sentences, sides } = read({ text: FOUR, published: '2026-03-02' }, { text: NINE, published: '2026-03-03' });
  expect(sentences.map(sides.isReplaced)).toEqual([true, false]);
  expect(sentences.map((each) => sides.of(each))).toEqual([[], []]);
});
