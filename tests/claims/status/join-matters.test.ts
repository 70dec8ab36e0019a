import { expect, it } from 'vitest';
import { joinMatters } from '../../../src/claims/status/join-matters.ts';
import type { Matter } from '../../../src/claims/matter.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

const sentences = eachAsSentence([
  'Dana Reed said the crane was sold.',
  'Tom Hale denied that the crane was sold.',
  'The mayor, Dana Reed, said the crane was sold.',
  'Hale denied that the harbour crane was sold.',
  'Police said the dog was found.',
  'Neighbours denied that any dog was found.',
]);

function matter(...indices: readonly number[]): Matter {
  return {
    about: indices.join(' '),
    stances: indices.map((i) => [sentences[i]].flatMap((each) => (each === undefined ? [] : [whole(each)]))),
  };
}

function whole(sentence: Sentence): Matter['stances'][number][number] {
  return { sentence, start: 0, end: sentence.text.length, holder: null };
}

function indicesIn(matters: readonly Matter[]): readonly (readonly (readonly number[])[])[] {
  return matters.map(({ stances }) =>
    stances.map((stance) => stance.map(({ sentence }) => sentences.indexOf(sentence))),
  );
}

it('a dispute told twice is one, each side with its own', () => {
  expect(indicesIn(joinMatters([matter(0, 1), matter(2, 3)]))).toEqual([
    [
      [0, 2],
      [1, 3],
    ],
  ]);
});

it('sides that come the other way round are turned', () => {
  expect(indicesIn(joinMatters([matter(0, 1), matter(1, 2)]))).toEqual([[[0, 2], [1]]]);
});

it('one already told is dropped', () => {
  expect(indicesIn(joinMatters([matter(0, 1), matter(1, 0)]))).toEqual([[[0], [1]]]);
  expect(indicesIn(joinMatters([matter(0, 1, 2), matter(1, 2)]))).toEqual([[[0], [1], [2]]]);
});

it('other disputes stay apart', () => {
  expect(joinMatters([matter(0, 1), matter(4, 5)])).toHaveLength(2);
});
