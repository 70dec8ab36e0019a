import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, sentencesOf } from '../../src/language/sentences.ts';

const cut = (text: string): readonly string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence goes on', () => {
  test.each([
    'Mr. Reed left the harbour.',
    'He met Gen. Reed and Col. Marsh.',
    'The U.S. envoy left.',
    'She moved to the U.S. Treasury.',
    'It shut at 5 p.m. Monday.',
    'J. K. Marsh won the vote.',
    'B. Marsh lost the vote.',
    'Prices rose 3.5 points.',
    'Well... maybe the mill is safe.',
    'Well… maybe the mill is safe.',
    'It shut in St. Albans.',
    'He won lot No. 12 at the mill.',
    'The vote is on Jan. 5.',
    'Marsh v. Lindow was heard.',
    '“Is it safe?” he asked.',
    'Acme Inc. was fined.',
    'The fire burned.(Radio North) It spread.',
  ])('in %j', (text) => {
    expect(cut(text)).toEqual([text]);
  });
});

describe('a sentence ends', () => {
  test.each([
    ['Mr. Reed left. He ran.', ['Mr. Reed left.', 'He ran.']],
    ['It shut at 5 p.m. The crew left.', ['It shut at 5 p.m.', 'The crew left.']],
    ['He works for the U.N. But she does not.', ['He works for the U.N.', 'But she does not.']],
    ['Prices fell 0.5. They rose.', ['Prices fell 0.5.', 'They rose.']],
    ['They waited... The tide turned.', ['They waited...', 'The tide turned.']],
    ['So did I. Then it ended.', ['So did I.', 'Then it ended.']],
    ['He said no. She left.', ['He said no.', 'She left.']],
    ['He came in May. The mill shut.', ['He came in May.', 'The mill shut.']],
    ['“We won,” said Reed. “They lost.”', ['“We won,” said Reed.', '“They lost.”']],
    ['One line\nanother line', ['One line', 'another line']],
    ['Mr.\nReed left', ['Mr.', 'Reed left']],
    ['U.S.\r\n\r\nenvoy', ['U.S.', 'envoy']],
  ])('in %j', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });
});

test('sentences are trimmed, in order, apart and cover all that is not blank', () => {
  const piece = fc.constantFrom(
    ...[
      'Mr. ',
      'U.S. ',
      'p.m. ',
      'A. ',
      '3.5',
      '“',
      '”',
      '…',
      '... ',
      '. ',
      '? ',
      '\n',
      ' ',
      '\u00a0',
      'Reed ',
      'it ',
      '(',
      '🔥',
      'é',
    ],
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 4, unit: 'grapheme' })))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (text) => {
      let last = 0;
      for (const { start, end } of sentencesOf(text)) {
        const sentence = text.slice(start, end);
        expect(sentence).not.toBe('');
        expect(sentence).toBe(sentence.trim());
        expect(sentence).not.toContain('\n');
        expect(text.slice(last, start).trim()).toBe('');
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});

test('pieces between commas are trimmed, and empty ones are none', () => {
  const text = 'On Monday, , Reed said, no';
  expect(piecesOf(text, 3, text.length).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Monday',
    'Reed said',
    'no',
  ]);
});
