/** That what is forgotten leaves no trace, and what belongs to others stays. */

import { describe, expect, test } from 'vitest';
import { savePress } from '../../src/store/actions.ts';
import { listDeeds } from '../../src/store/audit.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import { saveFeedback } from '../../src/store/feedback.ts';
import { forget } from '../../src/store/forget.ts';
import type { Whose } from '../../src/store/forget.ts';
import { stateInbox } from '../../src/store/inbox.ts';
import { stateInstallations } from '../../src/store/installations.ts';
import { writeState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import { saveShown, shownMessage } from '../../src/store/shown-messages.ts';
import { stateSubscriptions } from '../../src/store/subscriptions.ts';
import { withdrawnIn } from '../../src/store/withdrawals.ts';
import { conversation, DISCORD, everything, LINDOW, NOON, QUAY, shown, write } from './chat-memory.ts';
import { fill } from './filled-state.ts';
import { nothing, openedState } from './state-file.ts';

const HARBOUR = { ...LINDOW, channel: 'C-HARBOUR' };
const DANA = { ...HARBOUR, user: 'U-DANA', name: 'fire' };
const REED = { ...HARBOUR, channel: 'C-QUAY', user: 'U-REED', name: 'ferry' };

function filled(...all: readonly (typeof DANA)[]): State {
  const state = openedState();
  for (const one of all) fill(state, one);
  return state;
}

function forgotten(state: State, whose: Whose): number {
  return writeState(state, () => forget(state.db, whose));
}

/** Where it is still to be found. */
function traces(state: State, words: string): readonly string[] {
  return everything(state).filter((value) => value.includes(words));
}

/** Rows of each table that has tenants. */
function rowsOf({ db }: State, { platform, tenant }: typeof LINDOW): Readonly<Record<string, number>> {
  const tables = db
    .prepare(
      `SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name = 'tenant'`,
    )
    .all();
  const count = (name: string): number =>
    db.prepare(`SELECT 1 FROM "${name}" WHERE platform = ? AND tenant = ?`).all(platform, tenant).length;
  return Object.fromEntries(tables.map(({ name }) => [String(name), count(String(name))]));
}

describe('a workspace that is forgotten', () => {
  test('is gone from every table, and no other is touched', () => {
    const strangers = [
      { ...DANA, ...QUAY },
      { ...DANA, ...DISCORD },
    ];
    const state = filled(DANA, REED, ...strangers);
    const installations = stateInstallations(state, 'the tide comes in twice a day at Port Lindow');
    for (const tenant of [LINDOW, QUAY, DISCORD]) installations.put(tenant, '{}');
    const others = [QUAY, DISCORD].map((tenant) => rowsOf(state, tenant));
    // Something of everything is there, or its going would prove nothing.
    expect(Object.entries(rowsOf(state, LINDOW)).filter(([, rows]) => rows === 0)).toEqual([]);
    expect(forgotten(state, { ...LINDOW, kind: 'workspace' })).toBeGreaterThan(20);
    expect(Object.entries(rowsOf(state, LINDOW)).filter(([, rows]) => rows > 0)).toEqual([]);
    expect([QUAY, DISCORD].map((tenant) => rowsOf(state, tenant))).toEqual(others);
    expect(traces(state, 'slack:lindow')).toEqual([]);
    expect(traces(state, 'ferry')).toEqual([]);
    expect(forgotten(state, { ...LINDOW, kind: 'workspace' })).toBe(0);
  });

  test('may come back: a late verdict meets nobody, and its events are new', () => {
    const state = openedState();
    const holder = { worker: 'w1', now: () => NOON };
    const [inbox, outbox] = [stateInbox(state, holder), stateOutbox(state, holder)];
    const event = { ...LINDOW, keys: ['event:Ev01'], once: null, payload: '{}' } as const;
    inbox.receive(event);
    const [item] = inbox.take(1, ['slack', 'discord']);
    fill(state, DANA);
    const [post] = outbox.start([1]);
    expect(post?.turn).toBe('post');
    forgotten(state, { ...LINDOW, kind: 'workspace' });
    expect(inbox.receive(event)).toBe('fresh');
    fill(state, REED);
    const late = { kind: 'answered', messages: [], remember: nothing } as const;
    expect(inbox.settle(item?.id ?? 0, late)).toBe(false);
    expect(outbox.settle(post?.id ?? 0, { kind: 'sent', message: '17.1' })).toBe(false);
  });
});

describe('a channel that is forgotten', () => {
  test('leaves no trace of its id, nor of what was said there, and no other channel is touched', () => {
    const elsewhere = { ...DANA, ...QUAY };
    const state = filled(DANA, REED, elsewhere);
    const [other, stranger] = [traces(state, 'ferry'), rowsOf(state, QUAY)];
    expect(forgotten(state, { ...HARBOUR, kind: 'channel' })).toBeGreaterThan(9);
    expect(rowsOf(state, QUAY)).toEqual(stranger);
    forgotten(state, { ...QUAY, kind: 'workspace' });
    expect(traces(state, 'C-HARBOUR')).toEqual([]);
    expect(traces(state, 'words of fire')).toEqual([]);
    expect(traces(state, 'about fire')).toEqual([]);
    expect(traces(state, 'article of fire')).toEqual([]);
    expect(traces(state, 'claim of fire')).toEqual([]);
    expect(traces(state, 'ferry')).toEqual(other);
  });

  test('is still told of by its deeds and its spending, without its id', () => {
    const state = filled(DANA);
    forgotten(state, { ...HARBOUR, kind: 'channel' });
    expect(listDeeds(state, 0)).toMatchObject([{ channel: null, user: 'U-DANA', deed: 'withdrew' }]);
    expect(state.db.prepare('SELECT workspace, channel, user, input FROM call').all()).toEqual([
      { workspace: 'slack:lindow', channel: null, user: 'slack:U-DANA', input: 1 },
    ]);
  });
});

describe('a user who is forgotten', () => {
  const FORGET_DANA = { ...LINDOW, kind: 'user', user: 'U-DANA' } as const;

  test('leaves no trace of their id, and what is of others stays', () => {
    const state = filled(DANA, REED, { ...DANA, ...QUAY });
    const [other, stranger] = [traces(state, 'ferry'), rowsOf(state, QUAY)];
    expect(forgotten(state, FORGET_DANA)).toBeGreaterThan(9);
    expect(rowsOf(state, QUAY)).toEqual(stranger);
    forgotten(state, { ...QUAY, kind: 'workspace' });
    expect(traces(state, 'U-DANA')).toEqual([]);
    expect(traces(state, 'words of fire')).toEqual([]);
    expect(traces(state, 'ferry')).toEqual(other);
  });

  test('takes along conversations that others wrote in as well, with what we said there and what was thought of it', () => {
    const state = filled(REED);
    write(state, (db) => {
      saveConversation(db, LINDOW, conversation({ id: 'ferry', people: ['U-REED', 'U-DANA'] }), NOON);
    });
    forgotten(state, FORGET_DANA);
    const { conversation: talks, shown: said, feedback, press, outbox } = rowsOf(state, LINDOW);
    expect([talks, said, feedback, press]).toEqual([0, 0, 0, 0]);
    // What is on its way to the others arrives.
    expect(outbox).toBe(3);
  });

  test('takes along what only they saw, and leaves what others saw of the same conversation', () => {
    const state = filled(REED);
    write(state, (db) => {
      for (const id of ['private', 'shared']) {
        saveConversation(db, LINDOW, conversation({ id }), NOON);
        saveShown(db, LINDOW, shown({ key: `${id}-1`, conversation: id, user: 'U-DANA' }), NOON);
      }
      saveShown(db, LINDOW, shown({ key: 'shared-2', conversation: 'shared' }), NOON);
      saveShown(db, LINDOW, shown({ key: 'of-none' }), NOON);
      const verdict = { channel: 'harbour', user: 'U-DANA', about: 'a', verdict: 'helpful', reason: null } as const;
      saveFeedback(db, LINDOW, { ...verdict, key: 'shared-2' }, NOON);
      savePress(db, LINDOW, { id: 'ferry', user: 'U-DANA' }, NOON);
    });
    forgotten(state, FORGET_DANA);
    expect(traces(state, 'U-DANA')).toEqual([]);
    expect(traces(state, 'conversation.id')).toEqual(['conversation.id: ferry', 'conversation.id: shared']);
    const kept = ['private-1', 'shared-1', 'shared-2', 'of-none', 'ferry'].map((key) =>
      shownMessage(state, LINDOW, key),
    );
    expect(kept.map((one) => one?.key)).toEqual([undefined, undefined, 'shared-2', 'of-none', 'ferry']);
    expect(rowsOf(state, LINDOW)).toMatchObject({ press: 1, feedback: 1 });
  });

  test('leaves deeds, withdrawals and spending in force, without their id', () => {
    const state = filled(DANA);
    forgotten(state, FORGET_DANA);
    expect(listDeeds(state, 0)).toMatchObject([{ channel: 'C-HARBOUR', user: null, what: 'fire.txt' }]);
    expect(withdrawnIn(state, HARBOUR).sources).toEqual(['fire.txt']);
    expect(state.db.prepare('SELECT channel, user, input FROM call').all()).toEqual([
      { channel: 'slack:C-HARBOUR', user: null, input: 1 },
    ]);
  });

  test('leaves their channels what these follow, as nobody’s and not as the configuration’s', () => {
    const state = filled(DANA, REED);
    const before = stateSubscriptions(state).of(LINDOW);
    expect(before.map(({ subscription }) => subscription.owner)).toEqual(['U-DANA', 'U-REED']);
    forgotten(state, FORGET_DANA);
    const after = stateSubscriptions(state).of(LINDOW);
    expect(after).toEqual(
      before.map((one) =>
        one.subscription.owner === 'U-DANA' ? { ...one, subscription: { ...one.subscription, owner: '' } } : one,
      ),
    );
    expect(rowsOf(state, LINDOW)).toMatchObject({ edition: 4, told_claim: 2, zone: 1 });
  });

  test('is not mistaken for one whose id is longer, nor is an odd payload in the way', () => {
    const state = filled({ ...DANA, user: 'U-DANA2', channel: 'C-HARBOUR2' });
    const inbox = stateInbox(state, { worker: 'w1', now: () => NOON });
    inbox.receive({ ...LINDOW, keys: ['event:odd'], once: null, payload: 'no JSON' });
    const before = everything(state);
    expect(forgotten(state, FORGET_DANA)).toBe(0);
    expect(forgotten(state, { ...HARBOUR, kind: 'channel' })).toBe(0);
    expect(everything(state)).toEqual(before);
  });
});
