/** What would become of every digest at a moment: decided and written as if it were to go out, and nothing is kept. */

import { nextRuns, subscriptionInWords } from '../chat/team/digest-words.ts';
import type { TeamDesk } from '../chat/team/turn.ts';
import type { Message } from '../domain/message.ts';
import { toInstant } from '../language/clock.ts';
import { momentInWords } from '../chat/moments.ts';
import { whatIsDue } from '../schedule/what-is-due.ts';
import type { WhatIsDue } from '../schedule/what-is-due.ts';
import { isOnItsWay } from '../store/editions.ts';
import { toldLately } from '../store/editions-of.ts';
import { allSubscriptions } from '../store/subscriptions.ts';
import type { Followed } from '../store/subscriptions.ts';
import { channelName } from './channel-name.ts';
import type { Configuration } from './load-configuration.ts';
import { reconcile } from './reconcile-digests.ts';

/** Of one subscription, as `digest run --dry-run --json` prints it. */
export interface Rehearsed {
  /** As `--channel` names it. */
  readonly channel: string;
  readonly id: string;
  /** What of, and when. */
  readonly digest: string;
  /** `waits`: what there is comes later. `left-out`: its slot stays without an edition. */
  readonly outcome: 'goes-out' | 'left-out' | 'waits' | 'not-due' | 'paused';
  readonly because: string;
  /** When it was due; null where nothing is. */
  readonly dueAt: string | null;
}

export interface Rehearsal {
  readonly rehearsed: Rehearsed;
  /** The edition; null where none goes out. */
  readonly message: Message | null;
}

/** Those of config/digests.yaml that changed come last. `at`: in milliseconds since 1970. */
export async function rehearse(
  desk: TeamDesk,
  { topics, digests }: Pick<Configuration, 'topics' | 'digests'>,
  at: number,
): Promise<readonly Rehearsal[]> {
  const all: Rehearsal[] = [];
  // One after the other: a model is asked for each.
  for (const followed of followedBy(desk, digests)) {
    const { subscription } = followed;
    const of = {
      channel: channelName(subscription),
      id: subscription.id,
      digest: subscriptionInWords(subscription, topics),
    };
    const { message, ...fate } = await fateOf(followed, desk, at);
    all.push({ rehearsed: { ...of, ...fate }, message });
  }
  return all;
}

/** As the next start will have it: what config/digests.yaml says by now is followed then. */
function followedBy({ state, now }: TeamDesk, digests: Configuration['digests']): readonly Followed[] {
  const kept = allSubscriptions(state);
  const { begun, changed, removed } = reconcile(digests, kept, now());
  const isNew = ({ subscription: { platform, tenant, id } }: Followed): boolean =>
    changed.some(({ subscription: one }) => one.platform === platform && one.tenant === tenant && one.id === id);
  return [...kept.filter((one) => !removed.includes(one) && !isNew(one)), ...changed, ...begun];
}

type Fate = Pick<Rehearsed, 'outcome' | 'because' | 'dueAt'> & Pick<Rehearsal, 'message'>;

async function fateOf(followed: Followed, desk: TeamDesk, at: number): Promise<Fate> {
  const { subscription } = followed;
  if (subscription.paused !== null) return nothing('paused', subscription.paused.why);
  const due = whatIsDue({ ...followed, rhythm: subscription.rhythm }, at, toldLately(desk.state, subscription));
  const isHeldBack = (due.kind === 'send' || due.kind === 'skip') && isOnItsWay(desk.state, subscription, at);
  if (isHeldBack) return nothing('waits', 'an edition is still on its way into the channel');
  switch (due.kind) {
    case 'nothing':
      return nothing('not-due', untilInWords(followed, due.until));
    case 'wait':
      return nothing('waits', WHY_IT_WAITS[due.why]);
    case 'skip': {
      const [when = ''] = nextRuns({ ...followed, nextAt: due.slot.at }, 1);
      return nothing('left-out', `it was due on ${when}, more than an hour before`, due.slot.at);
    }
    case 'send':
      return written(followed, due, { desk, at });
  }
}

function nothing(outcome: Fate['outcome'], because: string, dueAt: number | null = null): Fate {
  return { outcome, because, dueAt: dueAt === null ? null : toInstant(dueAt), message: null };
}

const WHY_IT_WAITS = {
  'told-enough': 'it has come as often that day as it may',
  'quiet-hours': 'its quiet hours are not over',
} as const;

function untilInWords(followed: Followed, until: number | null): string {
  if (until === null) return 'no time is known for it';
  const [when] = nextRuns({ ...followed, nextAt: until }, 1);
  return when === undefined
    ? `it is looked at again on ${momentInWords(toInstant(until))}`
    : `its next time is ${when}`;
}

async function written(
  followed: Followed,
  { slot }: Extract<WhatIsDue, { readonly kind: 'send' }>,
  { desk, at }: { readonly desk: TeamDesk; readonly at: number },
): Promise<Fate> {
  const { rhythm, whenQuiet } = followed.subscription;
  const { message, isQuiet } = await desk.digests.write(followed, at, slot.at);
  if (isQuiet && rhythm.kind === 'on-change') return nothing('not-due', 'nothing is new');
  if (isQuiet && whenQuiet === 'silence') return nothing('left-out', 'nothing is new', slot.at);
  const because = rhythm.kind === 'on-change' ? 'something is new' : howLate(at - slot.at, isQuiet);
  return { outcome: 'goes-out', because, dueAt: toInstant(slot.at), message };
}

const MINUTE_MS = 60_000;

function howLate(lateMs: number, isQuiet: boolean): string {
  const minutes = Math.floor(lateMs / MINUTE_MS);
  const late = minutes === 0 ? 'on time' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} late`;
  return isQuiet ? `${late}, to say that nothing is new` : late;
}
