/** What is heard is answered in the words of its platform, and where that takes a while it is seen to be worked on. */

import { describe, expect, test } from 'vitest';
import { chatAnswerer, type ChatFace } from '../../src/app/chat-answerer.ts';
import type { ChatDesk } from '../../src/chat/chat-desk.ts';
import type { Heard } from '../../src/chat/team/heard.ts';
import type { Item } from '../../src/store/inbox.ts';
import { writeState } from '../../src/store/open-state.ts';
import { harbourDesk } from '../chat/harbour-desk.ts';
import { command, message } from '../chat/team/team-room.ts';
import { fakeClock } from '../delivery/fake-clock.ts';
import { openedState } from '../store/state-file.ts';

function answering(change: Partial<ChatDesk> = {}) {
  const state = openedState();
  const clock = fakeClock();
  const shown: string[] = [];
  const face: ChatFace = {
    write: (saying) => ({
      platform: 'slack',
      tenant: 'T1',
      channel: 'C1',
      thread: null,
      kind: saying.kind,
      key: saying.key,
      parts: ['…'],
      ifUnsure: 'leave',
    }),
    showWork: (heard) => {
      shown.push(`working on ${heard.id}`);
      return () => void shown.push(`done with ${heard.id}`);
    },
    sayNothing: (heard) => void shown.push(`nothing to ${heard.id}`),
  };
  const chat = harbourDesk(change);
  const desk = {
    state,
    chatFor: () => chat,
    platforms: {
      mayModerate: () => Promise.resolve(false),
      mayManage: () => Promise.resolve('not-them' as const),
      hears: () => null,
    },
    zoneOf: () => Promise.resolve(null),
    digests: { write: () => Promise.reject(new Error('nobody asks for a digest')) },
    now: () => clock.now(),
  };
  const answerer = chatAnswerer({ desk, topics: chat.topics, faces: new Map([['slack', face]]), clock });
  return { state, clock, shown, answerer };
}

function itemOf(heard: Heard): Item {
  return { id: 1, platform: 'slack', tenant: 'T1', payload: JSON.stringify(heard), receivedAt: 0, tries: 1 };
}

const NEVER = new AbortController().signal;

describe('an event', () => {
  test('that is answered at once shows no sign of work', async () => {
    const { answerer, shown, state } = answering();
    const answer = await answerer.answer(itemOf(command('/brief harbour-fire')), NEVER);
    expect(answer.messages.map(({ kind }) => kind)).toEqual(['message']);
    expect(shown).toEqual([]);
    expect(state.db.prepare('SELECT * FROM conversation').all()).toEqual([]);
    writeState(state, answer.remember);
    expect(state.db.prepare('SELECT topic FROM conversation').all()).toEqual([{ topic: 'harbour-fire' }]);
  });

  test('that takes a while shows that it is worked on, until it is answered', async () => {
    const held = Promise.withResolvers<undefined>();
    const { ask, ...jobs } = harbourDesk().jobs;
    const slow = { ...jobs, ask: (asked: Parameters<typeof ask>[0]) => held.promise.then(() => ask(asked)) };
    const { answerer, shown, clock } = answering({ jobs: slow });
    const heard = message('How many people were injured?', { toUs: true });
    const answer = answerer.answer(itemOf(heard), NEVER);
    await clock.advance(600);
    expect(shown).toEqual([]);
    await clock.advance(200);
    expect(shown).toEqual([`working on ${heard.id}`]);
    held.resolve(undefined);
    await answer;
    expect(shown).toEqual([`working on ${heard.id}`, `done with ${heard.id}`]);
    expect(clock.alarms()).toBe(0);
  });

  test('that leads to nothing is let go of where it was seen to be worked on', async () => {
    const { answerer, shown } = answering();
    const heard = message('people among themselves');
    expect((await answerer.answer(itemOf(heard), NEVER)).messages).toEqual([]);
    expect(shown).toEqual([`nothing to ${heard.id}`]);
  });

  test('that cannot be answered is excused in the words of its platform', () => {
    const { answerer } = answering();
    const heard = command('/brief harbour-fire');
    expect(answerer.excuse(itemOf(heard), 'failed')).toMatchObject([{ kind: 'only-you', key: `${heard.id}:excuse` }]);
  });

  test('of a platform that is not served is a fault', () => {
    const { answerer } = answering();
    expect(() => answerer.answer({ ...itemOf(command('/brief x')), platform: 'smoke' }, NEVER)).toThrow(
      'no chat on smoke',
    );
  });
});
