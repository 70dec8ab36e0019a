/** Every function of the language layer must come back from any text; vitest's own time limit is the guard. */

import { expect, test } from 'vitest';
import { conceptOf, conceptsOf, wordsFor } from '../../src/language/concepts.ts';
import { figuresIn } from '../../src/language/figures.ts';
import { namesIn } from '../../src/language/names.ts';
import { countryOf, kinOf, namesOfCountry } from '../../src/language/places.ts';
import { ownVoice, quotedIn, quotesBalance } from '../../src/language/quotes.ts';
import { sentencesOf } from '../../src/language/sentences.ts';
import { speechIn } from '../../src/language/speech.ts';
import { fold, stemOf, wordCount, wordsOf } from '../../src/language/words.ts';

const LENGTH = 100_000;
// prettier-ignore
const PIECES = [
  'a', 'a ', 'A A A', 'Mr. ', 'U.S. ', 'U.S.', '. ', '...', '\n', ' ', '“', '”', '"', "'", ' ’', '‘', '“Yes,” said ', '“ “a ',
  'said ', 'said, ', 'said said, ', ', , , ', 'according to ', 'the ', 'a the ', 'that ', 'had ', 'ly', 'Aly ', 'told A ',
  ' — ', ': ', '1', '1,025,', '1:', '½', 'one-', 'half a ', 'twenty ', 'hundred and ', '\u0301', 'A.-',
];

const FUNCTIONS: readonly ((text: string) => unknown)[] = [
  (text) => [sentencesOf(text), wordsOf(text), wordCount(text), stemOf(fold(text))],
  (text) => [quotedIn(text), quotesBalance(text), ownVoice(text)],
  (text) => [figuresIn(text), namesIn(text), speechIn(text)],
  (text) => [
    conceptsOf(text),
    conceptOf(text),
    wordsFor(text),
    countryOf(text, true),
    kinOf(text),
    namesOfCountry(text),
  ],
];

test.each(PIECES)('%j over and over is worked off', (piece) => {
  const text = piece.repeat(LENGTH / piece.length);
  for (const work of FUNCTIONS) for (const tail of ['', ', said Reed', '!']) expect(work(text + tail)).toBeDefined();
});
