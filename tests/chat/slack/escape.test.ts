/** Text made safe to leave for Slack. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, fitting, safe, storedLength, withoutUnseen } from '../../../src/chat/slack/escape.ts';

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

describe('escaped text', () => {
  test('has none of the three signs that Slack reads', () => {
    expect(escaped('<!here> & &lt;!here&gt;')).toBe('&lt;!here&gt; &amp; &amp;lt;!here&amp;gt;');
  });

  test('is measured as Slack stores it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '😀') }), fc.nat(60), (text, most) => {
        expect(storedLength(text)).toBe(escaped(text).length);
        const room = fitting(text, most);
        expect(storedLength(text.slice(0, room))).toBeLessThanOrEqual(most);
        if (room < text.length) expect(storedLength(text.slice(0, room + 1))).toBeGreaterThan(most);
      }),
    );
  });
});
