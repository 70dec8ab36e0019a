/** What goes with time, and what stays. */

import { expect, test } from 'vitest';
import { articleVersion, saveVersion } from '../../src/store/article-versions.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import { dropOlderThan } from '../../src/store/keep-for.ts';
import type { State } from '../../src/store/open-state.ts';
import { saveShown } from '../../src/store/shown-messages.ts';
import { article, conversation, HOUR, LINDOW, NOON, shown, write } from './chat-memory.ts';
import { fill } from './filled-state.ts';
import { openedState } from './state-file.ts';

const TABLES = [
  ...['conversation', 'shown', 'action', 'press', 'feedback', 'article_version', 'told_claim', 'edition'],
  ...['withdrawal', 'deed', 'subscription', 'zone'],
];

function left({ db }: State): readonly number[] {
  return TABLES.map((table) => db.prepare(`SELECT * FROM ${table}`).all().length);
}

function drop(state: State, before: number): readonly number[] {
  write(state, (db) => {
    dropOlderThan(db, before);
  });
  return left(state);
}

test('what is older goes, with what hangs on it; what is in force stays, and an edition on its way', () => {
  const state = openedState();
  fill(state, { ...LINDOW, channel: 'harbour', user: 'U1', name: 'fire' });
  expect(drop(state, NOON)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1]);
  expect(drop(state, NOON + 1)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
});

test('what was touched since stays, however long ago it began', () => {
  const state = openedState();
  fill(state, { ...LINDOW, channel: 'harbour', user: 'U1', name: 'fire' });
  write(state, (db) => {
    saveConversation(db, LINDOW, conversation({ id: 'fire' }), NOON + HOUR);
    saveShown(db, LINDOW, shown({ key: 'fire' }), NOON + HOUR);
  });
  expect(drop(state, NOON + HOUR)).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1]);
});

test('a version that two messages stand on stays until both are gone', () => {
  const state = openedState();
  let digest = '';
  write(state, (db) => {
    digest = saveVersion(db, article(), NOON);
    saveShown(db, LINDOW, shown({ key: 'early', versions: [digest] }), NOON);
    saveShown(db, { ...LINDOW, tenant: 'quay' }, shown({ key: 'late', versions: [digest] }), NOON + HOUR);
  });
  drop(state, NOON + HOUR);
  expect(articleVersion(state, digest)).toEqual(article());
  drop(state, NOON + HOUR + 1);
  expect(articleVersion(state, digest)).toBeNull();
});
