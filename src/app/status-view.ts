/** How briefdesk stands, for whoever runs it: the service, every subscription, what may not have arrived, and what is late. */

import { editionInWords, nextRuns, subscriptionInWords } from '../chat/team/digest-words.ts';
import type { Moment } from '../domain/article.ts';
import type { Topic } from '../domain/topic.ts';
import { toSecond } from '../language/clock.ts';
import { silentOf } from '../delivery/silent.ts';
import { isAmiss } from '../coverage/live/source-health.ts';
import type { SourceHealth } from '../coverage/live/source-health.ts';
import { nextSlot } from '../schedule/slots.ts';
import { doubtfulPosts } from '../store/doubtful-posts.ts';
import type { KeptEdition } from '../store/editions.ts';
import { editionsOf } from '../store/editions-of.ts';
import { heardWorkers } from '../store/heard-workers.ts';
import type { State } from '../store/open-state.ts';
import { stateReport } from '../store/state-report.ts';
import type { StateReport } from '../store/state-report.ts';
import { allSubscriptions } from '../store/subscriptions.ts';
import type { Followed } from '../store/subscriptions.ts';
import { channelName } from './channel-name.ts';

/** This is what `status --json` prints. Waits are in milliseconds. */
export interface StatusView {
  readonly at: Moment;
  readonly service: {
    readonly runs: boolean;
    /** Null where none runs, or the last one ended in good order. */ readonly heardAt: Moment | null;
  };
  readonly digests: readonly DigestStatus[];
  /** The latest first. */
  readonly doubtful: readonly Doubtful[];
  readonly lag: Pick<StateReport, 'overdueMs' | 'oldestPostWaitsMs' | 'events'> & { readonly posts: number };
  /** A line for each source on the web that is amiss. */
  readonly amiss: readonly string[];
}

export interface DigestStatus {
  /** As `--channel` names it. */
  readonly channel: string;
  readonly id: string;
  readonly digest: string;
  /** Why it rests; null where it does not. */
  readonly paused: string | null;
  /** At most three, as far as they can be foretold. */
  readonly next: readonly InWords[];
  /** Its latest three editions, the newest first. */
  readonly last: readonly (InWords & Pick<KeptEdition, 'state' | 'reason'>)[];
  readonly overdueMs: number;
}

interface InWords {
  readonly at: Moment;
  /** By the clocks of its city. */
  readonly words: string;
}

export interface Doubtful {
  readonly channel: string;
  readonly what: 'edition' | 'message';
  readonly at: Moment;
  readonly reason: string;
}

export interface Standing {
  readonly state: State;
  readonly topics: readonly Topic[];
  readonly health: readonly SourceHealth[];
}

/** Throws a Problem where the state file fails. */
export function statusView({ state, topics, health }: Standing, now: number): StatusView {
  const { posts, overdueMs, oldestPostWaitsMs, events } = stateReport(state, now);
  return {
    at: toSecond(now),
    service: serviceStatus(state, now),
    digests: allSubscriptions(state).map((one) => digestStatus(one, { state, topics, now })),
    doubtful: doubtfulPosts(state).map(({ isEdition, since, reason, ...place }) => ({
      channel: channelName(place),
      what: isEdition ? 'edition' : 'message',
      at: toSecond(since),
      reason,
    })),
    lag: { overdueMs, posts: posts.waiting, oldestPostWaitsMs, events },
    amiss: amissIn(health),
  };
}

/** Before anything was ever followed, heard or posted. */
export function nothingKept(health: readonly SourceHealth[], now: number): StatusView {
  return {
    at: toSecond(now),
    service: { runs: false, heardAt: null },
    digests: [],
    doubtful: [],
    lag: { overdueMs: 0, posts: 0, oldestPostWaitsMs: null, events: 0 },
    amiss: amissIn(health),
  };
}

function amissIn(health: readonly SourceHealth[]): readonly string[] {
  return health.filter(isAmiss).map(({ name, problem }) => `${name}: ${problem ?? 'it brings nothing'}`);
}

/** A process that was killed was heard, and is silent now. */
function serviceStatus(state: State, now: number): StatusView['service'] {
  const heard = heardWorkers(state);
  const last = heard[0]?.heardAt;
  return {
    runs: silentOf(heard, now).length < heard.length,
    heardAt: last === undefined ? null : toSecond(last),
  };
}

const MOST = 3;

function digestStatus(
  followed: Followed,
  { state, topics, now }: Pick<Standing, 'state' | 'topics'> & { readonly now: number },
): DigestStatus {
  const { subscription, nextAt } = followed;
  const { rhythm, id, paused } = subscription;
  const words = nextRuns(followed, MOST);
  return {
    channel: channelName(subscription),
    id,
    digest: subscriptionInWords(subscription, topics),
    paused: paused?.why ?? null,
    next: nextTimes(followed, words.length).map((at, index) => ({ at: toSecond(at), words: words[index] ?? '' })),
    last: editionsOf(state, subscription, MOST).map((edition) => ({
      at: toSecond(edition.slot),
      state: edition.state,
      reason: edition.reason,
      words: editionInWords(edition, rhythm.zone),
    })),
    overdueMs: nextAt === null ? 0 : Math.max(0, now - nextAt),
  };
}

/** As many as there are words for. */
function nextTimes({ subscription: { rhythm }, nextAt }: Followed, count: number): readonly number[] {
  const times: number[] = [];
  while (rhythm.kind === 'daily' && nextAt !== null && times.length < count) {
    const last = times.at(-1);
    times.push(last === undefined ? nextAt : nextSlot(rhythm, last).at);
  }
  return times;
}
