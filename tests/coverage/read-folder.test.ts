import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unreadable } from '../../src/coverage/list-folder.ts';
import { readFolder } from '../../src/coverage/read-folder.ts';
import { Problem } from '../../src/domain/problem.ts';
import { folderOf } from './folder-of.ts';

const FIRE = 'A fire closed the harbour of Lindow on Monday, the fire service said.\n';
const VOTE = 'The council of Lindow voted for a new wall on Tuesday, the mayor said.\n';

function read(folder: string) {
  const { articles, keep, leftOut } = readFolder({ folder, origin: '' }, new Map());
  return { sources: articles.map(({ source }) => source), articles, keep, leftOut };
}

function problemWith(folder: string): Problem {
  try {
    readFolder({ folder, origin: '' }, new Map());
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('no Problem was thrown');
}

describe('a folder', () => {
  test('gives its .txt, .md and .html files in the order of their names, and nothing of others', () => {
    const folder = folderOf({
      'b.txt': FIRE,
      'a.md': VOTE,
      'Z.html': `<p>${FIRE} It burned.</p>`,
      'c.pdf': 'x',
      '.hidden.txt': 'x',
    });
    expect(read(folder)).toMatchObject({ sources: ['Z.html', 'a.md', 'b.txt'], leftOut: [] });
  });

  test.each([
    ['that does not exist', () => join(folderOf({}), 'gone'), /There is no folder .*gone: check/],
    ['that is a file', () => join(folderOf({ 'a.txt': FIRE }), 'a.txt'), /a\.txt is not a folder: give/],
    ['that is empty', () => folderOf({}), /holds no coverage: put \.txt/],
    ['of other files', () => folderOf({ 'a.pdf': FIRE }), /holds no coverage: put \.txt/],
    [
      'without a readable file',
      () => folderOf({ 'a.txt': Uint8Array.of(0xff, 0x80) }),
      /a\.txt is not valid UTF-8: save it as UTF-8/,
    ],
  ])('%s is an error with its cure', (_, folder, message) => {
    const problem = problemWith(folder());
    expect([problem.code, problem.message]).toEqual(['coverage', expect.stringMatching(message)]);
  });
});

describe('a file is left out, and the rest goes on,', () => {
  test.each([
    ['that is binary', Uint8Array.of(0x41, 0, 0x42), /NUL bytes/],
    ['in another encoding', Uint8Array.of(0x43, 0x61, 0x66, 0xe9), /not valid UTF-8/],
    ['that is empty', '\n \n', /is empty/],
    [
      'of furniture only',
      'Skip to content\n\nMenu\n\nAdvertisement\n\n© 2026 The Courier. All rights reserved.',
      /nothing but page furniture/,
    ],
    ['with the same text', FIRE.replace('\n', '\r\n'), /same text as a\.txt/],
    ['in Ukrainian', 'Пожежа в порту почалася в понеділок уранці. '.repeat(12), /is written in Ukrainian/],
    [
      'in German',
      'Das Feuer im Hafen von Lindow ist am Montagmorgen ausgebrochen und wurde erst am Mittag gelöscht. '.repeat(8),
      /is written in German/,
    ],
  ])('%s', (_, content, reason) => {
    const { sources, leftOut } = read(folderOf({ 'a.txt': FIRE, 'b.txt': content, 'c.txt': VOTE }));
    expect(sources).toEqual(['a.txt', 'c.txt']);
    expect(leftOut).toEqual([{ source: 'b.txt', reason: expect.stringMatching(reason) as string }]);
  });

  test('that is too large, without reading it', () => {
    const folder = folderOf({ 'a.txt': FIRE, 'b.txt': '' });
    truncateSync(join(folder, 'b.txt'), 50_000_000);
    expect(read(folder).leftOut).toEqual([
      { source: 'b.txt', reason: expect.stringMatching(/has 50 MB, more than the limit of 5 MB/) as string },
    ]);
  });

  test('that is a folder', () => {
    const folder = folderOf({ 'a.txt': FIRE });
    mkdirSync(join(folder, 'b.txt'));
    expect(read(folder).leftOut).toMatchObject([
      { source: 'b.txt', reason: expect.stringMatching(/is a folder/) as string },
    ]);
  });

  test('that is a link out of the folder; a link inside it is followed', () => {
    const outside = folderOf({ 'secret.txt': VOTE });
    const folder = folderOf({ 'a.txt': FIRE, 'real.txt': VOTE });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'b.txt'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'c.txt'));
    symlinkSync(join(folder, 'real.txt'), join(folder, 'in.md'));
    const { sources, leftOut } = read(folder);
    expect(sources).toEqual(['a.txt', 'in.md']);
    expect(leftOut.map(({ source, reason }) => [source, reason.slice(0, 24)])).toEqual([
      ['b.txt', 'is a link that leads out'],
      ['c.txt', 'is a link to a file that'],
      ['real.txt', 'has the same text as in.'],
    ]);
  });

  test('that may not be read', () => {
    const folder = folderOf({ 'a.txt': FIRE, 'b.txt': VOTE });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'b.txt'), 0);
    expect(withoutPrivileges(() => read(folder)).leftOut).toMatchObject([
      { source: 'b.txt', reason: expect.stringMatching(/may not be read/) as string },
    ]);
  });
});

/** No permission stops the superuser, as whom tests run in many containers: "nobody" reads in its place. */
function withoutPrivileges<T>(run: () => T): T {
  if (process.getuid?.() !== 0) return run();
  const NOBODY = 65_534;
  process.seteuid?.(NOBODY);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

test.each([
  ['EACCES', /chmod u\+r/],
  ['EIO', /cannot be read \(EIO\)/],
])('%s is told with its cure', (code, reason) => {
  expect(unreadable(Object.assign(new Error(code), { code }))).toMatch(reason);
});

test('short and doubtful texts count as English', () => {
  expect(
    read(folderOf({ 'a.txt': 'Pożar w porcie.', 'b.txt': 'Lindow 3, Marsh 2 (Ruiz 14, Bell 20, Reed 88).' })).leftOut,
  ).toEqual([]);
});

describe('a day that a file does not name', () => {
  const dated = (day: string, text: string) => ` date ${day} ${text}`;
  const days = (folder: string) =>
    read(folder).articles.map(({ published, publishedInferred }) => [published, publishedInferred]);

  test('is that of its companions, and marked', () => {
    const folder = folderOf({
      'a.txt': dated('2026-03-02', FIRE),
      'b.txt': dated('2026-03-02', VOTE),
      'c.txt': `${FIRE}${VOTE}`,
    });
    expect(days(folder)).toEqual([
      ['2026-03-02', false],
      ['2026-03-02', false],
      ['2026-03-02', true],
    ]);
  });

  test('stays unknown where they do not agree or are mostly undated themselves', () => {
    expect(
      days(
        folderOf({ 'a.txt': dated('2026-03-02', FIRE), 'b.txt': dated('2026-03-05', VOTE), 'c.txt': `${FIRE}${VOTE}` }),
      )[2],
    ).toEqual([null, false]);
    expect(days(folderOf({ 'a.txt': dated('2026-03-02', FIRE), 'b.txt': VOTE, 'c.txt': `${FIRE}${VOTE}` }))[2]).toEqual(
      [null, false],
    );
  });

  test('gives a live blog its times', () => {
    const blog = `Fire: the latest\n${FIRE}14:10 GMT\n${VOTE}13:10 GMT\n${FIRE}12:10 GMT\n${VOTE}`;
    const { articles } = read(
      folderOf({ 'a.txt': dated('2026-03-02', FIRE), 'b.txt': dated('2026-03-02', VOTE), 'c.txt': blog }),
    );
    expect(articles[2]?.entries.map(({ at }) => at)).toEqual([
      null,
      '2026-03-02T14:10:00Z',
      '2026-03-02T13:10:00Z',
      '2026-03-02T12:10:00Z',
    ]);
  });
});

test('10,000 files of one line are read', () => {
  const files = Array.from(
    { length: 10_000 },
    (_, index) => [`${index}.txt`, `The council voted on item ${index} of its list.`] as const,
  );
  expect(read(folderOf(Object.fromEntries(files))).sources).toHaveLength(10_000);
});
