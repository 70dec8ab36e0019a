/** Where the words of a sentence stand in its evidence. */

import { expect, test } from 'vitest';
import { coverage, homesOf, SURELY } from '../../src/grounding/alignment.ts';
import { aligned } from './aligned.ts';

const STORM = 'A storm closed the bridge at Sandholm on Monday.';
const FAIR = 'The summer fair drew thousands to Port Lindow.';

test('a sentence is about the same as the one that holds most of its words', () => {
  const alignment = aligned('The bridge at Sandholm was shut by a storm.', FAIR, STORM);
  expect(homesOf(alignment, alignment.claim.words).map(({ text }) => text)).toEqual([STORM]);
});

test('a sentence that shares one word with another is not surely about the same', () => {
  const alignment = aligned('Thousands of tonnes of grain were unloaded from freighters.', FAIR);
  expect(homesOf(alignment, alignment.claim.words)).toHaveLength(1);
  expect(homesOf(alignment, alignment.claim.words, SURELY)).toEqual([]);
});

test('a word that may stand for another counts for less than the word itself', () => {
  const coverageOf = (sentence: string): number => {
    const alignment = aligned(sentence, STORM);
    const [home] = alignment.evidence;
    return home === undefined ? 0 : coverage(alignment, alignment.claim.words, home);
  };
  expect(coverageOf('A storm closed the bridge.')).toBe(1);
  expect(coverageOf('A gale closed the bridge.')).toBeGreaterThan(0.7);
  expect(coverageOf('A gale closed the bridge.')).toBeLessThan(1);
  expect(coverageOf('A festival closed the bridge.')).toBeLessThan(coverageOf('A gale closed the bridge.'));
});

test('a capital may stand for its country, and a name for its other spelling', () => {
  const alignment = aligned('Oslo and Mikhail Serov agreed.', 'Norway and Mykhail Serov agreed.');
  expect(homesOf(alignment, alignment.claim.words, { share: 1, least: 0.6 })).toHaveLength(1);
});

test('two sentences of a claim are one telling', () => {
  const { claim } = aligned('The pier burned. Four were hurt.', FAIR);
  expect(claim.words.map(({ folded }) => folded)).toEqual(['pier', 'burned', 'four', 'hurt']);
});

test('the first word of a claim is a name where the evidence knows it as one', () => {
  expect(aligned('Sandholm was cut off.', STORM).claim.names).toEqual(new Set(['sandholm']));
  expect(aligned('Bridges were cut off.', STORM).claim.names).toEqual(new Set());
});
