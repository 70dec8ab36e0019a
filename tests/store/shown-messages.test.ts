/** What is kept of our messages: what they say, what they stand on, and under which ids they were posted. */

import { expect, test } from 'vitest';
import { actionOf, saveActions } from '../../src/store/actions.ts';
import { saveVersion } from '../../src/store/article-versions.ts';
import type { State } from '../../src/store/open-state.ts';
import { saveShown, sentAs, shownIn, shownMessage } from '../../src/store/shown-messages.ts';
import type { ShownMessage } from '../../src/store/shown-messages.ts';
import { action, article, HOUR, LINDOW, NOON, posted, shown, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

function save(state: State, of: Partial<ShownMessage>, now = NOON): void {
  write(state, (db) => {
    saveShown(db, LINDOW, shown(of), now);
  });
}

function versions(state: State, texts: readonly string[]): readonly string[] {
  const digests: string[] = [];
  write(state, (db) => digests.push(...texts.map((text) => saveVersion(db, article(text), NOON))));
  return digests;
}

test('a shown message comes out as it went in, its versions in their order', () => {
  const state = openedState();
  const [fire = '', ferry = ''] = versions(state, ['fire', 'ferry']);
  const whole = { conversation: 'talk-1', user: 'U1', content: '{"points":["Fähre"]}', versions: [ferry, fire, ferry] };
  save(state, whole);
  save(state, { key: 'plain' });
  expect(shownMessage(state, LINDOW, 'brief-1')).toEqual(shown(whole));
  expect(shownMessage(state, LINDOW, 'plain')).toEqual(shown({ key: 'plain' }));
  expect(shownMessage(state, LINDOW, 'none')).toBeNull();
});

test('a message told anew says and cites the new, and its buttons go on working', () => {
  const state = openedState();
  const [fire = '', ferry = ''] = versions(state, ['fire', 'ferry']);
  save(state, { versions: [fire, ferry], conversation: 'talk-1' });
  write(state, (db) => {
    saveActions(db, LINDOW, { shown: 'brief-1', actions: [action()] }, NOON);
  });
  const anew = { content: '{"points":[]}', versions: [ferry], channel: 'quay', user: 'U1', conversation: 'talk-2' };
  save(state, anew);
  expect(shownMessage(state, LINDOW, 'brief-1')).toEqual(shown(anew));
  expect(actionOf(state, LINDOW, { id: 'a1', user: 'U1' })?.command).toBe('/evidence');
});

test('a message cannot stand on a version that is not kept', () => {
  expect(() => {
    save(openedState(), { versions: ['no-such-digest'] });
  }).toThrow('FOREIGN KEY');
});

test('the messages shown in a channel since then come newest first', () => {
  const state = openedState();
  for (const [key, hours] of [
    ['b', 2],
    ['a', 1],
    ['c', 2],
    ['old', 0],
  ] as const) {
    save(state, { key }, NOON + hours * HOUR);
  }
  save(state, { key: 'elsewhere', channel: 'quay' }, NOON + HOUR);
  const since = (ms: number): readonly string[] =>
    shownIn(state, { ...LINDOW, channel: 'harbour' }, ms).map(({ key }) => key);
  expect(since(NOON + HOUR)).toEqual(['c', 'b', 'a']);
  expect(since(NOON + HOUR + 1)).toEqual(['c', 'b']);
  save(state, { key: 'old' }, NOON + 3 * HOUR);
  expect(since(NOON + HOUR)).toEqual(['old', 'c', 'b', 'a']);
});

test('the ids of a posted message are those of all its parts in order, or none', () => {
  const state = openedState();
  posted(state, { key: 'brief-1' }, ['17.9', '17.2', '17.3']);
  posted(state, { key: 'brief-2' }, ['18.1', null]);
  expect(sentAs(state, LINDOW, 'brief-1')).toEqual(['17.9', '17.2', '17.3']);
  expect(sentAs(state, LINDOW, 'brief-2')).toEqual([]);
  expect(sentAs(state, LINDOW, 'none')).toEqual([]);
});
