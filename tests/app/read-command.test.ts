/** `read --batch DIR`. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, paperDesk } from './paper-desk.ts';

const PARAGRAPH =
  'The harbour fire in Port Lindow was out by noon, the fire service said on Monday, and nobody was hurt.';
const PAGE = `<html><head><title>Fire is out</title></head><body><article><p>${PARAGRAPH}</p><p>Ferries run again.</p></article></body></html>`;

async function read(files: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'link.html'));
  const { status, out, notes } = await paperDesk().run('read', '--batch', folder);
  const lines = out.split('\n').filter((line) => line !== '');
  return { status, notes, lines: lines.map((line) => JSON.parse(line) as unknown) };
}

test('every page below has its line, in the order of their paths, whatever is in it', async () => {
  const { status, notes, lines } = await read({
    'b.html': PAGE,
    'a/b/c.html': '<html><body></body></html>',
    'a/empty.html': '',
    'deep.html': '<div>'.repeat(100_000),
    'large.html': ' '.repeat(5_000_001),
    'notes.txt': PAGE,
  });
  const error = (code: string, words: string): object => ({ code, message: expect.stringContaining(words) as string });
  expect([status, notes]).toEqual([0, '']);
  expect(lines).toEqual([
    { file: 'a/b/c.html', title: '', text: '' },
    { file: 'a/empty.html', error: error('page', 'the page is empty') },
    { file: 'b.html', title: 'Fire is out', text: `${PARAGRAPH}\nFerries run again.` },
    { file: 'deep.html', error: error('page', 'nested') },
    { file: 'large.html', error: error('coverage', 'larger than 5 MB') },
  ]);
});

test.each([
  [['read'], 'which pages? Give their folder with --batch.'],
  [['read', 'pier', '--batch', 'x'], '"pier" has no place'],
  [['read', '--batch', '/none/such'], 'the batch /none/such cannot be read: there is no such folder.'],
  [['read', '--batch', import.meta.filename], 'cannot be read: it is a file.'],
])('wrong usage says what is missing: %j', async (words, message) => {
  const { status, out, notes } = await paperDesk().run(...words);
  expect([status, out]).toEqual([2, '']);
  expect(notes).toContain(message);
});
