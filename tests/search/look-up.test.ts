import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/domain/coverage.ts';
import { lookUp, readSentences, type LookedUp } from '../../src/search/look-up.ts';
import { coverageOf } from '../brief/read-coverage.ts';

/** Paragraphs of their own: as many passages. */
function articleOf(...paragraphs: readonly string[]): string {
  return `News of the harbour town\n\n${paragraphs.join('\n\n')}\n`;
}

const COVERAGE = {
  'a.txt': articleOf(
    'The ferry left the pier at noon, as the harbour office had said.',
    'The ferry came back to the pier in the evening. Nobody was on board.',
    'A whale was seen from the pier by two fishermen in the morning.',
  ),
  'b.txt': articleOf('Another ferry was cancelled by the company on Tuesday.'),
};

function words(...all: readonly string[]): ReadonlyMap<string, string> {
  return new Map(all.map((word) => [word, word]));
}

function look(all: ReadonlyMap<string, string>, coverage: Coverage, most = 1000): LookedUp {
  return lookUp(all, coverage, most);
}

describe('words looked up in the coverage', () => {
  test('come rarest first, without those that no passage holds', () => {
    const { words: found } = look(words('ferry', 'dragon', 'whale'), coverageOf(COVERAGE));
    expect(found).toEqual(['whale', 'ferry']);
  });

  test('come in the same order where they are equally rare', () => {
    const coverage = coverageOf(COVERAGE);
    expect(look(words('whale', 'fishermen'), coverage).words).toEqual(['fishermen', 'whale']);
    expect(look(words('fishermen', 'whale'), coverage).words).toEqual(['fishermen', 'whale']);
  });

  test('tell the more the rarer they are, and a concept by its commonest word', () => {
    const coverage = coverageOf(COVERAGE);
    const { rarity, absent } = look(words('whale', 'ferry', 'dragon'), coverage);
    const [whale = 0, ferry = 0] = [rarity.get('whale'), rarity.get('ferry')];
    expect(whale).toBeGreaterThan(ferry);
    expect(absent).toBeGreaterThan(whale);
    expect(rarity.has('dragon')).toBe(false);
    const boat = new Map([
      ['ferry', 'boat'],
      ['whale', 'boat'],
      ['dragon', 'boat'],
    ]);
    expect(look(boat, coverage).rarity).toEqual(new Map([['boat', ferry]]));
  });

  test('are left out where the search would walk too many rows, but never the rarest', () => {
    const coverage = coverageOf(COVERAGE);
    const all = words('ferry', 'pier', 'whale');
    expect(look(all, coverage, 100).words).toHaveLength(3);
    expect(look(all, coverage, 4).words).toEqual(['whale', 'ferry']);
    expect(look(all, coverage, 0).words).toEqual(['whale']);
    expect([...look(all, coverage, 4).cut, ...look(all, coverage, 0).cut]).toEqual(['pier', 'whale', 'ferry', 'pier']);
    expect(look(all, coverage, 100).cut.size).toBe(0);
  });

  test('are none where the coverage holds none', () => {
    expect(look(words('dragon'), coverageOf(COVERAGE)).words).toEqual([]);
    expect(look(new Map(), coverageOf(COVERAGE)).words).toEqual([]);
  });
});

test('the passages that hold them are read as sentences, with the heads of their articles', () => {
  const coverage = coverageOf(COVERAGE);
  const sentences = readSentences(coverage.query.search(['board', 'cancelled'], 10));
  const told = sentences.map(({ head, text, index }) => [head.source, index, text]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      ['a.txt', 0, 'The ferry came back to the pier in the evening.'],
      ['a.txt', 1, 'Nobody was on board.'],
      ['b.txt', 0, 'Another ferry was cancelled by the company on Tuesday.'],
    ]),
  );
});
