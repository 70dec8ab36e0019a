/** The promise, checked: of every event one outcome, of every post one place, and no doubt that is not told. */

import { expect } from 'vitest';
import type { ReceivedEvent } from '../../src/store/inbox.ts';
import type { World } from './desk.ts';

interface PostRow {
  readonly tenant: string;
  readonly key: string;
  readonly part: number;
  readonly state: 'new' | 'sending' | 'sent' | 'unknown' | 'dead';
  readonly message: string | null;
  readonly reason: string | null;
}

/** Of the accepted events, when everything has come to rest. */
export function expectOneOutcomeEach(
  { state, platform }: Pick<World, 'state' | 'platform'>,
  accepted: readonly ReceivedEvent[],
): void {
  const events = state.db.prepare('SELECT tenant, state FROM inbox').all();
  expect(events.filter((row) => row.state !== 'answered' && row.state !== 'given-up')).toEqual([]);
  const distinct = new Set(accepted.map(({ tenant, keys }) => `${tenant} ${keys[0]}`));
  expect(events).toHaveLength(distinct.size);

  const posts = state.db.prepare('SELECT * FROM outbox ORDER BY id').all() as unknown as readonly PostRow[];
  for (const { tenant, payload } of accepted) {
    const key = payload.split(' ')[1] ?? '';
    const own = posts.filter((post) => post.tenant === tenant && post.key === key);
    expect(own.length, `${key} has something to say`).toBeGreaterThan(0);
    for (const post of own) expectPlace({ platform }, `${key}/`, post);
    const seen = platform.stored.filter((one) => one.tenant === tenant && one.text.startsWith(`${key}/`));
    expect(seen.map(({ text }) => text)).toEqual([...new Set(seen.map(({ text }) => text))].toSorted());
    const excused = seen.filter(({ text }) => !/\/[12]$/.test(text));
    expect(excused.length === 0 || seen.length === 1, 'an answer or a notice').toBe(true);
  }
}

function expectPlace({ platform }: Pick<World, 'platform'>, start: string, post: PostRow): void {
  const there = platform.stored.filter(({ id, tenant }) => id === post.message && tenant === post.tenant);
  switch (post.state) {
    case 'sent':
      expect(there.map(({ text }) => text.startsWith(start))).toEqual([true]);
      break;
    case 'unknown':
    case 'dead':
      expect(post.reason).not.toBeNull();
      break;
    case 'new':
    case 'sending':
      expect.unreachable(`${post.key}/${post.part} is still ${post.state}`);
  }
}
