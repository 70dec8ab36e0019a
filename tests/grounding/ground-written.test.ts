import { describe, expect, test } from 'vitest';
import { groundWritten, type Piece, type Written } from '../../src/grounding/ground-written.ts';

/** Pieces `e1`, `e2` …; a piece of several receipts is given as an array, the narrowest first. */
function piecesOf(...texts: readonly (string | readonly string[])[]): readonly Piece[] {
  return texts.map((text, i) => ({
    id: `e${i + 1}`,
    receipts: (typeof text === 'string' ? [text] : text).map((quote) => ({
      citation: { source: `${i}.txt`, start: 0, end: quote.length, quote },
      reading: quote,
    })),
  }));
}

const PIECES = piecesOf(
  'The fire burned for six hours, the fire service said on Monday.',
  'Ana Ruiz, the harbour master, said that the ferries would run again on Thursday.',
  [
    'She said that the pier was safe.',
    'Ana Ruiz, the harbour master, visited the port on Tuesday. She said that the pier was safe.',
  ],
);

function ground(text: string, evidence: readonly string[], rest: Partial<Written> = {}) {
  const grounded = groundWritten({ text, english: null, evidence, speaker: null, ...rest }, PIECES);
  return grounded.kind === 'dropped'
    ? grounded.reason
    : { text: grounded.written.text, carriers: grounded.carriers.map(({ piece }) => piece.id) };
}

describe('a written sentence', () => {
  test('is kept with what carries it among what it cites', () => {
    const text = 'The blaze burned for six hours, the fire service said.';
    expect(ground(text, ['e2', 'e1'])).toEqual({ text, carriers: ['e1'] });
  });

  test('is cited anew where only other evidence carries it', () => {
    const text = 'The blaze burned for six hours, the fire service said.';
    expect(ground(text, ['e2'])).toEqual({ text, carriers: ['e1'] });
    expect(ground(text, ['e9'])).toEqual({ text, carriers: ['e1'] });
    expect(ground(text, [])).toEqual({ text, carriers: ['e1'] });
  });

  test('shows the wider receipt only where the narrow one does not say who speaks', () => {
    const grounded = groundWritten(
      { text: 'Ana Ruiz said that the pier was safe.', english: null, evidence: ['e3'], speaker: null },
      PIECES,
    );
    expect(grounded.kind === 'kept' && grounded.carriers[0]?.receipt.reading).toContain('visited the port');
  });

  test('told as settled gets back whose claim it is', () => {
    expect(ground('The ferries would run again on Thursday.', ['e2'])).toEqual({
      text: expect.stringMatching(/^The ferries would run again on Thursday, according to .*Ana Ruiz/u) as string,
      carriers: ['e2'],
    });
  });

  test.each([
    ['The fire burned for nine hours, the fire service said.', 'unsupported-figure'],
    ['Ole Brandt, the mayor, said that the ferries would run again on Thursday.', /unsupported-name|wrong-speaker/u],
    ['The fire burned for six hours, the fire service said: “a long night”.', 'altered-quote'],
    ['The ferries would not run again on Thursday, Ana Ruiz said.', 'polarity'],
    ['The crane fell into the basin and blocked the lock gates.', 'unsupported'],
    ['It burned for six hours, the fire service said.', 'unsupported'],
  ])('is dropped with its reason: %s', (text, reason) => {
    expect(ground(text, ['e1', 'e2'])).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
  });

  test('that is no plain sentence is unsafe, whatever carries it', () => {
    expect(ground('The fire burned for six hours, see https://harbour.test for more.', ['e1'])).toBe('unsafe');
  });

  test('that cites nothing known and is carried by nothing has an unknown citation', () => {
    expect(ground('Investigators arrested the owner of the pier.', ['e9'])).toBe('unknown-citation');
  });
});
