/** That a file of an earlier version keeps what it holds. */

import { expect, test } from 'vitest';
import type { State } from '../../src/store/open-state.ts';
import { STATE_MIGRATIONS } from '../../src/store/state-migrations.ts';
import { everything } from './chat-memory.ts';
import { newStatePath, openedState } from './state-file.ts';

const SECOND = `
  INSERT INTO call (day, model, workspace, channel, user, input, output) VALUES ('2026-03-02', 'm', 'w', 'c', 'u', 7, 8);
  INSERT INTO worker (id, heard_at) VALUES ('w1', 17);
  INSERT INTO inbox (platform, tenant, payload, state, since, worker, received_at) VALUES ('slack', 'lindow', '{}', 'working', 1, 'w1', 2);
  INSERT INTO inbox_key (platform, tenant, key, event) VALUES ('slack', 'lindow', 'event:Ev01', 1);
  INSERT INTO outbox (platform, tenant, channel, kind, key, part, if_unsure, state, next_at, message, since)
  VALUES ('slack', 'lindow', 'harbour', 'message', 'k', 0, 'leave', 'sent', 3, '17.1', 4),
         ('slack', 'quay', 'harbour', 'message', 'k', 0, 'leave', 'sent', 3, '17.1', 4);`;

function versionOf({ db }: State): unknown {
  return db.prepare('PRAGMA user_version').get()?.user_version;
}

test('a file of version 2 keeps every row', () => {
  const path = newStatePath();
  const second = openedState(path, STATE_MIGRATIONS.slice(0, 2));
  second.db.exec(SECOND);
  const before = everything(second);
  expect(versionOf(second)).toBe(2);
  expect(before).toEqual(expect.arrayContaining(['call.input: 7', 'inbox_key.key: event:Ev01', 'outbox.tenant: quay']));
  second.db.close();
  const third = openedState(path);
  expect(versionOf(third)).toBe(STATE_MIGRATIONS.length);
  expect(everything(third).filter((cell) => cell !== 'outbox.closed: 0')).toEqual(before);
  expect(third.db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
});

test('a channel whose digest wanted no corrections wants none', () => {
  const path = newStatePath();
  const fifth = openedState(path, STATE_MIGRATIONS.slice(0, 5));
  const save = fifth.db.prepare(
    `INSERT INTO subscription (platform, tenant, id, channel, subscription, since) VALUES ('slack', 'lindow', ?, ?, ?, 1)`,
  );
  save.run('one', 'harbour', '{"topics":["fire"],"corrections":false}');
  save.run('two', 'quay', '{"topics":["fire"],"corrections":true}');
  fifth.db.close();
  const { db } = openedState(path);
  expect(db.prepare('SELECT channel FROM uncorrected').all()).toEqual([{ channel: 'harbour' }]);
  expect(db.prepare('SELECT DISTINCT subscription FROM subscription').all()).toEqual([
    { subscription: '{"topics":["fire"]}' },
  ]);
});
