/** How a conversation is found again, by whatever is known of its thread. */

import { describe, expect, test } from 'vitest';
import { saveConversation, stateConversations } from '../../src/store/conversations.ts';
import type { StoredConversation } from '../../src/store/conversations.ts';
import type { State } from '../../src/store/open-state.ts';
import { saveShown } from '../../src/store/shown-messages.ts';
import { conversation, HOUR, LINDOW, NOON, posted, QUAY, write } from './chat-memory.ts';
import { openedState } from './state-file.ts';

const HARBOUR = { ...LINDOW, channel: 'harbour' };

function save(state: State, of: Partial<StoredConversation>): void {
  write(state, (db) => {
    saveConversation(db, LINDOW, conversation(of), NOON);
  });
}

describe('a conversation', () => {
  test('comes out as it went in', () => {
    const state = openedState();
    const whole = conversation({
      thread: '17.1',
      opener: 'brief-1',
      topic: 'harbour-fire',
      memory: '{"words":"Fähre \u{1F6A2}\\u0000"}',
      people: ['U1', 'U"2'],
      muted: true,
    });
    save(state, whole);
    expect(stateConversations(state).byId(LINDOW, 'talk-1')).toEqual(whole);
    expect(stateConversations(state).byId(LINDOW, 'talk-2')).toBeNull();
  });

  test('saved again is replaced, but for its beginning', () => {
    const state = openedState();
    save(state, { people: ['U1'], topic: 'harbour-fire' });
    const later = { thread: '17.1', opener: 'o', topic: null, memory: '{"a":1}', people: ['U1', 'U2'], muted: true };
    save(state, { ...later, channel: 'quay', begunAt: NOON + HOUR });
    expect(stateConversations(state).byId(LINDOW, 'talk-1')).toEqual(conversation({ ...later, channel: 'quay' }));
  });

  test('is found by its thread, in its channel alone', () => {
    const state = openedState();
    save(state, { thread: '17.1' });
    const talks = stateConversations(state);
    expect(talks.ofThread({ ...HARBOUR, thread: '17.1' })?.id).toBe('talk-1');
    expect(talks.ofThread({ ...HARBOUR, thread: '17.2' })).toBeNull();
    expect(talks.ofThread({ ...HARBOUR, channel: 'quay', thread: '17.1' })).toBeNull();
  });

  test('is found by the first part of the message that it hangs on, once that is posted', () => {
    const state = openedState();
    save(state, { opener: 'brief-1' });
    const talks = stateConversations(state);
    expect(talks.byId(LINDOW, 'talk-1')?.thread).toBeNull();
    posted(state, { key: 'brief-1' }, ['17.1', '17.2']);
    expect(talks.ofThread({ ...HARBOUR, thread: '17.1' })).toEqual(conversation({ opener: 'brief-1', thread: '17.1' }));
    expect(talks.byId(LINDOW, 'talk-1')?.thread).toBe('17.1');
    expect(talks.ofThread({ ...HARBOUR, thread: '17.2' })).toBeNull();
    expect(talks.ofThread({ ...HARBOUR, channel: 'quay', thread: '17.1' })).toBeNull();
  });

  test('is found by any message of ours in it, where people reply instead of opening threads', () => {
    const state = openedState();
    save(state, { opener: 'brief-1' });
    const talks = stateConversations(state);
    posted(state, { key: 'brief-1' }, ['17.1']);
    posted(state, { key: 'answer-1' }, ['17.5']);
    expect(talks.ofThread({ ...HARBOUR, thread: '17.5' })).toBeNull();
    const shown = {
      key: 'answer-1',
      conversation: 'talk-1',
      channel: 'harbour',
      user: null,
      content: '{}',
      versions: [],
    };
    write(state, (db) => {
      saveShown(db, LINDOW, shown, NOON);
    });
    expect(talks.ofThread({ ...HARBOUR, thread: '17.5' })?.id).toBe('talk-1');
    expect(talks.ofThread({ ...QUAY, channel: 'harbour', thread: '17.5' })).toBeNull();
  });

  test('of another channel is not found by an equal id there', () => {
    const state = openedState();
    save(state, { opener: 'brief-1' });
    posted(state, { key: 'brief-1', channel: 'quay' }, ['17.1']);
    const talks = stateConversations(state);
    expect(talks.ofThread({ ...HARBOUR, thread: '17.1' })).toBeNull();
    expect(talks.ofThread({ ...HARBOUR, channel: 'quay', thread: '17.1' })).toBeNull();
  });

  test('keeps its own thread where it has one, whatever its opener became', () => {
    const state = openedState();
    save(state, { thread: '17.1', opener: 'brief-1' });
    posted(state, { key: 'brief-1' }, ['17.5']);
    expect(stateConversations(state).byId(LINDOW, 'talk-1')?.thread).toBe('17.1');
  });
});

describe('the live conversation on a topic', () => {
  test('is the newest of that day whose thread is known', () => {
    const state = openedState();
    save(state, { id: 'early', topic: 'harbour-fire', thread: '16.1', begunAt: NOON - HOUR });
    save(state, { id: 'later', topic: 'harbour-fire', opener: 'brief-1', begunAt: NOON });
    save(state, { id: 'other', topic: 'ferry', thread: '18.1', begunAt: NOON + HOUR });
    const talks = stateConversations(state);
    const found = (since: number): string | undefined => talks.live(HARBOUR, 'harbour-fire', since)?.id;
    expect(found(NOON - HOUR)).toBe('early');
    expect(found(NOON - HOUR + 1)).toBeUndefined();
    posted(state, { key: 'brief-1' }, ['17.1']);
    expect(talks.live(HARBOUR, 'harbour-fire', NOON)).toMatchObject({ id: 'later', thread: '17.1' });
    expect(found(NOON - HOUR)).toBe('later');
    expect(talks.live({ ...HARBOUR, channel: 'quay' }, 'harbour-fire', 0)).toBeNull();
    expect(talks.live({ ...QUAY, channel: 'harbour' }, 'harbour-fire', 0)).toBeNull();
  });
});
