/** Foreign text made safe to show. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safe, safeVerbatim, withoutUnseen } from '../../src/chat/safe-text.ts';

describe('safe text', () => {
  test('is one line, with the spaces at its ends that part it from its neighbours', () => {
    expect(safe(' the\r\n\tpier\u2028burns ')).toBe(' the pier burns ');
  });

  test.each([
    ['a\u200Bb\u2060c\uFEFFd\u00ADe', 'abcde'],
    ['\u202Egnp.exe\u202C', 'gnp.exe'],
    ['a\u200C\u200Db', 'ab'],
    ['a \u200B b', 'a b'],
    ['1\uFE0F a\uFE0Fb', '1 ab'],
    ['a\u3164b\u115Fc\u034Fd\u{E0101}e\u{E0041}', 'abcde'],
    ['a\u0000b\u001B[31mc\uD83Dd', 'ab[31mc\uFFFDd'],
  ])('hides nothing: %j', (hidden, shown) => {
    expect(safe(hidden)).toBe(shown);
  });

  test.each(['👩‍🚒', '❤️', '👩🏽‍🚒', '1️⃣', 'می\u200Cخواهم', 'क्\u200Dष', 'Zürich 12\u00A0km'])(
    'keeps what is drawn: %s',
    (text) => {
      expect(safe(text)).toBe(text);
    },
  );

  test('is not changed again by doing it twice', () => {
    const odd = fc.constantFrom(
      'a',
      '1',
      '❤',
      '🏽',
      'م',
      ' ',
      '\u200C',
      '\u200D',
      '\uFE0F',
      '\uFE0E',
      '\u20E3',
      '\u200B',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: odd })), (text) => {
        expect(safe(safe(text))).toBe(safe(text));
        expect(withoutUnseen(safe(text))).toBe(safe(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('safe text to copy', () => {
  test('keeps its lines and what stands in them', () => {
    expect(safeVerbatim('one\r\n  two\u2028\tthree\n\n')).toBe('one\n  two\n    three\n\n');
    expect(safeVerbatim('a\u200Bb\n\u202Egnp.exe\u0007')).toBe('ab\ngnp.exe');
  });
});
