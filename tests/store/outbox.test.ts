/** Which posts are next, what is told of them before the call, and what becomes of them and of those behind them. */

import { describe, expect, test } from 'vitest';
import type { State } from '../../src/store/open-state.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import type { OutgoingMessage } from '../../src/store/outbox-messages.ts';
import { undelivered } from '../../src/store/outbox-report.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import type { StateOutbox } from '../../src/store/outbox.ts';
import { openedState } from './state-file.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

function write({ db }: State, message: Partial<OutgoingMessage>): 'written' | 'known' {
  const address = { platform: 'slack', tenant: 'lindow', channel: 'harbour', thread: null };
  const rest = { kind: 'message', key: 'k', parts: ['text'], ifUnsure: 'leave' } as const;
  return addMessage(db, { ...address, ...rest, ...message }, NOON);
}

function outboxOf(state: State, worker = 'w1'): StateOutbox {
  return stateOutbox(state, { worker, now: () => NOON });
}

function headsOf(outbox: StateOutbox): readonly (readonly [string, string, number])[] {
  return outbox.heads(['slack']).map(({ tenant, channel, id }) => [tenant, channel, id] as const);
}

function statesOf({ db }: State): readonly unknown[] {
  return db
    .prepare('SELECT state, payload FROM outbox ORDER BY id')
    .all()
    .map(({ state, payload }) => `${String(state)} ${String(payload)}`);
}

describe('a message', () => {
  test('is written once under its key, and apart from those of other tenants', () => {
    const state = openedState();
    expect(write(state, { parts: ['one', 'two'] })).toBe('written');
    expect(write(state, { parts: ['one', 'two', 'three'] })).toBe('known');
    expect(write(state, { tenant: 'quay' })).toBe('written');
    expect(write(state, { platform: 'discord' })).toBe('written');
    expect(statesOf(state)).toEqual(['new one', 'new two', 'new text', 'new text']);
  });

  test('comes out as it went in', () => {
    const state = openedState();
    const payload = '{"text":"Fähre \u{1F6A2} \\u0000 <!here>\n"}\u0000';
    write(state, { thread: '17.1', kind: 'only-you', parts: [payload], ifUnsure: 'resend' });
    const [post] = outboxOf(state).start([1]);
    expect(post).toEqual({
      id: 1,
      turn: 'post',
      platform: 'slack',
      tenant: 'lindow',
      channel: 'harbour',
      thread: '17.1',
      kind: 'only-you',
      payload,
      part: 0,
      first: null,
      nonce: expect.stringMatching(/^[a-z2-7]{25}$/) as string,
      ifUnsure: 'resend',
      attempts: 1,
      firstTriedAt: NOON,
    });
  });
});

describe('the next post', () => {
  test('is the first of each channel, of the platforms asked for', () => {
    const state = openedState();
    write(state, { key: 'a', parts: ['1', '2'] });
    write(state, { key: 'b', channel: 'quay' });
    write(state, { key: 'c' });
    write(state, { key: 'a', tenant: 'pier' });
    write(state, { key: 'd', platform: 'discord' });
    const outbox = outboxOf(state);
    expect(headsOf(outbox)).toEqual([
      ['lindow', 'harbour', 1],
      ['lindow', 'quay', 3],
      ['pier', 'harbour', 5],
    ]);
    expect(outbox.heads(['slack', 'discord']).map(({ id }) => id)).toEqual([1, 3, 5, 6]);
    expect(outbox.heads([])).toEqual([]);
  });

  test('stays the next while it is being sent, waited for or unclear, and gives way when it is settled', () => {
    const state = openedState();
    write(state, { parts: ['1', '2'] });
    const outbox = outboxOf(state);
    outbox.start([1]);
    expect(outbox.heads(['slack'])).toMatchObject([{ id: 1, held: true }]);
    outbox.settle(1, { kind: 'post', at: NOON + 5, ifUnsure: 'leave' });
    expect(outbox.heads(['slack'])).toMatchObject([{ id: 1, held: false, nextAt: NOON + 5 }]);
    outbox.start([1]);
    outbox.settle(1, { kind: 'look', at: NOON + 9 });
    expect(outbox.heads(['slack'])).toMatchObject([{ id: 1, held: false, nextAt: NOON + 9 }]);
    expect(outbox.start([1])).toMatchObject([{ turn: 'look', attempts: 3 }]);
    outbox.settle(1, { kind: 'sent', message: 'm1' });
    expect(outbox.heads(['slack'])).toMatchObject([{ id: 2, held: false, nextAt: NOON }]);
    expect(outbox.start([2])).toMatchObject([{ first: 'm1', part: 1, attempts: 1 }]);
  });

  test('follows the first part of its own message, not of one that bears its name elsewhere', () => {
    const state = openedState();
    for (const of of [{ tenant: 'quay' }, { platform: 'discord' }, {}]) write(state, { ...of, parts: ['1', '2'] });
    const outbox = outboxOf(state);
    outbox.start([1, 3, 5]);
    for (const id of [1, 3, 5]) outbox.settle(id, { kind: 'sent', message: `m${id}` });
    expect(outbox.start([2, 4, 6]).map(({ first }) => first)).toEqual(['m1', 'm3', 'm5']);
  });

  test('is started by one worker, and settled by that one alone', () => {
    const state = openedState();
    write(state, {});
    const [one, two] = [outboxOf(state, 'w1'), outboxOf(state, 'w2')];
    expect(one.start([1])).toHaveLength(1);
    expect(two.start([1])).toEqual([]);
    expect(two.settle(1, { kind: 'dead', reason: 'no', isClosed: false })).toBe(false);
    expect(one.settle(1, { kind: 'sent', message: null })).toBe(true);
    expect(one.start([1])).toEqual([]);
    expect(one.settle(1, { kind: 'dead', reason: 'no', isClosed: false })).toBe(false);
    expect(statesOf(state)).toEqual(['sent null']);
  });

  test('is known to the platform by one name in every attempt, and by that of no other', () => {
    const state = openedState();
    write(state, { key: 'a', parts: ['1', '2'] });
    write(state, { key: 'a', tenant: 'quay' });
    write(state, { key: 'a', platform: 'discord' });
    write(state, { key: 'b' });
    const outbox = outboxOf(state);
    const first = outbox.start([1, 2, 3, 4, 5]).map(({ nonce }) => nonce);
    expect(new Set(first).size).toBe(5);
    for (const id of [1, 2, 3, 4, 5]) outbox.settle(id, { kind: 'post', at: NOON, ifUnsure: 'leave' });
    expect(outbox.start([1, 2, 3, 4, 5]).map(({ nonce }) => nonce)).toEqual(first);
  });

  test('remembers when it was first tried, and that its leave to be resent is used up', () => {
    const state = openedState();
    write(state, { ifUnsure: 'resend' });
    let now = NOON;
    const outbox = stateOutbox(state, { worker: 'w1', now: () => now });
    outbox.start([1]);
    outbox.settle(1, { kind: 'post', at: NOON + 5, ifUnsure: 'leave' });
    now += 60_000;
    expect(outbox.start([1])).toMatchObject([{ firstTriedAt: NOON, ifUnsure: 'leave', attempts: 2 }]);
  });
});

describe('a post that is given up', () => {
  test.each(['dead', 'unknown'] as const)('(%s) takes the rest of its message with it, and nothing else', (kind) => {
    const state = openedState();
    write(state, { key: 'a', parts: ['1', '2', '3'] });
    write(state, { key: 'b', parts: ['b'] });
    write(state, { key: 'a', tenant: 'quay', parts: ['q'] });
    const outbox = outboxOf(state);
    outbox.start([1]);
    outbox.settle(1, { kind: 'sent', message: 'm1' });
    outbox.start([2]);
    const reason = 'channel_not_found';
    outbox.settle(2, kind === 'dead' ? { kind, reason, isClosed: true } : { kind, reason });
    expect(statesOf(state)).toEqual(['sent null', `${kind} null`, 'dead null', 'new b', 'new q']);
    const of = { channel: 'harbour', key: 'a', since: NOON };
    expect(undelivered(state, { platform: 'slack', tenant: 'lindow' })).toEqual([
      { ...of, part: 2, state: 'dead', reason: 'an earlier part did not surely arrive' },
      { ...of, part: 1, state: kind, reason: 'channel_not_found' },
    ]);
    expect(undelivered(state, { platform: 'slack', tenant: 'quay' })).toEqual([]);
    expect(undelivered(state, { platform: 'discord', tenant: 'lindow' })).toEqual([]);
  });

  test.each([true, false])('is kept with whether its channel is closed: %s', (isClosed) => {
    const state = openedState();
    write(state, { parts: ['1', '2'] });
    const outbox = outboxOf(state);
    outbox.start([1]);
    outbox.settle(1, { kind: 'dead', reason: 'no', isClosed });
    const rows = state.db.prepare('SELECT closed FROM outbox ORDER BY id').all();
    expect(rows.map(({ closed }) => closed)).toEqual([isClosed ? 1 : 0, 0]);
  });
});
