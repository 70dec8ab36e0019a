/** Brings what channels follow into line with config/digests.yaml, at each start; each change is written down. */

import { isDeepStrictEqual } from 'node:util';
import { subscriptionInWords } from '../chat/team/digest-words.ts';
import { owed } from '../chat/team/subscribe.ts';
import type { Subscription } from '../domain/subscription.ts';
import { saveDeed } from '../store/audit.ts';
import { writeState } from '../store/open-state.ts';
import type { State } from '../store/open-state.ts';
import { allSubscriptions, removeSubscription, saveSubscription } from '../store/subscriptions.ts';
import type { Followed } from '../store/subscriptions.ts';
import type { Configuration } from './load-configuration.ts';
import { renewNextTimes } from './renew-next-times.ts';
import type { ConfiguredDigest } from './validate-digests.ts';

export interface Reconciled {
  /** As they are to be kept. */
  readonly begun: readonly Followed[];
  readonly changed: readonly Followed[];
  /** As they were. One that goes on in another channel goes here, and begins there. */
  readonly removed: readonly Followed[];
}

/** Those that somebody made in chat are left alone, and so are those of which the file says the same as before. */
export function reconcile(configured: readonly ConfiguredDigest[], kept: readonly Followed[], now: number): Reconciled {
  const ours = kept.filter(({ subscription }) => subscription.owner === null);
  const before = (digest: ConfiguredDigest): Followed | undefined => ours.find((one) => isThe(digest, one));
  return {
    begun: configured.filter((digest) => before(digest) === undefined).map((digest) => begun(digest, now)),
    changed: configured.flatMap((digest) => {
      const one = before(digest);
      return one === undefined || saysTheSame(digest, one.subscription) ? [] : [changed(digest, one, now)];
    }),
    removed: ours.filter((one) => !configured.some((digest) => isThe(digest, one))),
  };
}

/** What a channel was told is the channel's: in another one the same digest is another subscription. */
function isThe(digest: ConfiguredDigest, { subscription }: Followed): boolean {
  return (['id', 'platform', 'tenant', 'channel'] as const).every((key) => digest[key] === subscription[key]);
}

function saysTheSame(digest: ConfiguredDigest, subscription: Subscription): boolean {
  return (['topics', 'rhythm', 'whenQuiet'] as const).every((key) => isDeepStrictEqual(digest[key], subscription[key]));
}

function begun(digest: ConfiguredDigest, now: number): Followed {
  const subscription = { ...digest, paused: null, owner: null };
  return { subscription, toldUntil: null, ...owed(subscription, { lastDay: null, lastAt: null }, now) };
}

/** One that rests goes on resting. Where it comes at the same times as before, what is overdue is still owed. */
function changed(digest: ConfiguredDigest, before: Followed, now: number): Followed {
  const after = { ...before, subscription: { ...before.subscription, ...digest } };
  if (isDeepStrictEqual(digest.rhythm, before.subscription.rhythm)) return after;
  const times = owed(after.subscription, before, now);
  return { ...after, ...times, nextAt: after.subscription.paused === null ? times.nextAt : null };
}

/** Before the first tick: afterwards every row is as the file has it, and due when it should be. Throws a Problem where SQLite fails. */
export function followConfigured(
  { digests, topics }: Pick<Configuration, 'digests' | 'topics'>,
  state: State,
  now: number,
): void {
  const note = (deed: string, { subscription }: Followed): void => {
    const what = `${subscriptionInWords(subscription, topics)} (config/digests.yaml)`;
    saveDeed(state.db, subscription, { channel: subscription.channel, user: null, deed, what }, now);
  };
  writeState(state, () => {
    const { begun, changed, removed } = reconcile(digests, allSubscriptions(state), now);
    // First: one that moves within a workspace keeps its id.
    for (const one of removed) {
      removeSubscription(state.db, one.subscription, one.subscription.id);
      note('unsubscribed', one);
    }
    for (const one of [...begun, ...changed]) saveSubscription(state.db, one);
    for (const one of begun) note('subscribed', one);
    for (const one of changed) note('changed', one);
    renewNextTimes(state);
  });
}
