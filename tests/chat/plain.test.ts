/** Foreign text made safe to print. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, plainLines } from '../../src/chat/plain.ts';

describe('plain text', () => {
  test('is one line with single spaces', () => {
    expect(plain('  a\r\n\tb\u2028c  ')).toBe('a b c');
  });

  test('has no escape codes, no controls and nothing that turns the direction of writing', () => {
    expect(plain('\u001B[2J\u009B31mfire\u202E\u2066\u200F\u0007\u007F')).toBe('[2J31mfire');
  });

  test('keeps letters, marks, emoji and no-break spaces', () => {
    expect(plain('Zürich e\u0301 🔥 12\u00A0km 👩‍🚒')).toBe('Zürich e\u0301 🔥 12\u00A0km 👩‍🚒');
  });

  test('shows half a surrogate pair as a replacement character', () => {
    expect(plain('a\uD83Db')).toBe('a\uFFFDb');
  });

  test('holds no control character for any input', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(plain(text)),
      ),
    );
  });

  test('keeps meant line breaks and indents in our own messages', () => {
    expect(plainLines('one\n  two\u001B[0m')).toBe('one\n  two[0m');
  });
});
