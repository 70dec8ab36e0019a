import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesOf, type Candidate } from '../../src/brief/candidates.ts';
import { select, type Budget } from '../../src/brief/select.ts';
import type { Side, Sides } from '../../src/claims/sides.ts';
import type { Sentence } from '../../src/search/sentence.ts';
import { findSentences } from '../../src/search/find-sentences.ts';
import { topicQuery } from '../../src/search/topic-query.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from './harbour-fire.ts';
import { coverageOf } from './read-coverage.ts';

const NO_SIDES: Sides = { of: () => [], isReplaced: () => false };

function candidatesFrom(files: Readonly<Record<string, string>>, sides = NO_SIDES): readonly Candidate[] {
  const query = topicQuery(HARBOUR_FIRE);
  return candidatesOf(findSentences(query, coverageOf(files)), query, sides);
}

function chosenFrom(candidates: readonly Candidate[], budget: Budget): readonly Candidate[] {
  return select(candidates, budget, (candidate) => ({ ...candidate }));
}

const WIDE: Budget = { words: 500, wordsPerSource: 500 };

function wordsBySource(chosen: readonly Candidate[]): readonly number[] {
  const used = new Map<string, number>();
  for (const { words, sentence } of chosen)
    used.set(sentence.passage.source, (used.get(sentence.passage.source) ?? 0) + words);
  return [...used.values()];
}

describe('whatever the budget', () => {
  test('neither its words nor those of one source are passed, and nothing is chosen twice', () => {
    const candidates = candidatesFrom(HARBOUR_COVERAGE);
    expect(candidates.length).toBeGreaterThan(8);
    let most = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 60 }), (words, wordsPerSource) => {
        const chosen = chosenFrom(candidates, { words, wordsPerSource });
        most = Math.max(most, chosen.length);
        expect(chosen.reduce((sum, each) => sum + each.words, 0)).toBeLessThanOrEqual(words);
        for (const used of wordsBySource(chosen)) expect(used).toBeLessThanOrEqual(wordsPerSource);
        expect(new Set(chosen.map(({ text }) => text)).size).toBe(chosen.length);
      }),
    );
    expect(most).toBeGreaterThan(3);
  });
});

test('what is told by one sentence is not told again by its paraphrase', () => {
  const chosen = chosenFrom(
    candidatesFrom({
      'a.txt':
        'Fire in Lindow\n\nFour people were injured in the fire at the harbour of Lindow, the fire service said.',
      'b.txt': 'Fire in Lindow\n\nIn the fire at the harbour of Lindow four people were hurt, the fire service said.',
      'c.txt': 'Ferries\n\nAll ferries from the harbour of Lindow stopped after the fire, Ana Ruiz said.',
    }),
    WIDE,
  );
  const hurt = chosen.filter(({ text }) => /four people/iu.test(text));
  expect(hurt).toHaveLength(1);
});

test('comment is not chosen over reporting of the same', () => {
  const chosen = chosenFrom(candidatesFrom(HARBOUR_COVERAGE), WIDE);
  expect(chosen.length).toBeGreaterThan(2);
  expect(chosen.map(({ sentence }) => sentence.passage.role)).not.toContain('comment');
});

test('what is refused is passed over, and its words are left to others', () => {
  const candidates = candidatesFrom(HARBOUR_COVERAGE);
  const [first] = chosenFrom(candidates, WIDE);
  const chosen = select(candidates, WIDE, (candidate) => (candidate.text === first?.text ? null : { ...candidate }));
  expect(chosen.length).toBeGreaterThan(1);
  expect(chosen.map(({ text }) => text)).not.toContain(first?.text);
});

test('each choice is told how many words are left', () => {
  const lefts: number[] = [];
  const chosen = select(candidatesFrom(HARBOUR_COVERAGE), { words: 60, wordsPerSource: 60 }, (candidate, left) => {
    lefts.push(left);
    return candidate;
  });
  let left = 60;
  for (const [i, { words }] of chosen.entries()) {
    expect(lefts[i]).toBe(left);
    left -= words;
  }
  expect(chosen.length).toBeGreaterThan(1);
});

test('from nothing nothing is chosen', () => {
  expect(chosenFrom([], WIDE)).toEqual([]);
});

describe('of two that tell much the same, the other is chosen where one', () => {
  const FILES = {
    'a.txt': 'Fire in Lindow\n\nFour people were injured in the fire at the harbour of Lindow, the fire service said.',
    'b.txt': 'Fire in Lindow\n\nIn the fire at the harbour of Lindow nine people were injured, the fire service said.',
  };
  const chosenWith = (sides: Sides): string | undefined => chosenFrom(candidatesFrom(FILES, sides), WIDE)[0]?.text;
  const isOf = (source: string, { passage }: Sentence): boolean => passage.source === source;
  const side = (sentence: Sentence, holder: string | null): Side => {
    const telling = { sentence, start: 0, end: sentence.text.length, holder };
    return { telling, own: [telling], others: [[{ ...telling, holder: 'the hospital' }]] };
  };

  test.each(['a.txt', 'b.txt'])('is replaced by a later report: %s', (source) => {
    const chosen = chosenWith({ ...NO_SIDES, isReplaced: (sentence) => isOf(source, sentence) });
    expect(chosen).toMatch(source === 'a.txt' ? /nine people/u : /Four people/u);
  });

  test.each(['a.txt', 'b.txt'])('takes the weaker side of a dispute: %s', (source) => {
    const chosen = chosenWith({
      ...NO_SIDES,
      of: (sentence) => [side(sentence, isOf(source, sentence) ? null : 'the fire service')],
    });
    expect(chosen).toMatch(source === 'a.txt' ? /nine people/u : /Four people/u);
  });
});
