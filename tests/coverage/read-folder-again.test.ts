import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/coverage/read-folder.ts';
import { folderOf } from './folder-of.ts';

const FIRE = 'A fire closed the harbour of Lindow on Monday, the fire service said.\n';
const VOTE = 'The council of Lindow voted for a new wall on Tuesday, the mayor said.\n';

describe('what is known already', () => {
  const known = (folder: string) =>
    new Map(readFolder({ folder, origin: '' }, new Map()).articles.map((article) => [article.source, article]));

  test('is kept and not read again', () => {
    const folder = folderOf({ 'a.txt': FIRE, 'b.txt': VOTE });
    expect(readFolder({ folder, origin: '' }, known(folder))).toEqual({
      articles: [],
      keep: ['a.txt', 'b.txt'],
      drop: [],
      leftOut: [],
    });
  });

  test('is read again when it changed, or when sources.yaml says something else of it', () => {
    const folder = folderOf({ 'a.txt': ` date 2026-03-02 ${FIRE}`, 'b.txt': ` date 2026-03-02 ${VOTE}` });
    const before = known(folder);
    writeFileSync(join(folder, 'a.txt'), `${FIRE}It was out by noon.\n`);
    expect(readFolder({ folder, origin: '' }, before)).toMatchObject({
      articles: [{ source: 'a.txt' }],
      keep: ['b.txt'],
    });
    writeFileSync(join(folder, 'sources.yaml'), 'sources:\n  - file: b.txt\n    title: Wall\n');
    expect(readFolder({ folder, origin: '' }, before).articles).toMatchObject([
      { source: 'a.txt' },
      { source: 'b.txt', title: 'Wall' },
    ]);
  });

  test('gives way to a new file with the same text and an earlier name', () => {
    const folder = folderOf({ 'b.txt': ` date 2026-03-02 ${FIRE}`, 'c.txt': ` date 2026-03-02 ${VOTE}` });
    const before = known(folder);
    writeFileSync(join(folder, 'a.txt'), ` date 2026-03-02 ${FIRE}`);
    expect(readFolder({ folder, origin: '' }, before)).toMatchObject({
      articles: [{ source: 'a.txt' }],
      keep: ['c.txt'],
      drop: ['b.txt'],
      leftOut: [{ source: 'b.txt' }],
    });
  });
});
