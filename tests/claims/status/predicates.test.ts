import { describe, expect, it } from 'vitest';
import { denialsIn, negationBefore } from '../../../src/claims/status/predicates.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

/** The words denied, with "partly" where only a part is. */
function denied(text: string): readonly string[] {
  return eachAsSentence([text]).flatMap((sentence) =>
    denialsIn(sentence).map(({ word, partly }) => text.slice(word.start, word.end) + (partly ? ' (partly)' : '')),
  );
}

describe('what a sentence denies', () => {
  it.each([
    ['The port has not closed the gate.', ['closed']],
    ['The port hasn’t closed the gate.', ['closed']],
    ['The port never really closed the gate.', []],
    ['The water is not safe to drink.', ['safe']],
    ['Stocks are not at any lower point than in May.', ['lower']],
    ['Hale denied closing the gate.', ['closing']],
    ['The crew failed to anchor the ship.', ['anchor']],
    ['There is no shortage of rope.', ['shortage']],
    ['The rules do not apply to ferries.', ['apply']],
    ['No shots were fired at the gate.', ['fired']],
    ['No injuries were reported.', ['injuries']],
    ['Reed said the port would not reopen the gate.', ['reopen']],
    ['Not all ferries were cancelled.', ['cancelled (partly)']],
    ['The port hasn’t completely closed the gate.', ['closed (partly)']],
  ])('%s', (text, words) => {
    expect(denied(text)).toEqual(words);
  });

  it.each([
    'The port has not only closed the gate.',
    'The port has not yet closed the gate.',
    'Whether or not the port closed the gate, ferries run.',
    'The port did not close the gate until Friday.',
    'No ferry, no port.',
    'Nobody closed the gate, no doubt.',
    'The port did not know.',
    'The port would not have closed the gate.',
    'If the port had not closed the gate, ferries would run.',
    'Has the port not closed the gate?',
    'She is not Dana Reed.',
    'No longer closed, the gate stands open.',
  ])('but nothing in: %s', (text) => {
    expect(denied(text)).toEqual([]);
  });
});

describe('a negation before a word', () => {
  it.each([
    ['The gate was shut', 'none'],
    ['The gate was not shut', 'denies'],
    ['The gate was not only shut', 'idiom'],
    ['The bridge was not open; the gate was shut', 'none'],
  ])('%s', (text, kind) => {
    expect(negationBefore(text, text.indexOf('shut'))).toBe(kind);
  });
});
