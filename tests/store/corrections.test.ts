/** What may have to be corrected, and what was: kept for each conversation, and gone with it. */

import { expect, test } from 'vitest';
import { saveVersion } from '../../src/store/article-versions.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import {
  correctedIn,
  keptVersions,
  readIn,
  saveCorrected,
  setCorrections,
  talksOn,
  wantsCorrections,
} from '../../src/store/corrections.ts';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { saveShown, type ShownMessage } from '../../src/store/shown-messages.ts';
import { article, conversation, HOUR, LINDOW, NOON, QUAY, shown, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const TALK = { ...LINDOW, conversation: 'talk-1' };

/** A thread in the harbour channel of two workspaces, and the version of the article that both stand on. */
function harbour(): { readonly state: State; readonly version: string } {
  const state = openedState();
  let version = '';
  write(state, (db) => {
    version = saveVersion(db, article(), NOON);
    for (const tenant of [LINDOW, QUAY]) {
      saveConversation(db, tenant, conversation(), NOON);
      saveShown(db, tenant, shown({ conversation: 'talk-1', versions: [version] }), NOON);
    }
  });
  return { state, version };
}

function show(state: State, of: Partial<ShownMessage>, at = NOON): void {
  write(state, (db) => {
    saveShown(db, LINDOW, shown({ conversation: 'talk-1', ...of }), at);
  });
}

test('the conversations that stand on a version are found, of every workspace, each once', () => {
  const { state, version } = harbour();
  show(state, { key: 'answer-1', versions: [version] });
  show(state, { key: 'alone', conversation: null, versions: [version] });
  expect(keptVersions(state)).toEqual([version]);
  expect(talksOn(state, [version])).toEqual([TALK, { ...QUAY, conversation: 'talk-1' }]);
  expect(talksOn(state, ['another'])).toEqual([]);
});

test('what everyone could read in one comes in its order, with when it was shown', () => {
  const { state, version } = harbour();
  show(state, { key: 'later', versions: [version] }, NOON + HOUR);
  show(state, { key: 'whispered', user: 'U1' });
  expect(readIn(state, TALK)).toMatchObject([
    { key: 'brief-1', versions: [version], shownAt: NOON },
    { key: 'later', shownAt: NOON + HOUR },
  ]);
});

test('what did not arrive was not read; what may have, was', () => {
  const { state } = harbour();
  const message = { ...LINDOW, channel: 'harbour', thread: null, kind: 'message', ifUnsure: 'leave' } as const;
  const read: Record<string, number> = {};
  for (const end of ['new', 'sending', 'dead', 'unknown', 'sent']) {
    show(state, { key: end });
    write(state, (db) => addMessage(db, { ...message, key: end, parts: ['x'] }, NOON));
    const waits = end === 'new' || end === 'sending';
    state.db.prepare('UPDATE outbox SET state = ?, payload = ? WHERE key = ?').run(end, waits ? 'x' : null, end);
    read[end] = readIn(state, TALK).filter(({ key }) => key === end).length;
  }
  expect(read).toEqual({ new: 0, sending: 0, dead: 0, unknown: 1, sent: 1 });
});

test('a channel that wants no corrections has none to be made, until it wants them again', () => {
  const { state, version } = harbour();
  const place = { ...LINDOW, channel: 'harbour' };
  write(state, (db) => {
    setCorrections(db, place, false);
    setCorrections(db, place, false);
  });
  expect([wantsCorrections(state, place), wantsCorrections(state, { ...QUAY, channel: 'harbour' })]).toEqual([
    false,
    true,
  ]);
  expect(talksOn(state, [version])).toEqual([{ ...QUAY, conversation: 'talk-1' }]);
  write(state, (db) => {
    setCorrections(db, place, true);
  });
  expect(talksOn(state, [version])).toContainEqual(TALK);
});

test('what was corrected is known of its own conversation, from the first time on, and goes with it', () => {
  const { state } = harbour();
  write(state, (db) => {
    saveCorrected(db, TALK, ['a', 'b'], NOON);
    saveCorrected(db, TALK, ['b', 'c'], NOON + HOUR);
  });
  expect([...correctedIn(state, TALK)].toSorted()).toEqual([
    ['a', NOON],
    ['b', NOON],
    ['c', NOON + HOUR],
  ]);
  expect(correctedIn(state, { ...QUAY, conversation: 'talk-1' })).toEqual(new Map());
  write(state, (db) => {
    db.exec('DELETE FROM conversation');
  });
  expect(correctedIn(state, TALK)).toEqual(new Map());
});
