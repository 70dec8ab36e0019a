/** The encoding of what was fetched: by its mark, by what is said of it, and by what it shows. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBody } from '../../src/coverage/decode-body.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Each character as one byte. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, mark = ''): Uint8Array => new Uint8Array(Buffer.from(mark + text, 'utf16le'));

/** "пирс", a pier, in windows-1251. */
const PIER_1251 = '\xEF\xE8\xF0\xF1';

test('a byte order mark decides, whatever is said, and is left out', () => {
  expect(decodeBody(utf8('\uFEFFcafé'), 'text/xml; charset=iso-8859-1')).toBe('café');
  expect(decodeBody(utf16('café', '\uFEFF'), 'text/xml; charset=utf-8')).toBe('café');
  expect(
    decodeBody(
      utf16('\uFEFFcafé').map((_, i, all) => all[i ^ 1] ?? 0),
      null,
    ),
  ).toBe('café');
});

test('the server’s word comes before the document’s', () => {
  const page = bytes(`<?xml version="1.0" encoding="koi8-r"?><p>${PIER_1251}</p>`);
  expect(decodeBody(page, 'text/xml; charset="Windows-1251"; x=y')).toContain('<p>пирс</p>');
  expect(decodeBody(page, 'text/xml')).not.toContain('пирс');
});

test.each([
  ['<?xml version="1.0" encoding="windows-1251"?>', ''],
  ["\n<?xml version='1.0' standalone='yes' encoding='windows-1251'?>", ''],
  ['<html><head><meta charset=windows-1251>', ''],
  ['<META http-equiv="Content-Type" content="text/html; charset=windows-1251">', ''],
  [' '.repeat(900), '<meta charset="windows-1251">'],
])('a document says its own encoding: %s', (start, end) => {
  expect(decodeBody(bytes(`${start}${end}<p>${PIER_1251}</p>`), 'text/html')).toContain('пирс');
});

test('what stands later, or in its text, says nothing', () => {
  expect(decodeBody(bytes(`${' '.repeat(1024)}<meta charset="windows-1251">${PIER_1251}`), null)).not.toContain('пирс');
  expect(decodeBody(bytes(`<p>charset=windows-1251</p>${PIER_1251}`), null)).not.toContain('пирс');
});

test('an encoding that nobody knows, or that it cannot be, falls through', () => {
  expect(decodeBody(utf8('café'), 'text/html; charset=none-such')).toBe('café');
  expect(decodeBody(utf8('<?xml version="1.0" encoding="utf-16"?>café'), null)).toContain('café');
  expect(decodeBody(utf8('<?xml version="1.0" encoding=""?>café'), null)).toContain('café');
});

test('two bytes a letter are seen without a mark', () => {
  const text = '<?xml version="1.0" encoding="utf-16"?><p>café</p>';
  expect(decodeBody(utf16(text), null)).toBe(text);
  expect(
    decodeBody(
      utf16(text).map((_, i, all) => all[i ^ 1] ?? 0),
      null,
    ),
  ).toBe(text);
});

test('without a word it is UTF-8, or the web’s western encoding', () => {
  expect(decodeBody(utf8('café, пирс'), null)).toBe('café, пирс');
  expect(decodeBody(bytes('caf\xE9 \x93pier\x94'), null)).toBe('café “pier”');
  expect(decodeBody(bytes('<meta charset="utf-8">caf\xE9'), null)).toContain('café');
});

test('one broken letter does not make a western text of UTF-8', () => {
  const cut = utf8('пирс і кав’ярня').subarray(0, -1);
  expect(decodeBody(cut, null)).toBe('пирс і кав’ярн\uFFFD');
  expect(decodeBody(cut, 'text/html; charset=utf-8')).toBe('пирс і кав’ярн\uFFFD');
});

test('any bytes with anything said of them give a text', () => {
  const said = fc.option(
    fc.oneof(
      fc.string(),
      fc.string().map((label) => `text/html; charset=${label}`),
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), said, (body, contentType) => {
      expect(typeof decodeBody(body, contentType)).toBe('string');
    }),
  );
});
