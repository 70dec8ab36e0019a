/** An edition in its channel: it opens a thread, follow-ups work there, and all that hangs on it is kept with it. */

import { expect, test } from 'vitest';
import { answerHeard } from '../../../src/chat/team/answer-heard.ts';
import { editionKey, postEdition } from '../../../src/chat/team/post-edition.ts';
import { latestEditions } from '../../../src/store/editions.ts';
import { DAY_MS, follow, LINDOW, rowOf, SLOT, ticks } from '../../app/digest-ticks.ts';
import { from, message, textOf } from './team-room.ts';

test('the same slot has the same key, and no other has', () => {
  expect(editionKey('a', SLOT)).toBe(`digest:a:${SLOT}`);
  expect(editionKey('a', SLOT)).not.toBe(editionKey('b', SLOT));
});

test('an edition goes into the channel and opens a thread under its title', async () => {
  const room = ticks();
  const after = follow(room);
  const written = await room.desk.digests.write(after, SLOT);
  const { sayings } = postEdition({ written, after, slot: SLOT }, room.desk);
  const key = editionKey('morning', SLOT);
  const to = { ...LINDOW, channel: 'C1', thread: null };
  expect(sayings).toMatchObject([{ kind: 'message', key, to, opensThread: 'Harbour fire', asked: null }]);
  const quiet = postEdition({ written: { ...written, shown: null }, after, slot: SLOT }, room.desk);
  expect(quiet.sayings).toMatchObject([{ opensThread: null }]);
});

test('the edition and the subscription as it is afterwards are kept with it', async () => {
  const room = ticks();
  const before = follow(room);
  const written = await room.desk.digests.write(before, SLOT);
  const after = { ...before, nextAt: SLOT + DAY_MS, lastAt: SLOT };
  for (const write of postEdition({ written, after, slot: SLOT }, room.desk).writes) write(room.state.db, SLOT);
  expect(rowOf(room)).toEqual(after);
  expect(latestEditions(room.state, LINDOW, 9)).toMatchObject([
    { subscription: 'morning', slot: SLOT, state: 'queued' },
  ]);
});

test('a question in its thread is answered there, about its topic', async () => {
  const room = ticks();
  follow(room);
  await room.tick();
  room.state.db.exec(`UPDATE outbox SET state = 'sent', payload = NULL, message = 'ts-1'`);
  const { sayings } = await answerHeard(message('How many people were injured?', from({ thread: 'ts-1' })), room.desk);
  expect(sayings).toMatchObject([{ kind: 'message', to: { channel: 'C1', thread: 'ts-1' } }]);
  expect(textOf(sayings)).toContain('Four people were injured');
});
