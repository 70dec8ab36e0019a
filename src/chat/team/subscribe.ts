/** Has a channel follow topics: what is missing or unclear is asked for, and the answer goes on from there. */

import type { Followed } from '../../store/subscriptions.ts';
import { saveDeed } from '../../store/audit.ts';
import { saveSubscription, stateSubscriptions } from '../../store/subscriptions.ts';
import { keptZone, saveZone } from '../../store/zones.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { changedAt } from '../../schedule/due-now.ts';
import { zoneInWords } from '../../schedule/when-in-words.ts';
import type { DigestAsked } from './digest-asked.ts';
import { openDigestForm } from './digest-form.ts';
import { askTopic, askWhen, askZone } from './digest-questions.ts';
import { mannerInWords, nextInWords, subscriptionInWords, topicsInWords } from './digest-words.ts';
import { managing } from './digest-buttons.ts';
import { platformWords } from './platform-words.ts';
import { readRhythm, type Manner, type ReadRhythm } from './read-rhythm.ts';
import { readTopics } from './read-topics.ts';
import { randomId, tellAsker } from './say.ts';
import { together, type Response, type Turn, type Write } from './turn.ts';
import { digestsHere } from './which-digest.ts';

/** For whoever may. */
export async function subscribe(asked: DigestAsked, turn: Turn): Promise<Response> {
  const topics = readTopics(asked.topics, turn.chat.topics);
  const kept = keptZone(turn.desk.state, turn.from);
  switch (topics.kind) {
    case 'none':
      return openDigestForm(asked, turn);
    case 'too-many':
      return askWhen(
        { message: `One digest holds at most ${topics.most} topics: make it two.`, choices: [] },
        asked,
        turn,
      );
    case 'unsure':
      return askTopic(topics, asked, turn);
    case 'topics': {
      const read = await readByClocks(asked, kept, turn);
      switch (read.kind) {
        case 'unclear':
          return askWhen(read, asked, turn);
        case 'no-zone':
          return askZone(read.manner, asked, turn);
        case 'rhythm':
          return keep(
            { topics: topics.topics, manner: read.manner, note: read.note, isFirstZone: kept === null },
            turn,
          );
      }
    }
  }
}

/** Where nobody has said by whose clocks, it is by those of whoever asks, if they are known. */
async function readByClocks(asked: DigestAsked, kept: string | null, { desk, from }: Turn): Promise<ReadRhythm> {
  const read = readRhythm(asked, kept);
  const zone = read.kind === 'no-zone' ? await desk.zoneOf(from) : null;
  return zone === null ? read : readRhythm(asked, zone);
}

interface Wanted {
  readonly topics: readonly string[];
  readonly manner: Manner;
  /** What was taken for granted; null for nothing. */
  readonly note: string | null;
  /** Nobody was asked by whose clocks the workspace goes: this says it. */
  readonly isFirstZone: boolean;
}

/** The same topics once more are the same subscription, which then comes otherwise. */
function keep({ topics, manner, note, isFirstZone }: Wanted, turn: Turn): Response {
  const { from, chat } = turn;
  const before = digestsHere(turn).find(({ subscription }) => isSame(subscription.topics, topics)) ?? null;
  if (before?.subscription.owner === null) {
    return tellAsker(
      `${topicsInWords(before.subscription, chat.topics)} is followed here by config/digests.yaml: it is changed there.`,
      turn,
    );
  }
  const after = before === null ? begun({ topics, manner }, turn) : changed(before, manner, turn.now);
  const { subscription } = after;
  const words = subscriptionInWords(subscription, chat.topics);
  const { zone } = manner.rhythm;
  const done =
    before === null
      ? `Subscribed: ${words}.`
      : `Changed: ${topicsInWords(subscription, chat.topics)} now comes ${mannerInWords(subscription)}.`;
  const zoneNote = isFirstZone
    ? `Times here are ${zoneInWords(zone)} from now on, where nobody says otherwise: ${platformWords(from.platform).digest('zone')} changes that.`
    : null;
  const told = [done, note, nextInWords(after), zoneNote].filter((one) => one !== null).join(' ');
  const write: Write = (db, now) => {
    const fresh = before === null ? null : stateSubscriptions(turn.desk.state).byId(from, subscription.id);
    saveSubscription(db, fresh === null ? after : changed(fresh, manner, turn.now));
    if (isFirstZone) saveZone(db, from, zone);
    const deed = before === null ? 'subscribed' : 'changed';
    saveDeed(db, from, { channel: from.channel, user: from.user, deed, what: words }, now);
  };
  return together(tellAsker(managing(told, after), turn), { sayings: [], writes: [write] });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  const key = (topics: readonly string[]): string => JSON.stringify(topics.map((one) => one.toLowerCase()).toSorted());
  return key(a) === key(b);
}

function begun({ topics, manner }: Pick<Wanted, 'topics' | 'manner'>, { from, now }: Turn): Followed {
  const { platform, tenant, channel, user } = from;
  const subscription: Subscription = {
    id: randomId(),
    platform,
    tenant,
    channel,
    topics,
    ...manner,
    paused: null,
    owner: user,
  };
  return { subscription, toldUntil: null, ...owed(subscription, { lastDay: null, lastAt: null }, now) };
}

function changed(before: Followed, manner: Manner, now: number): Followed {
  const subscription = { ...before.subscription, ...manner, paused: null };
  return { ...before, subscription, ...owed(subscription, before, now) };
}

type Owed = Pick<Followed, 'since' | 'lastDay' | 'lastAt' | 'nextAt'>;

/** From `now` on. What comes when something changes is looked at with the next tick. */
export function owed(
  { rhythm }: Subscription,
  { lastDay, lastAt }: Pick<Owed, 'lastDay' | 'lastAt'>,
  now: number,
): Owed {
  if (rhythm.kind === 'on-change') return { since: now, lastDay, lastAt, nextAt: now };
  return { lastAt, ...changedAt(rhythm, { lastDay, lastAt, now }) };
}
