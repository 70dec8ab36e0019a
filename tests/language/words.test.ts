import { describe, expect, test } from 'vitest';
import { carriesTopic, fold, stemOf, wordCount, wordsOf } from '../../src/language/words.ts';

describe('folding', () => {
  test.each([
    ['Müller’s', 'muller'],
    ["the mill's fire", 'the mill fire'],
    ['crews’', 'crews'],
    ['O’Brien', "o'brien"],
    ['Łódź', 'lodz'],
    ['Wałęsa', 'walesa'],
    ['Ørsted', 'orsted'],
    ['Đorđe', 'dorde'],
    ['Straße', 'strasse'],
    ['İzmir', 'izmir'],
    ['U.S.', 'us'],
    ['U.S.’s', 'us'],
    ['don’t', "don't"],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

test('a word is told with its place, and hyphens part words', () => {
  const text = 'The U.S.’s harbour-side mill: 1,025 at 14:05, 9th in Łódź';
  const words = wordsOf(text);
  expect(words.map(({ folded }) => folded)).toEqual([
    'the',
    'us',
    'harbour',
    'side',
    'mill',
    '1,025',
    'at',
    '14:05',
    '9th',
    'in',
    'lodz',
  ]);
  expect(text.slice(words[1]?.start, words[1]?.end)).toBe('U.S.’s');
  expect(text.slice(words.at(-1)?.start)).toBe('Łódź');
});

test('inflections share a stem, and a number is its digits', () => {
  expect(stemOf('strikes')).toBe(stemOf('striking'));
  expect(stemOf('1,025')).toBe('1025');
  expect(stemOf('3,30')).toBe('3,30');
});

describe('a topic is carried', () => {
  test.each(['US', 'US’s', 'U.S.', 'U.S.’s', 'WHO', 'IT', 'fire', 'O’Brien', '5'])('by %s', (text) => {
    expect(wordsOf(text).map((word) => carriesTopic(text, word))).toEqual([true]);
  });

  test.each(['us', 'Us', 'who', 'it', 'The', 'x', 'don’t', "they're", 'I’m', 'It’s'])('but not by %s', (text) => {
    expect(wordsOf(text).map((word) => carriesTopic(text, word))).toEqual([false]);
  });
});

test('words are counted as a reader counts them', () => {
  expect(['', ' \n ', 'fire', ' a harbour-side fire,\nMr. Reed said '].map(wordCount)).toEqual([0, 0, 1, 6]);
});
