/** Posts of which nobody knows whether they arrived, of all workspaces. */

import { expect, test } from 'vitest';
import { doubtfulPosts } from '../../src/store/doubtful-posts.ts';
import { queueEdition } from '../../src/store/editions.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { openedState } from './state-file.ts';

const HARBOUR = { platform: 'slack', tenant: 'lindow', channel: 'harbour' };

test('are told with channel, reason and time, the latest first, and which of them are editions', () => {
  const { db, path } = openedState();
  const end = db.prepare(`UPDATE outbox SET state = ?, payload = NULL, reason = 'timed out', since = ? WHERE key = ?`);
  for (const [key, state, since] of [
    ['edition', 'unknown', 5],
    ['answer', 'unknown', 7],
    ['gone', 'dead', 8],
    ['sent', 'sent', 9],
  ] as const) {
    addMessage(db, { ...HARBOUR, thread: null, kind: 'message', key, parts: ['x'], ifUnsure: 'leave' }, 1);
    end.run(state, since, key);
  }
  queueEdition(db, { ...HARBOUR, key: 'edition', subscription: 'a', slot: 1, toldUntil: 1, claims: [] }, 1);
  queueEdition(
    db,
    { ...HARBOUR, tenant: 'quay', key: 'answer', subscription: 'a', slot: 1, toldUntil: 1, claims: [] },
    1,
  );
  expect(doubtfulPosts({ db, path })).toEqual([
    { ...HARBOUR, isEdition: false, reason: 'timed out', since: 7 },
    { ...HARBOUR, isEdition: true, reason: 'timed out', since: 5 },
  ]);
});
