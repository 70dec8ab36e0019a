/** `feed --batch DIR`. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, paperDesk } from './paper-desk.ts';

const RSS = `<rss><channel><title>Lindow Courier</title><item><title>Ferry &lt;b&gt;aground&lt;/b&gt;</title>
<link>https://courier.example/ferry</link><guid>17</guid><pubDate>Mon, 02 Mar 2026 17:18:00 GMT</pubDate></item></channel></rss>`;

async function feed(files: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'link.xml'));
  const { status, out, notes } = await paperDesk().run('feed', '--batch', folder);
  const lines = out.split('\n').filter((line) => line !== '');
  return { status, notes, lines: lines.map((line) => JSON.parse(line) as unknown) };
}

test('every file below has its line, in the order of their paths, whatever is in it', async () => {
  const { status, notes, lines } = await feed({
    'b.xml': RSS,
    'a/page.html': '<html></html>',
    'a/b/empty': '',
    'c.xml': '<rss><channel/></rss>',
    'd.xml': `<rss>${'<item>'.repeat(5000)}`,
    'e.xml': ' '.repeat(5_000_001),
  });
  expect([status, notes]).toEqual([0, '']);
  const error = (code: string, words: string): object => ({
    code,
    message: expect.stringContaining(words) as string,
  });
  expect(lines).toEqual([
    { file: 'a/b/empty', error: error('feed', 'an empty document') },
    { file: 'a/page.html', error: error('feed', 'a web page') },
    {
      file: 'b.xml',
      title: 'Lindow Courier',
      items: [
        { title: 'Ferry aground', link: 'https://courier.example/ferry', id: '17', published: '2026-03-02T17:18:00Z' },
      ],
    },
    { file: 'c.xml', title: '', items: [] },
    { file: 'd.xml', error: error('feed', 'deep') },
    { file: 'e.xml', error: error('coverage', 'larger than 5 MB') },
  ]);
});

test.each([
  [['feed'], 'which feeds? Give their folder with --batch.'],
  [['feed', 'pier', '--batch', 'x'], '"pier" has no place'],
  [['feed', '--batch', '/none/such'], 'the batch /none/such cannot be read: there is no such folder.'],
  [['feed', '--batch', import.meta.filename], 'cannot be read: it is a file.'],
])('wrong usage says what is missing: %j', async (words, message) => {
  const { status, out, notes } = await paperDesk().run(...words);
  expect([status, out]).toEqual([2, '']);
  expect(notes).toContain(message);
});

test('help shows it with an example', async () => {
  const { status, out } = await paperDesk().run('feed', '--help');
  expect(status).toBe(0);
  expect(out).toMatch(/\nExample\n {2}npm run /u);
});
