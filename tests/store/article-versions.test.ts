/** That a receipt still finds the words it stood on, whatever the coverage says by now. */

import { expect, test } from 'vitest';
import { articleVersion, dropUnnamedVersions, saveVersion } from '../../src/store/article-versions.ts';
import type { State } from '../../src/store/open-state.ts';
import { article, HOUR, NOON, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

function save(state: State, text: string, now = NOON): string {
  let digest = '';
  write(state, (db) => {
    digest = saveVersion(db, article(text), now);
  });
  return digest;
}

test('every version of an article is kept once, and read as it was', () => {
  const state = openedState();
  const first = save(state, 'The fire is out.');
  const second = save(state, 'The fire is not out.');
  expect(save(state, 'The fire is out.', NOON + HOUR)).toBe(first);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(articleVersion(state, first)).toEqual(article('The fire is out.'));
  expect(articleVersion(state, second)?.text).toBe('The fire is not out.');
  expect(articleVersion(state, 'none')).toBeNull();
  expect(state.db.prepare('SELECT kept_at FROM article_version').all()).toEqual([{ kept_at: NOON }, { kept_at: NOON }]);
});

test('an article that was dropped is kept anew when it is cited again', () => {
  const state = openedState();
  const fire = article();
  const digests: string[] = [];
  for (const now of [NOON, NOON + HOUR]) {
    write(state, (db) => digests.push(saveVersion(db, fire, now)));
    expect(articleVersion(state, digests[0] ?? '')).toEqual(fire);
    write(state, dropUnnamedVersions);
    expect(articleVersion(state, digests[0] ?? '')).toBeNull();
  }
  expect(digests[1]).toBe(digests[0]);
});
