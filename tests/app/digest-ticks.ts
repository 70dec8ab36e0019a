/** Channels that follow digests of the harbour fire: real ticks, editions, chat and state; what becomes of posts is said by the test. */

import { digestDesk } from '../../src/app/write-digest.ts';
import type { ChatFace } from '../../src/app/chat-answerer.ts';
import type { Digesting } from '../../src/app/due-digest.ts';
import { tickDigests } from '../../src/app/run-digests.ts';
import { queueOf } from '../../src/chat/team/queue.ts';
import { platformWords } from '../../src/chat/team/platform-words.ts';
import type { DigestDesk } from '../../src/chat/team/digest-desk.ts';
import type { TeamDesk } from '../../src/chat/team/turn.ts';
import type { Coverage } from '../../src/domain/coverage.ts';
import type { Daily, OnChange, Subscription } from '../../src/domain/subscription.ts';
import { withoutSources } from '../../src/search/without-sources.ts';
import { latestEditions } from '../../src/store/editions.ts';
import { writeState, type State } from '../../src/store/open-state.ts';
import {
  removeSubscription,
  saveSubscription,
  stateSubscriptions,
  type Followed,
} from '../../src/store/subscriptions.ts';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { harbourDesk } from '../chat/harbour-desk.ts';
import { printed } from '../chat/printed.ts';
import { openedState } from '../store/state-file.ts';

export const LINDOW = { platform: 'slack', tenant: 'T1' } as const;
/** Half past seven in Oslo, and a day later. */
export const SLOT = Date.parse('2026-03-04T06:30:00Z');
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
export const DAILY: Daily = { kind: 'daily', at: '07:30', days: [1, 2, 3, 4, 5, 6, 7], zone: 'Europe/Oslo' };
export const ON_CHANGE: OnChange = { kind: 'on-change', mostADay: 2, quiet: null, zone: 'Europe/Oslo' };

export interface Ticks {
  readonly state: State;
  readonly desk: TeamDesk;
  readonly clock: { now: number };
  /** How often topics were told for editions, what happens while one is, by its slug, and whenever one is in the outbox. */
  readonly editions: {
    briefed: number;
    meanwhile: (topic: string) => void | Promise<void>;
    posted: () => void;
  };
  readonly faults: unknown[];
  readonly cover: (files: Readonly<Record<string, string>>) => void;
  readonly tick: () => Promise<void>;
}

export function ticks(): Ticks {
  const state = openedState();
  const clock = { now: SLOT };
  const editions: Ticks['editions'] = { briefed: 0, meanwhile: () => undefined, posted: () => undefined };
  const faults: unknown[] = [];
  let coverage: Coverage = coverageOf(HARBOUR_COVERAGE);
  const chatFor: TeamDesk['chatFor'] = (_, platform, without) => {
    const chat = harbourDesk({ typed: platformWords(platform).typed }, withoutSources(coverage, without));
    const brief: typeof chat.jobs.brief = async (topic, differences) => {
      editions.briefed += 1;
      await editions.meanwhile(topic.slug);
      return chat.jobs.brief(topic, differences);
    };
    return { ...chat, jobs: { ...chat.jobs, brief } };
  };
  const digests: DigestDesk = digestDesk({
    desk: () => desk,
    held: () => ({ coverage, isRead: () => true }),
    health: () => [],
  });
  const platforms = {
    mayModerate: () => Promise.resolve(false),
    mayManage: () => Promise.resolve('granted' as const),
    hears: () => null,
  };
  const zoneOf = (): Promise<null> => Promise.resolve(null);
  const desk: TeamDesk = { ...{ state, chatFor, platforms, digests, zoneOf }, now: () => clock.now };
  const digesting: Digesting = {
    desk,
    faces: new Map([['slack', { write: written }]]),
    posted: () => {
      editions.posted();
    },
    report: (fault) => faults.push(fault),
  };
  return {
    ...{ state, desk, clock, editions, faults },
    cover: (files) => {
      coverage = coverageOf({ ...HARBOUR_COVERAGE, ...files });
    },
    tick: () => tickDigests(digesting),
  };
}

const written: ChatFace['write'] = (saying) => {
  if (saying.kind !== 'message' && saying.kind !== 'direct') throw new Error(`no message: ${saying.kind}`);
  const { kind, key, message } = saying;
  return { kind, key, ...queueOf(saying), parts: [printed(message)], ifUnsure: 'leave' };
};

/** Follows the harbour fire in C1 from the day before, where nothing else is said. */
export function follow({ state }: Ticks, change: Partial<Subscription> = {}, row: Partial<Followed> = {}): Followed {
  const subscription: Subscription = {
    ...{ id: 'morning', ...LINDOW, channel: 'C1', topics: ['harbour-fire'], rhythm: DAILY },
    ...{ whenQuiet: 'note', paused: null, owner: 'U1' },
    ...change,
  };
  const followed: Followed = {
    ...{ subscription, since: SLOT - DAY_MS + MINUTE_MS, lastDay: null, lastAt: null, toldUntil: null, nextAt: SLOT },
    ...row,
  };
  keep(state, followed);
  return followed;
}

export function keep(state: State, followed: Followed): void {
  writeState(state, () => {
    saveSubscription(state.db, followed);
  });
}

export function unfollow(state: State, id: string): void {
  writeState(state, () => {
    removeSubscription(state.db, LINDOW, id);
  });
}

export function rowOf({ state }: Ticks, id = 'morning'): Followed | null {
  return stateSubscriptions(state).byId(LINDOW, id);
}

/** The latest first: `2026-03-04 delivered`, with the reason. */
export function editionsIn({ state }: Ticks): readonly string[] {
  return latestEditions(state, LINDOW, 50).map(({ slot, state: end, reason }) =>
    [new Date(slot).toISOString().slice(0, 10), end, ...(reason === null ? [] : [reason])].join(' '),
  );
}

export interface Posted {
  readonly key: string;
  readonly channel: string;
  readonly text: string;
}

/** What is to be posted still, in order. */
export function outbox({ state }: Ticks): readonly Posted[] {
  return state.db
    .prepare(`SELECT key, channel, payload AS text FROM outbox WHERE state = 'new' ORDER BY id`)
    .all()
    .map((row) => ({ ...row }) as unknown as Posted);
}

/** What comes of all that is to be posted still; the next tick sees it. */
export function settle({ state }: Ticks, end: 'sent' | 'dead' | 'closed' | 'unknown' = 'sent'): void {
  const closed = end === 'closed';
  state.db
    .prepare(`UPDATE outbox SET state = ?, payload = NULL, reason = ?, closed = ? WHERE state = 'new'`)
    .run(closed ? 'dead' : end, REASONS[end], closed ? 1 : 0);
}

const REASONS = {
  sent: null,
  dead: 'tried for an hour: HTTP status 500',
  closed: 'is_archived: the channel is archived',
  unknown: 'no reply, and nobody could look',
} as const;
