/** The other commands through the real entry, from any working folder. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefdesk, emptyFolder, ROOT } from './run-briefdesk.ts';

describe('topics and sources', () => {
  test('list the shipped topics', () => {
    const { status, out } = briefdesk(['topics', '--json']);
    expect(status).toBe(0);
    const { topics } = JSON.parse(out) as { topics: { slug: string; questions: string[] }[] };
    expect(topics.map(({ slug }) => slug)).toContain('kyiv-strike');
    expect(topics.filter(({ questions }) => questions.length === 0)).toEqual([]);
  });

  test('list the shipped coverage, none of it left out', () => {
    const { status, out, notes } = briefdesk(['sources', '--json']);
    expect([status, notes]).toEqual([0, '']);
    const { sources, leftOut } = JSON.parse(out) as {
      sources: { kind: string; entries: number }[];
      leftOut: unknown[];
    };
    expect(sources).toHaveLength(5);
    expect(sources.filter(({ kind, entries }) => kind === 'live-blog' && entries > 20)).toHaveLength(1);
    expect(leftOut).toEqual([]);
  });

  test('work from any folder, reading the same configuration', () => {
    const words = [join(ROOT, 'src/main.ts'), 'topics'];
    const env = { PATH: '/usr/bin:/bin', BRIEFDESK_CACHE: emptyFolder() };
    const { stdout, status } = spawnSync(process.execPath, words, { cwd: emptyFolder(), env, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toBe(briefdesk(['topics']).out);
  });
});
