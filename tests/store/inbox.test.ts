/** What the inbox takes for new, to whom it hands it, and what it keeps of it afterwards. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forget } from '../../src/store/forget.ts';
import { stateInbox } from '../../src/store/inbox.ts';
import type { StateInbox, Item, ReceivedEvent } from '../../src/store/inbox.ts';
import type { State } from '../../src/store/open-state.ts';
import type { OutgoingMessage } from '../../src/store/outbox-messages.ts';
import { nothing, openedState } from './state-file.ts';

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
  return { platform: 'slack', tenant: 'lindow', keys, once: null, payload: `about ${keys[0]}`, ...of };
}

function inboxOf(state: State, worker = 'w1'): StateInbox {
  return stateInbox(state, { worker, now: () => NOON });
}

function taken(inbox: StateInbox): Item {
  const [item] = inbox.take(1, ['slack', 'discord']);
  if (item === undefined) throw new Error('the inbox is empty');
  return item;
}

function rows({ db }: State, table: 'inbox' | 'outbox'): readonly Record<string, unknown>[] {
  return db.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
}

/** What it remembers, as its own table. */
function remembering({ db }: State, ends = nothing): () => void {
  db.exec('CREATE TABLE IF NOT EXISTS memory (words TEXT)');
  return () => {
    db.exec(`INSERT INTO memory VALUES ('the fire')`);
    ends();
  };
}

function memories({ db }: State): number {
  return db.prepare('SELECT * FROM memory').all().length;
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
    expect(inbox.take(9, ['slack', 'discord'])).toHaveLength(2);
  });

  test('is a stranger to one of equal names in another workspace or on another platform', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    for (const of of [{}, { tenant: 'quay' }, { platform: 'discord' }]) {
      expect(inbox.receive(event(['event:Ev01'], of))).toBe('fresh');
    }
    expect(inbox.take(9, ['slack', 'discord']).map(({ platform, tenant }) => [platform, tenant])).toEqual([
      ['slack', 'lindow'],
      ['slack', 'quay'],
      ['discord', 'lindow'],
    ]);
  });

  test('waits as long as its platform is not there', () => {
    const inbox = inboxOf(openedState());
    inbox.receive(event(['event:Ev01'], { platform: 'discord' }));
    expect(inbox.take(9, ['slack'])).toEqual([]);
    expect(inbox.take(9, [])).toEqual([]);
    expect(inbox.take(9, ['slack', 'discord'])).toMatchObject([{ platform: 'discord', tries: 1 }]);
  });

  test('is known after it was answered, by the next process too', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    inbox.receive(event(['event:Ev01']));
    inbox.settle(taken(inbox).id, { kind: 'answered', messages: [], remember: nothing });
    state.db.close();
    const next = inboxOf(openedState(state.path), 'w2');
    expect(next.receive(event(['event:Ev01']))).toBe('known');
    expect(next.take(9, ['slack', 'discord'])).toEqual([]);
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

describe('a delivery', () => {
  test('that comes a second time is a replay, whatever the event is called by then', () => {
    const inbox = inboxOf(openedState());
    expect(inbox.receive(event(['event:Ev01'], { once: 'v0=aa' }))).toBe('fresh');
    expect(inbox.receive(event(['event:Ev01'], { once: 'v0=aa' }))).toBe('replayed');
    expect(inbox.receive(event(['event:Ev02'], { once: 'v0=aa' }))).toBe('replayed');
    // A replay teaches no name.
    expect(inbox.receive(event(['event:Ev02'], { once: 'v0=bb' }))).toBe('fresh');
    expect(inbox.take(9, ['slack', 'discord'])).toHaveLength(2);
  });

  test('of a known event under a name of its own is no replay, and its name is remembered', () => {
    const inbox = inboxOf(openedState());
    inbox.receive(event(['event:Ev01'], { once: 'v0=aa' }));
    expect(inbox.receive(event(['event:Ev01'], { once: 'v0=bb' }))).toBe('known');
    expect(inbox.receive(event(['event:Ev03'], { once: 'v0=bb' }))).toBe('replayed');
    expect(inbox.receive(event(['event:Ev01']))).toBe('known');
    expect(inbox.receive(event(['event:Ev03']))).toBe('fresh');
  });

  test('is a stranger to one of an equal name in another workspace, and to an event called so', () => {
    const inbox = inboxOf(openedState());
    expect(inbox.receive(event(['event:Ev01'], { once: 'v0=aa' }))).toBe('fresh');
    expect(inbox.receive(event(['event:Ev01'], { once: 'v0=aa', tenant: 'quay' }))).toBe('fresh');
    expect(inbox.receive(event(['event:Ev02'], { once: 'event:Ev01' }))).toBe('fresh');
  });

  test('is a replay for the next process, too, after it was answered', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    inbox.receive(event(['event:Ev01'], { once: 'v0=aa' }));
    inbox.settle(taken(inbox).id, { kind: 'answered', messages: [], remember: nothing });
    state.db.close();
    expect(inboxOf(openedState(state.path), 'w2').receive(event(['event:Ev01'], { once: 'v0=aa' }))).toBe('replayed');
  });
});

describe('work', () => {
  test('is handed out oldest first, to one worker each', () => {
    const state = openedState();
    const [one, two] = [inboxOf(state, 'w1'), inboxOf(state, 'w2')];
    for (const name of ['a', 'b', 'c']) one.receive(event([name]));
    expect(one.take(2, ['slack', 'discord']).map(({ payload, tries }) => [payload, tries])).toEqual([
      ['about a', 1],
      ['about b', 1],
    ]);
    expect(two.take(2, ['slack', 'discord'])).toMatchObject([{ payload: 'about c', receivedAt: NOON }]);
    expect(one.take(2, ['slack', 'discord'])).toEqual([]);
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
    const outcome = { kind: 'answered', messages: [MESSAGE], remember: nothing } as const;
    expect(two.settle(id, outcome)).toBe(false);
    expect(rows(state, 'outbox')).toEqual([]);
    expect(one.settle(id, outcome)).toBe(true);
    expect(one.settle(id, { kind: 'answered', messages: [{ ...MESSAGE, key: 'late' }], remember: nothing })).toBe(
      false,
    );
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
    expect(() =>
      inbox.settle(id, { kind: 'answered', messages: [MESSAGE, { ...broken, key: 'x' }], remember: nothing }),
    ).toThrow('cannot be used');
    expect(rows(state, 'outbox')).toEqual([]);
    expect(rows(state, 'inbox')).toMatchObject([{ state: 'working', worker: 'w1', payload: 'about a' }]);
  });

  test('is settled together with what is remembered of it, once, by whoever has it', () => {
    const state = openedState();
    const [one, two] = [inboxOf(state, 'w1'), inboxOf(state, 'w2')];
    one.receive(event(['a']));
    const { id } = taken(one);
    const outcome = { kind: 'answered', messages: [MESSAGE], remember: remembering(state) } as const;
    expect([two.settle(id, outcome), memories(state)]).toEqual([false, 0]);
    expect([one.settle(id, outcome), memories(state)]).toEqual([true, 1]);
    expect([one.settle(id, outcome), memories(state)]).toEqual([false, 1]);
  });

  test('of which something cannot be remembered, or cannot be said, stays in hand and leaves no trace', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    inbox.receive(event(['a']));
    const { id } = taken(inbox);
    const broken = remembering(state, () => {
      throw new Error('the crane fell');
    });
    const silent = { ...MESSAGE, channel: null as unknown as string };
    const settle = (message: OutgoingMessage, remember: () => void): unknown =>
      inbox.settle(id, { kind: 'answered', messages: [message], remember });
    expect(() => settle(MESSAGE, broken)).toThrow('what an answer remembers cannot be written down');
    expect(() => settle(silent, remembering(state))).toThrow('cannot be used');
    expect([memories(state), rows(state, 'outbox')]).toEqual([0, []]);
    expect(rows(state, 'inbox')).toMatchObject([{ state: 'working', worker: 'w1', payload: 'about a' }]);
    expect([settle(MESSAGE, remembering(state)), memories(state)]).toEqual([true, 1]);
  });

  test('that forgets a channel still says so there', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    inbox.receive(event(['a']));
    const remember = (): void => {
      forget(state.db, { platform: 'slack', tenant: 'lindow', kind: 'channel', channel: 'harbour' });
    };
    inbox.settle(taken(inbox).id, { kind: 'answered', messages: [MESSAGE], remember });
    expect(rows(state, 'outbox').map(({ payload }) => payload)).toEqual(['one', 'two']);
  });

  test('that is given up keeps why, and no outcome keeps what was asked', () => {
    const state = openedState();
    const inbox = inboxOf(state);
    for (const name of ['a', 'b']) inbox.receive(event([name]));
    inbox.settle(taken(inbox).id, { kind: 'given-up', reason: 'late', messages: [MESSAGE] });
    inbox.settle(taken(inbox).id, { kind: 'answered', messages: [], remember: nothing });
    expect(rows(state, 'inbox')).toMatchObject([
      { state: 'given-up', reason: 'late', payload: null },
      { state: 'answered', reason: null, payload: null },
    ]);
    expect(rows(state, 'outbox')).toHaveLength(2);
  });
});
