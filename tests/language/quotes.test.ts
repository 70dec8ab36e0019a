import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownVoice, quotedIn, quotesBalance } from '../../src/language/quotes.ts';

const closed = (text: string): readonly string[] =>
  quotedIn(text).flatMap(({ start, end, closed }) => (closed ? [text.slice(start, end)] : []));

describe('a quotation is found', () => {
  test.each([
    ['“It burns,” he said', ['It burns,']],
    ['"It burns," he said', ['It burns,']],
    ['„It burns“, he said', ['It burns']],
    ['«It burns», he said', ['It burns']],
    ['‘It burns’, he said', ['It burns']],
    ["'It burns', he said", ['It burns']],
    ['said: ”It burns”', ['It burns']],
    ['“It burns, “ he said', ['It burns, ']],
    ['“It burns" or "it burns”', ['It burns', 'it burns']],
    ['“It burns.”“It fell.”', ['It burns.', 'It fell.']],
    ['“It’s ‘safe’ now,” he said', ['It’s ‘safe’ now,']],
    ['don’t ‘go’ now', ['go']],
    ['the ‘crews said “no” to it', ['no']],
  ])('in %s', (text, quoted) => {
    expect(closed(text)).toEqual(quoted);
    expect(quotesBalance(text)).toBe(true);
  });
});

describe('an apostrophe is no quotation mark', () => {
  test.each([
    'the crews’ boat and the mills’ owners',
    "the crews' boat and the mills' owners",
    'don’t',
    'in the ’90s the crews’ boat sank',
    'in the ‘90s the crews’ boat sank',
    "give 'em the crews' boat",
    'rock ‘n’ roll',
    'he is 5\'10" tall',
  ])('in %s', (text) => {
    expect(quotedIn(text)).toEqual([]);
  });
});

describe('an unclosed quotation', () => {
  test.each([
    ['he said “it burns', 'it burns'],
    ['he said "it burns', 'it burns'],
    ['it burns,” he said', 'it burns,'],
    ['it burns," he said', 'it burns,'],
  ])('in %s', (text, quoted) => {
    expect(quotedIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([quoted]);
    expect(quotesBalance(text)).toBe(false);
  });
});

test('the own voice keeps every place', () => {
  expect(ownVoice('Reed said “no” to it', '_')).toBe('Reed said ____ to it');
  expect(ownVoice('it burns,” he said')).toBe('           he said');
});

test('quotations are in order and apart, and the own voice is as long as the text', () => {
  const piece = fc.constantFrom(...'“”„"«»‘’\' a1.,n'.split(''), '\n', '5\'10"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of quotedIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
      expect(ownVoice(text)).toHaveLength(text.length);
    }),
  );
});
