/** What a button stands for, and how often it was pressed. */

import { expect, test } from 'vitest';
import { actionOf, saveActions, savePress } from '../../src/store/actions.ts';
import type { Press } from '../../src/store/actions.ts';
import type { State } from '../../src/store/open-state.ts';
import { saveShown } from '../../src/store/shown-messages.ts';
import { action, LINDOW, NOON, shown, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

function withButtons(): State {
  const state = openedState();
  write(state, (db) => {
    saveShown(db, LINDOW, shown({ user: 'U1' }), NOON);
    const actions = [action(), action({ id: 'a2', command: '/timeline' })];
    saveActions(db, LINDOW, { shown: 'brief-1', actions }, NOON);
  });
  return state;
}

function press(state: State, of: Press, now: number): void {
  write(state, (db) => {
    savePress(db, LINDOW, of, now);
  });
}

test('a button stands for its command under its message', () => {
  const state = withButtons();
  const found = { shown: 'brief-1', channel: 'harbour', user: 'U1', pressed: 0, pressedAt: null };
  expect(actionOf(state, LINDOW, { id: 'a1', user: 'U2' })).toEqual({ ...found, command: '/evidence' });
  expect(actionOf(state, LINDOW, { id: 'a2', user: 'U2' })).toEqual({ ...found, command: '/timeline' });
  expect(actionOf(state, LINDOW, { id: 'a3', user: 'U2' })).toBeNull();
});

test('presses are counted for each user and each button', () => {
  const state = withButtons();
  press(state, { id: 'a1', user: 'U1' }, NOON);
  press(state, { id: 'a1', user: 'U1' }, NOON + 5);
  press(state, { id: 'a1', user: 'U2' }, NOON + 7);
  const pressed = (id: string, user: string): unknown[] => {
    const found = actionOf(state, LINDOW, { id, user });
    return [found?.pressed, found?.pressedAt];
  };
  expect(pressed('a1', 'U1')).toEqual([2, NOON + 5]);
  expect(pressed('a1', 'U2')).toEqual([1, NOON + 7]);
  expect(pressed('a2', 'U1')).toEqual([0, null]);
});

test('a press of a button that is gone does no harm', () => {
  const state = withButtons();
  press(state, { id: 'gone', user: 'U1' }, NOON);
  expect(state.db.prepare('SELECT * FROM press').all()).toEqual([]);
});
