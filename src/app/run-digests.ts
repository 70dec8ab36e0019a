/** Has digests come when they are due: decides from the rows, writes each edition once, and puts it into the outbox with all that hangs on it. */

import { editionKey, postEdition } from '../chat/team/post-edition.ts';
import type { Response, TeamDesk } from '../chat/team/turn.ts';
import type { Daily, OnChange } from '../domain/subscription.ts';
import { dueNow } from '../schedule/due-now.ts';
import { mayTell } from '../schedule/may-tell.ts';
import { localDay } from '../schedule/slots.ts';
import { endEditions, isOnItsWay, latestEditions, skipEdition } from '../store/editions.ts';
import type { EndedEdition } from '../store/editions.ts';
import { writeState } from '../store/open-state.ts';
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

/** One look: what has become of editions, and what is due by now. A failure of one keeps no other. */
export async function tickDigests(digesting: Digesting): Promise<void> {
  const { desk, faces } = digesting;
  writeState(desk.state, () => {
    for (const edition of endEditions(desk.state.db, desk.now())) pauseWhereGone(edition, digesting);
  });
  for (const seen of stateSubscriptions(desk.state).due([...faces.keys()], desk.now())) {
    // Those before it took a while: it may not be as it was.
    const followed = unchanged(seen, digesting);
    if (followed !== null) await attempt(() => decide(followed, digesting), digesting);
  }
}

/** The row as it is by now; null where somebody has changed it since, or where the channel is still to get what was written before. */
function unchanged({ subscription, since }: Followed, { desk }: Digesting): Followed | null {
  if (isOnItsWay(desk.state, subscription, desk.now())) return null;
  const current = stateSubscriptions(desk.state).byId(subscription, subscription.id);
  return current === null || current.subscription.paused !== null || current.since !== since ? null : current;
}

function decide(followed: Followed, digesting: Digesting): Promise<void> {
  const { rhythm } = followed.subscription;
  switch (rhythm.kind) {
    case 'daily':
      return comeDaily(followed, rhythm, digesting);
    case 'on-change':
      return tellChange(followed, rhythm, digesting);
  }
}

const ROW = 'this';

async function comeDaily(followed: Followed, rhythm: Daily, digesting: Digesting): Promise<void> {
  const { desk } = digesting;
  const { send, skip, nextAt } = dueNow([{ ...followed, id: ROW, rhythm }], desk.now());
  const next = { ...followed, nextAt: nextAt.get(ROW) ?? null };
  const [late] = skip;
  const [due] = send;
  if (late !== undefined) {
    const { day, at } = late.slot;
    passOver({ ...next, lastDay: day, lastAt: at }, { slot: at, reason: 'it was more than an hour late' }, digesting);
  } else if (due === undefined) {
    save(next, digesting);
  } else {
    const { day, at } = due.slot;
    await sendDaily({ ...next, lastDay: day, lastAt: at }, at, digesting);
  }
}

async function sendDaily(next: Followed, slot: number, digesting: Digesting): Promise<void> {
  const { desk } = digesting;
  const written = await desk.digests.write(next, desk.now(), slot);
  // It took a while: somebody may have changed the subscription, or taken it back.
  const current = unchanged(next, digesting);
  if (current === null) return;
  const { lastDay, lastAt, nextAt } = next;
  const after = { ...current, lastDay, lastAt, nextAt };
  if (written.isQuiet && current.subscription.whenQuiet === 'silence')
    passOver(after, { slot, reason: 'nothing was new' }, digesting);
  else post(postEdition({ written, after, slot }, desk), current, digesting);
}

/** How soon a channel that is told of changes is looked at again. */
const LOOK_MS = 60_000;
/** And after it was told: what comes right after is one edition, not many. */
const REST_MS = 5 * 60_000;
const LATEST = 500;

async function tellChange(followed: Followed, rhythm: OnChange, digesting: Digesting): Promise<void> {
  const { desk } = digesting;
  const now = desk.now();
  const { subscription } = followed;
  const today = localDay(rhythm.zone, now);
  const toldToday = latestEditions(desk.state, subscription, LATEST).filter(
    (one) =>
      one.subscription === subscription.id && one.state !== 'skipped' && localDay(rhythm.zone, one.slot) === today,
  ).length;
  if (!mayTell(rhythm, { toldToday, now })) {
    save({ ...followed, nextAt: now + LOOK_MS }, digesting);
    return;
  }
  const written = await desk.digests.write(followed, now);
  const current = unchanged(followed, digesting);
  if (current === null) return;
  if (written.isQuiet) {
    save({ ...current, nextAt: now + LOOK_MS }, digesting);
    return;
  }
  const after = { ...current, nextAt: now + REST_MS, lastAt: now, lastDay: today };
  post(postEdition({ written, after, slot: now }, desk), current, digesting);
}

function post({ sayings, writes }: Response, { subscription }: Followed, { desk, faces, posted }: Digesting): void {
  const face = faces.get(subscription.platform);
  if (face === undefined) return;
  writeState(desk.state, () => {
    for (const saying of sayings) addMessage(desk.state.db, face.write(saying), desk.now());
    for (const write of writes) write(desk.state.db, desk.now());
  });
  posted();
}

interface Passed {
  readonly slot: number;
  readonly reason: string;
}

function passOver(after: Followed, { slot, reason }: Passed, { desk }: Digesting): void {
  const { platform, tenant, id, channel } = after.subscription;
  writeState(desk.state, () => {
    const key = editionKey(id, slot);
    skipEdition(desk.state.db, { platform, tenant, key, subscription: id, channel, slot, reason }, desk.now());
    saveSubscription(desk.state.db, after);
  });
}

function save(followed: Followed, { desk }: Digesting): void {
  writeState(desk.state, () => {
    saveSubscription(desk.state.db, followed);
  });
}

/** A channel that is gone, or closed to us, is not written to again until somebody sees to it. */
function pauseWhereGone({ state, reason, subscription: id, ...tenant }: EndedEdition, digesting: Digesting): void {
  if (state !== 'dead') return;
  const { desk } = digesting;
  const followed = stateSubscriptions(desk.state).byId(tenant, id);
  if (followed === null || followed.subscription.paused !== null) return;
  const paused = { at: desk.now(), why: reason ?? 'its last edition could not be posted' };
  save({ ...followed, subscription: { ...followed.subscription, paused }, nextAt: null }, digesting);
}

async function attempt(act: () => Promise<void>, { report }: Digesting): Promise<void> {
  try {
    await act();
  } catch (error) {
    report(error);
  }
}
