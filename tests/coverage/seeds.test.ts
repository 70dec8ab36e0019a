import { describe, expect, test } from 'vitest';
import { readFolder } from '../../src/coverage/read-folder.ts';
import { folderOf } from './folder-of.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SEEDS = join(import.meta.dirname, '../../seeds');
const { articles, leftOut } = readFolder({ folder: SEEDS, origin: '' }, new Map());

describe('the seeds', () => {
  test('are read without a complaint', () => {
    expect(leftOut).toEqual([]);
    expect(articles.map(({ kind, published, publishedInferred }) => [kind, published, publishedInferred])).toEqual([
      ['article', '2025-07-04', false],
      ['article', '2025-07-04', false],
      ['live-blog', '2025-07-04', true],
      ['article', '2025-07-04', false],
      ['article', '2025-07-04', false],
    ]);
  });

  test('say the same of themselves without sources.yaml', () => {
    const texts = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
    const folder = folderOf(Object.fromEntries(texts.map((name) => [name, readFileSync(join(SEEDS, name))])));
    const bare = readFolder({ folder, origin: '' }, new Map());
    const known = ({ publisher, published, publishedInferred, kind }: (typeof articles)[number]) => ({
      publisher,
      published,
      publishedInferred,
      kind,
    });
    expect(bare.articles.map(known)).toEqual(articles.map(known));
    expect(bare.articles.map(({ passages }) => passages)).toEqual(articles.map(({ passages }) => passages));
  });

  test('hold a live blog of 36 entries, two of them comment', () => {
    const { entries = [] } = articles[2] ?? {};
    expect([entries.length, entries.filter(({ comment }) => comment).length]).toEqual([36, 2]);
    expect([entries[1]?.at, entries.at(-1)?.at]).toEqual(['2025-07-04T17:18:00Z', '2025-07-04T07:07:00Z']);
  });
});
