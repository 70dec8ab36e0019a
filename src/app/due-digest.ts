/** What is done about a digest that is due, in one transaction with its row: an edition is posted, or a slot is passed over. */

import { editionKey } from '../chat/team/post-edition.ts';
import type { Response, TeamDesk } from '../chat/team/turn.ts';
import { isOnItsWay, skipEdition } from '../store/editions.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { addMessage } from '../store/outbox-messages.ts';
import { saveSubscription, stateSubscriptions } from '../store/subscriptions.ts';
import type { Followed } from '../store/subscriptions.ts';
import type { ChatFace } from './chat-answerer.ts';

export interface Digesting {
  readonly desk: TeamDesk;
  /** Of those platforms that are there. */
  readonly faces: ReadonlyMap<string, Pick<ChatFace, 'write'>>;
  /** There is something new in the outbox. */
  readonly posted: () => void;
  readonly report: (error: unknown) => void;
}

/** One look at all that is due: what is decided about the same time is written together. */
export interface Round extends Digesting {
  readonly commit: GroupCommit;
}

/** The row as it is by now; null where somebody has changed it since, or where the channel is still to get what was written before. */
export function unchanged({ subscription, since }: Followed, { desk }: Digesting): Followed | null {
  if (isOnItsWay(desk.state, subscription, desk.now())) return null;
  const current = stateSubscriptions(desk.state).byId(subscription, subscription.id);
  return current === null || current.subscription.paused !== null || current.since !== since ? null : current;
}

/** `act` writes what comes of it, given the row as it is by then; where that has changed, nothing comes of it. */
export function conclude(followed: Followed, act: (current: Followed) => void, round: Round): Promise<void> {
  return round.commit(() => {
    const current = unchanged(followed, round);
    if (current !== null) act(current);
  });
}

/** Within `conclude`, as are those that follow. */
export function post({ sayings, writes }: Response, { subscription }: Followed, round: Round): void {
  const { desk, faces, posted } = round;
  const face = faces.get(subscription.platform);
  if (face === undefined) return;
  for (const saying of sayings) addMessage(desk.state.db, face.write(saying), desk.now());
  for (const write of writes) write(desk.state.db, desk.now());
  posted();
}

/** A slot that no edition comes of, and why. */
export interface Passed {
  readonly slot: number;
  readonly reason: string;
}

/** Kept as skipped, for whoever asks. */
export function passOver({ subscription }: Followed, passed: readonly Passed[], { desk }: Round): void {
  const { platform, tenant, id, channel } = subscription;
  for (const { slot, reason } of passed) {
    const skipped = { platform, tenant, key: editionKey(id, slot), subscription: id, channel, slot, reason };
    skipEdition(desk.state.db, skipped, desk.now());
  }
}

export function save(followed: Followed, { desk }: Round): void {
  saveSubscription(desk.state.db, followed);
}
