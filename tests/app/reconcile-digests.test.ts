/** What channels follow, after starts with one config/digests.yaml and another. */

import { describe, expect, test } from 'vitest';
import { followConfigured, reconcile } from '../../src/app/reconcile-digests.ts';
import type { ConfiguredDigest } from '../../src/app/validate-digests.ts';
import type { Daily, OnChange } from '../../src/domain/subscription.ts';
import { listDeeds } from '../../src/store/audit.ts';
import { writeState, type State } from '../../src/store/open-state.ts';
import { allSubscriptions, saveSubscription, type Followed } from '../../src/store/subscriptions.ts';
import { HARBOUR_FIRE } from '../brief/harbour-fire.ts';
import { openedState } from '../store/state-file.ts';

/** A Wednesday; half past seven in Oslo is an hour later. */
const NOW = Date.parse('2026-03-04T05:30:00Z');
const SLOT = Date.parse('2026-03-04T06:30:00Z');
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const DAILY: Daily = { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Oslo' };
const CHANGES: OnChange = { kind: 'on-change', mostADay: 2, quiet: null, zone: 'Europe/Oslo' };
const MORNING: ConfiguredDigest = {
  ...{ id: 'config:morning', platform: 'slack', tenant: 'T1', channel: 'C1', topics: ['harbour-fire'] },
  rhythm: DAILY,
  whenQuiet: 'note',
};

function start(state: State, digests: readonly ConfiguredDigest[], now: number): readonly Followed[] {
  followConfigured({ digests, topics: [HARBOUR_FIRE] }, state, now);
  return allSubscriptions(state);
}

function keep(state: State, { subscription, ...row }: Partial<Followed>): Followed {
  const followed: Followed = {
    ...{
      since: NOW - 3 * DAY_MS,
      lastDay: '2026-03-03',
      lastAt: SLOT - DAY_MS,
      toldUntil: SLOT - DAY_MS,
      nextAt: SLOT,
    },
    ...row,
    subscription: { ...MORNING, paused: null, owner: null, ...subscription },
  };
  writeState(state, () => {
    saveSubscription(state.db, followed);
  });
  return followed;
}

function deeds(state: State): readonly string[] {
  return listDeeds(state, 0)
    .toReversed()
    .map(({ deed, user, channel, what }) => `${user ?? 'nobody'} ${deed} in ${channel ?? ''}: ${what}`);
}

describe('a digest of the file', () => {
  test('begins with its first time after the start, and nobody owns it', () => {
    const state = openedState();
    expect(start(state, [MORNING], NOW)).toEqual([
      {
        subscription: { ...MORNING, paused: null, owner: null },
        ...{ since: NOW, lastDay: null, lastAt: null, toldUntil: null, nextAt: SLOT },
      },
    ]);
    expect(deeds(state)).toEqual([
      'nobody subscribed in C1: Harbour fire, every day at 07:30, Oslo time (config/digests.yaml)',
    ]);
  });

  test('that comes when something changes is looked at at once', () => {
    const [one] = start(openedState(), [{ ...MORNING, rhythm: CHANGES }], NOW);
    expect(one?.nextAt).toBe(NOW);
  });

  test('is left alone where the file says the same: nothing is written, and one paused by hand stays paused', () => {
    const state = openedState();
    const kept = keep(state, {});
    const paused = keep(state, {
      subscription: { ...MORNING, id: 'config:pier', channel: 'C2', paused: { at: 5, why: 'by hand' }, owner: null },
      nextAt: null,
    });
    const file = [MORNING, { ...MORNING, id: 'config:pier', channel: 'C2' }];
    const before = state.db.prepare('SELECT total_changes() AS n').get();
    expect(start(state, file, NOW)).toEqual([kept, paused]);
    expect(state.db.prepare('SELECT total_changes() AS n').get()).toEqual(before);
  });

  test('is looked for only in its own workspace', () => {
    const state = openedState();
    const elsewhere = { ...MORNING, tenant: 'T2' };
    keep(state, {});
    expect(start(state, [elsewhere], NOW)).toMatchObject([{ subscription: { tenant: 'T2' }, toldUntil: null }]);
    expect(start(state, [{ ...elsewhere, platform: 'discord' }], NOW)).toMatchObject([
      { subscription: { platform: 'discord', tenant: 'T2' } },
    ]);
  });

  test('that is taken out comes no more', () => {
    const state = openedState();
    keep(state, {});
    expect(start(state, [], NOW)).toEqual([]);
    expect(deeds(state)).toEqual([
      'nobody unsubscribed in C1: Harbour fire, every day at 07:30, Oslo time (config/digests.yaml)',
    ]);
  });

  test('that goes on in another channel begins there, with nothing told, and is paused no more', () => {
    const state = openedState();
    keep(state, { subscription: { ...MORNING, paused: { at: 5, why: 'channel_not_found' }, owner: null } });
    expect(start(state, [{ ...MORNING, channel: 'C2' }], NOW)).toEqual([
      {
        subscription: { ...MORNING, channel: 'C2', paused: null, owner: null },
        ...{ since: NOW, lastDay: null, lastAt: null, toldUntil: null, nextAt: SLOT },
      },
    ]);
    expect(deeds(state).map((one) => one.split(':')[0])).toEqual([
      'nobody unsubscribed in C1',
      'nobody subscribed in C2',
    ]);
  });
});

describe('a digest that the file changes', () => {
  const at = (time: string): ConfiguredDigest => ({ ...MORNING, rhythm: { ...DAILY, at: time } });

  test('comes by the new times, and what its channel was told stays', () => {
    const state = openedState();
    const before = keep(state, {});
    const [after] = start(state, [at('08:30')], NOW);
    expect(after).toEqual({
      ...before,
      subscription: { ...before.subscription, rhythm: at('08:30').rhythm },
      ...{ since: NOW, nextAt: SLOT + HOUR_MS },
    });
    expect(deeds(state)).toEqual([
      'nobody changed in C1: Harbour fire, every day at 08:30, Oslo time (config/digests.yaml)',
    ]);
  });

  test('has no second edition on a day that had one', () => {
    const state = openedState();
    keep(state, { lastDay: '2026-03-04', lastAt: SLOT, toldUntil: SLOT, nextAt: SLOT + DAY_MS });
    const [after] = start(state, [at('08:30')], SLOT + 1);
    expect(after?.nextAt).toBe(SLOT + DAY_MS + HOUR_MS);
  });

  test('that comes when something changes from now on is looked at at once', () => {
    const state = openedState();
    keep(state, {});
    expect(start(state, [{ ...MORNING, rhythm: CHANGES }], NOW)).toMatchObject([
      { subscription: { rhythm: CHANGES }, since: NOW, nextAt: NOW, toldUntil: SLOT - DAY_MS },
    ]);
  });

  test.each<[string, Partial<ConfiguredDigest>, string]>([
    ['topics', { topics: ['harbour-fire', 'ferries'] }, 'Harbour fire and Ferries, every day at 07:30, Oslo time'],
    ['silence', { whenQuiet: 'silence' }, 'Harbour fire, every day at 07:30, Oslo time, silent when nothing is new'],
  ])('still owes what is overdue, where only its %s is another', (_, change, words) => {
    const state = openedState();
    const before = keep(state, {});
    const wanted = { ...MORNING, ...change };
    const [after] = start(state, [wanted], SLOT + HOUR_MS / 2);
    expect(after).toEqual({ ...before, subscription: { ...before.subscription, ...wanted } });
    expect(after?.nextAt).toBe(SLOT);
    expect(deeds(state)).toEqual([`nobody changed in C1: ${words} (config/digests.yaml)`]);
  });

  test('stays paused', () => {
    const paused = { at: 5, why: 'by hand' };
    const kept = { subscription: { ...MORNING, paused, owner: null }, nextAt: null };
    const row = { since: 0, lastDay: null, lastAt: null, toldUntil: null };
    const { changed } = reconcile([at('08:30')], [{ ...kept, ...row }], NOW);
    expect(changed).toMatchObject([{ subscription: { paused, rhythm: { at: '08:30' } }, nextAt: null }]);
  });
});

test('what was set up in chat is never touched, not even by a file that says nothing, nor where its owner was forgotten', () => {
  const state = openedState();
  const owned = (id: string, owner: string): Followed =>
    keep(state, { subscription: { ...MORNING, id, paused: null, owner } });
  const kept = [owned('hers', 'U1'), owned('theirs', '')];
  expect(start(state, [], NOW)).toEqual(kept);
  expect(deeds(state)).toEqual([]);
});

test('every start finds out anew when digests are due, also those that were set up in chat', () => {
  const state = openedState();
  keep(state, { subscription: { ...MORNING, id: 'hers', paused: null, owner: 'U1' }, nextAt: SLOT + HOUR_MS });
  expect(start(state, [], NOW)).toMatchObject([{ nextAt: SLOT }]);
});

test('a start that fails in the middle has changed nothing', () => {
  const state = openedState();
  const kept = keep(state, {});
  state.db.exec(`CREATE TRIGGER full BEFORE INSERT ON deed WHEN NEW.deed = 'subscribed'
    BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  expect(() => start(state, [{ ...MORNING, channel: 'C2' }], NOW)).toThrow(state.path);
  expect(allSubscriptions(state)).toEqual([kept]);
  expect(deeds(state)).toEqual([]);
});
