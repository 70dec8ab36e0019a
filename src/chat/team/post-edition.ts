/** Posts an edition of a digest into its channel, where it opens a thread: follow-ups work there like under a briefing. */

import { queueEdition } from '../../store/editions.ts';
import { saveSubscription } from '../../store/subscriptions.ts';
import type { Followed } from '../../store/subscriptions.ts';
import type { DeliveredClaim } from '../../domain/edition.ts';
import type { Message } from '../../domain/message.ts';
import type { Topic } from '../../domain/topic.ts';
import { NEW_CONVERSATION, type Shown } from '../conversation.ts';
import type { From } from './heard.ts';
import { remembering } from './remember.ts';
import { say } from './say.ts';
import { newThread } from './thread.ts';
import { together, turnFor, type Response, type TeamDesk } from './turn.ts';

/** An edition as it was written, for as many subscriptions as follow the same. */
export interface WrittenEdition {
  readonly message: Message;
  /** Null where it has no points. */
  readonly shown: Shown | null;
  /** What its readers know once it has arrived. */
  readonly claims: readonly DeliveredClaim[];
  /** Nothing is new in it. */
  readonly isQuiet: boolean;
  /** It tells everything until then, in milliseconds since 1970. */
  readonly toldUntil: number;
  /** The one that it is about; null where there are several. */
  readonly topic: Topic | null;
}

export interface EditionToPost {
  readonly written: WrittenEdition;
  /** The subscription as it is afterwards. */
  readonly after: Followed;
  /** When it was due, in milliseconds since 1970. */
  readonly slot: number;
}

/** The same for the same slot: one slot has one edition, however often it is tried. */
export function editionKey(subscription: string, slot: number): string {
  return `digest:${subscription}:${slot}`;
}

export function postEdition({ written, after, slot }: EditionToPost, desk: TeamDesk): Response {
  const { subscription } = after;
  const { platform, tenant, channel } = subscription;
  const key = editionKey(subscription.id, slot);
  const from: From = { platform, tenant, channel, thread: null, user: '', direct: false, reply: {} };
  const turn = turnFor({ id: key, kind: 'command', from, name: 'digest', text: '' }, desk);
  const thread = newThread(key, from, { opener: key, now: turn.now });
  const { message, shown, topic, claims, toldUntil } = written;
  const conversation = { ...NEW_CONVERSATION, topic, shown, numbers: message.numbers };
  const memory = { ...thread.memory, conversation, shownIn: key };
  const to = {
    who: 'channel',
    place: { platform, tenant, channel, thread: null },
    opensThread: shown?.title ?? null,
  } as const;
  return together(
    say({ message, shown }, { key, conversation: thread.stored.id, to }, turn),
    remembering({ ...thread, memory }, turn, null),
    {
      sayings: [],
      writes: [
        (db, now) => {
          const row = { platform, tenant, key, subscription: subscription.id, channel, slot, toldUntil };
          queueEdition(db, { ...row, claims: claims.map((claim) => JSON.stringify(claim)) }, now);
          saveSubscription(db, after);
        },
      ],
    },
  );
}
