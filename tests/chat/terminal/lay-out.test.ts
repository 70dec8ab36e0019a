/** Breaking text into lines. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faint, said, strong } from '../../../src/chat/blocks.ts';
import { columnsOf } from '../../../src/chat/terminal/columns.ts';
import { FLUSH, layOut } from '../../../src/chat/terminal/lay-out.ts';

const look = (width: number, colour = false) => ({ width, colour });

describe('laying out text', () => {
  test('breaks between words and hangs the further lines', () => {
    expect(layOut([said('one two three four')], look(12), { first: '• ', rest: '  ' })).toBe('• one two\n  three four');
  });

  test('never breaks where two runs touch', () => {
    expect(layOut([said('aaaa bbbb'), faint('cccc dddd')], look(10), FLUSH)).toBe('aaaa\nbbbbcccc\ndddd');
  });

  test('holds words together that a no-break space joins, and prints a space', () => {
    expect(layOut([said('see page [2·lead,\u00A015:05]')], look(20), FLUSH)).toBe('see page\n[2·lead, 15:05]');
  });

  test('cuts a word that is wider than the line', () => {
    expect(layOut([said(`see ${'x'.repeat(25)}`)], look(10), FLUSH)).toBe(
      `see\n${'x'.repeat(10)}\n${'x'.repeat(10)}\nxxxxx`,
    );
  });

  test('paints each role once a line and leaves margins bare', () => {
    const text = layOut([strong('one two'), said(' three')], look(11, true), { first: '• ', rest: '  ' });
    expect(text).toBe('• \u001B[1mone two\u001B[22m\n  three');
  });

  test('counts wide characters as two columns and combining marks as none', () => {
    expect(columnsOf('北京')).toBe(4);
    expect(columnsOf('e\u0301te\u0301')).toBe(3);
    expect(columnsOf('“Zürich” – 3½')).toBe(13);
    expect(layOut([said('北京北京北京')], look(10), FLUSH)).toBe('北京北京北\n京');
  });

  test('keeps every line within the width and loses no word, whatever the text', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 60 }), (words, width) => {
        const whole = layOut([said(words.join(' '))], look(width), FLUSH);
        for (const line of whole.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        const wide = layOut([said(words.join(' '))], look(100_000), FLUSH);
        expect(whole.replace(/\s/g, '')).toBe(wide.replace(/\s/g, ''));
      }),
    );
  });
});
