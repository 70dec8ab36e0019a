/** Whose words the sentences of a text are. */

import { expect, test } from 'vitest';
import { speakersIn } from '../../src/grounding/speakers.ts';
import { sentencesOf } from '../../src/language/sentences.ts';

function speakers(text: string): readonly string[] {
  return speakersIn(text, sentencesOf(text)).map((all) => all.map(({ named }) => named).join('+'));
}

test.each([
  ['who he is stands before', 'Dana Reed said the pier was safe. He said it was old.', ['Dana Reed', 'Dana Reed']],
  ['who she is stands behind', 'She said it was old. “It is safe,” Reed added.', ['Reed', 'Reed']],
  ['nobody may be known', 'He said the pier was old.', ['']],
  ['the text speaks for itself', 'The pier burned.', ['']],
  [
    'a quotation goes on',
    '“It is old,” Dana Reed said. “Nobody goes there. It is cold.”',
    ['Dana Reed', 'Dana Reed', 'Dana Reed'],
  ],
  [
    'what stands between two words of one is theirs',
    'Reed said it was old. The fares were “a joke”. It was late, Reed added.',
    ['Reed', 'Reed', 'Reed'],
  ],
  [
    'what stands between words of two is nobody’s',
    'Reed said it was old. Fares were “a joke”. It was late, Quist added.',
    ['Reed', '', 'Quist'],
  ],
  [
    'another quotation is another’s',
    'Reed said it was “old”. “It is late. It is cold,” Quist added.',
    ['Reed', 'Quist', 'Quist'],
  ],
  ['a post is signed', 'The pier is gone. It is cold. — Dana Reed (@danareed) 3 March', ['Dana Reed', 'Dana Reed']],
])('%s', (_, text, expected) => {
  expect(speakers(text)).toEqual(expected);
});

test('an office beside the name is kept', () => {
  const text = 'The pier is safe, the mayor, Dana Reed, said.';
  expect(speakersIn(text, sentencesOf(text))[0]?.[0]).toEqual({ named: 'Dana Reed', office: 'the mayor' });
});
