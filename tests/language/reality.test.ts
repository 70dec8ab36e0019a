/** What a sentence denies and leaves open. */

import { expect, test } from 'vitest';
import { denialsOf, openingAt, realityOf, type Denial } from '../../src/language/reality.ts';
import { wordsOf } from '../../src/language/words.ts';

function denialOf(word: string, sentence: string): Denial | undefined {
  const words = wordsOf(sentence);
  const denials = denialsOf(realityOf(sentence), words, () => false);
  return denials[words.findIndex(({ folded }) => folded === word)];
}

function openingOf(word: string, sentence: string): string | null {
  const found = wordsOf(sentence).find(({ folded }) => folded === word);
  const opening = found === undefined ? null : openingAt(realityOf(sentence), found);
  return opening === null ? null : `${opening.openness} ${opening.by}`;
}

test.each([
  ['sailed', 'The ferry sailed.', 'told'],
  ['sail', 'The ferry did not sail.', 'denied'],
  ['sail', 'The ferry failed to sail.', 'denied'],
  ['made', 'The talks made no progress.', 'denied'],
  ['lindow', 'The ferry did not sail today to Lindow.', 'reached'],
  ['progress', 'The talks brought little progress.', 'reached'],
  ['theft', 'The captain denied theft.', 'disputed'],
  ['captain', 'The captain denied theft.', 'told'],
  ['ferry', 'The captain did not sail, but the ferry did.', 'told'],
  ['safe', 'Not only is the pier safe.', 'told'],
  ['called', 'It cannot be called anything but theft.', 'told'],
  ['crew', 'Not every crew sailed.', 'told'],
  ['sign', 'There was no sign of fire.', 'denied'],
  ['shirt', 'He wore the no 1 shirt.', 'told'],
  ['children', 'Rowing were no older than nine children.', 'told'],
  ['close', 'It did not bring Norway and Sweden close.', 'reached'],
] as const)('"%s" in "%s" is %s', (word, sentence, denial) => {
  expect(denialOf(word, sentence)).toBe(denial);
});

test.each([
  ['sail', 'The ferry will sail.', '1 will'],
  ['sail', 'The captain plans to sail.', '2 plans to'],
  ['sail', 'The ferry may sail.', '3 may'],
  ['collapse', 'There is a risk of collapse.', '3 risk of'],
  ['sailed', 'The ferry may be late, and it sailed.', null],
  ['close', 'He called on the port – the oldest – to close.', '2 called on'],
  ['sailed', 'The ferry sailed.', null],
])('"%s" in "%s" is left open by %s', (word, sentence, opening) => {
  expect(openingOf(word, sentence)).toBe(opening);
});
