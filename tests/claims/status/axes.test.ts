import { expect, it } from 'vitest';
import { axesOf, deedAxis } from '../../../src/claims/status/axes.ts';
import { conceptWords, type ConceptWord } from '../../../src/language/concepts.ts';

function word(text: string): ConceptWord {
  const [first] = conceptWords(text);
  if (first === undefined) throw new Error(`no word in "${text}"`);
  return first;
}

it('one question is asked of every form of a verb, regular or not', () => {
  expect(deedAxis(word('sent'))).toBe(deedAxis(word('send')));
  expect(deedAxis(word('signed'))).toBe(deedAxis(word('sign')));
  expect(deedAxis(word('sold'))).not.toBe(deedAxis(word('send')));
});

it('"lower" and "low" are one quality', () => {
  expect(axesOf(word('lower'))[1]).toBe(axesOf(word('low'))[1]);
  expect(axesOf(word('lower'))[1]).not.toBe(axesOf(word('higher'))[1]);
});

it('a deed, a quality and a thing are three questions', () => {
  expect(new Set(axesOf(word('fire'))).size).toBe(3);
});
