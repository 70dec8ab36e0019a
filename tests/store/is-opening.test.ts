/** When a thread is about to begin. */

import { expect, test } from 'vitest';
import { saveConversation } from '../../src/store/conversations.ts';
import { isOpening } from '../../src/store/is-opening.ts';
import { conversation, LINDOW, NOON, posted, QUAY, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const HARBOUR = { ...LINDOW, channel: 'harbour' };

test('a conversation is opening while its opener is on its way, and not after that, nor where it was given up', () => {
  const state = openedState();
  const about = { topic: 'harbour-fire', since: NOON };
  const opening = (): boolean => isOpening(state, HARBOUR, about);
  write(state, (db) => {
    saveConversation(db, LINDOW, conversation({ topic: 'harbour-fire', opener: 'brief-1' }), NOON);
  });
  expect(opening()).toBe(false);
  posted(state, { key: 'brief-1' }, [null]);
  expect(opening()).toBe(true);
  expect(isOpening(state, HARBOUR, { ...about, since: NOON + 1 })).toBe(false);
  expect(isOpening(state, HARBOUR, { ...about, topic: 'ferry' })).toBe(false);
  expect(isOpening(state, { ...QUAY, channel: 'harbour' }, about)).toBe(false);
  state.db.exec(`UPDATE outbox SET state = 'dead', payload = NULL`);
  expect(opening()).toBe(false);
  state.db.exec(`UPDATE outbox SET state = 'sent', message = '17.1'`);
  expect(opening()).toBe(false);
});
