/** What the inbox takes for new, to whom it hands it, and what it keeps of it afterwards. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateInbox } from '../../src/store/inbox.ts';
import type { Inbox, Item, ReceivedEvent } from '../../src/store/inbox.ts';
import type { State } from '../../src/store/open-state.ts';
import type { OutgoingMessage } from '../../src/store/outbox-messages.ts';
import { openedState } from './state-file.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

const MESSAGE: OutgoingMessage = {
  platform: 'slack',
  tenant: 'lindow',
  channel: 'harbour',
  thread: null,
  kind: 'message',
  key: 'answer-1',
  parts: ['one', 'two'],
  ifUnsure: 'leave',
};

function event(keys: readonly [string, ...string[]], of: Partial<ReceivedEvent> = {}): ReceivedEvent {
  return { platform: 'slack', tenant: 'lindow', keys, payload: `about ${keys[0]}`, ...of };
}

function inboxOf(state: State, worker = 'w1'): Inbox {
  return stateInbox(state, { worker, now: () => NOON });
}

function taken(inbox: Inbox): Item {
  const [item] = inbox.take(1);
  if (item === undefined) throw new Error('the inbox is empty');
  return item;
}

function rows({ db }: State, table: 'inbox' | 'outbox'): readonly Record<string, unknown>[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
}

describe('an event', () => {
  test('is fresh once, under whichever of its names it comes again', () => {
    const inbox = inboxOf(openedState());
    expect(inbox.receive(event(['event:Ev01', 'message:C01:17.1']))).toBe('fresh');
    expect(inbox.receive(event(['event:Ev01']))).toBe('known');
    expect(inbox.receive(event(['event:Ev02', 'message:C01:17.1']))).toBe('known');
    // Learnt from the copy before.
    expect(inbox.receive(event(['event:Ev02']))).toBe('known');
    expect(inbox.receive(event(['event:Ev03']))).toBe('fresh');
    expect(inbox.take(9)).toHaveLength(2);
  });

  test('is a stranger to one of equal names in another workspace or on another platform', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    for (const of of [{}, { tenant: 'quay' }, { platform: 'discord' }]) {
      expect(inbox.receive(event(['event:Ev01'], of))).toBe('fresh');
    }
    expect(inbox.take(9).map(({ platform, tenant }) => [platform, tenant])).toEqual([
      ['slack', 'lindow'],
      ['slack', 'quay'],
      ['discord', 'lindow'],
    ]);
  });

  test('is known after it was answered, by the next process too', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    inbox.receive(event(['event:Ev01']));
    inbox.settle(taken(inbox).id, { kind: 'answered', messages: [] });
    state.db.close();
    const next = inboxOf(openedState(state.path), 'w2');
    expect(next.receive(event(['event:Ev01']))).toBe('known');
    expect(next.take(9)).toEqual([]);
  });

  test('is fresh exactly where a copy shares no name with any before it, however they are mixed', () => {
    const copy = fc.record({
      tenant: fc.constantFrom('lindow', 'quay'),
      keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 }),
    });
    const state = openedState();
    fc.assert(
      fc.property(fc.array(copy, { maxLength: 12 }), (copies) => {
        state.db.exec('DELETE FROM inbox');
        const seen = new Set<string>();
        for (const { tenant, keys } of copies) {
          const names = keys.map((key) => `${tenant} ${key}`);
          const expected = names.some((name) => seen.has(name)) ? 'known' : 'fresh';
          expect(inboxOf(state).receive(event(keys as [string, ...string[]], { tenant }))).toBe(expected);
          for (const name of names) seen.add(name);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('work', () => {
  test('is handed out oldest first, to one worker each', () => {
    const state = openedState();
    const [one, two] = [inboxOf(state, 'w1'), inboxOf(state, 'w2')];
    for (const name of ['a', 'b', 'c']) one.receive(event([name]));
    expect(one.take(2).map(({ payload, tries }) => [payload, tries])).toEqual([
      ['about a', 1],
      ['about b', 1],
    ]);
    expect(two.take(2)).toMatchObject([{ payload: 'about c', receivedAt: NOON }]);
    expect(one.take(2)).toEqual([]);
    expect(rows(state, 'inbox').map(({ worker, since }) => [worker, since])).toEqual([
      ['w1', NOON],
      ['w1', NOON],
      ['w2', NOON],
    ]);
  });

  test('is settled together with its messages, once, by whoever has it', () => {
    const state = openedState();
    const [one, two] = [inboxOf(state, 'w1'), inboxOf(state, 'w2')];
    one.receive(event(['a']));
    const { id } = taken(one);
    const outcome = { kind: 'answered', messages: [MESSAGE] } as const;
    expect(two.settle(id, outcome)).toBe(false);
    expect(rows(state, 'outbox')).toEqual([]);
    expect(one.settle(id, outcome)).toBe(true);
    expect(one.settle(id, { kind: 'answered', messages: [{ ...MESSAGE, key: 'late' }] })).toBe(false);
    expect(rows(state, 'outbox')).toMatchObject([
      { key: 'answer-1', part: 0, payload: 'one', state: 'new', channel: 'harbour', next_at: NOON },
      { key: 'answer-1', part: 1, payload: 'two', state: 'new' },
    ]);
  });

  test('whose messages cannot be written stays in hand', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    inbox.receive(event(['a']));
    const { id } = taken(inbox);
    const broken = { ...MESSAGE, channel: null as unknown as string };
    expect(() => inbox.settle(id, { kind: 'answered', messages: [MESSAGE, { ...broken, key: 'x' }] })).toThrow(
      'cannot be used',
    );
    expect(rows(state, 'outbox')).toEqual([]);
    expect(rows(state, 'inbox')).toMatchObject([{ state: 'working', worker: 'w1', payload: 'about a' }]);
  });

  test('that is given up keeps why, and no outcome keeps what was asked', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    for (const name of ['a', 'b']) inbox.receive(event([name]));
    inbox.settle(taken(inbox).id, { kind: 'given-up', reason: 'late', messages: [MESSAGE] });
    inbox.settle(taken(inbox).id, { kind: 'answered', messages: [] });
    expect(rows(state, 'inbox')).toMatchObject([
      { state: 'given-up', reason: 'late', payload: null },
      { state: 'answered', reason: null, payload: null },
    ]);
    expect(rows(state, 'outbox')).toHaveLength(2);
  });
});
