/** Has digests come when they are due: decides from the rows, and puts each edition into the outbox once, with all that hangs on it. */

import { endEditions } from '../store/editions.ts';
import { forMilliseconds, groupCommit, type GroupCommit } from '../store/group-commit.ts';
import { writeState, type State } from '../store/open-state.ts';
import { stateSubscriptions } from '../store/subscriptions.ts';
import type { Followed } from '../store/subscriptions.ts';
import { comeDaily } from './come-daily.ts';
import { unchanged, type Digesting, type Round } from './due-digest.ts';
import { fewAtOnce } from './few-at-once.ts';
import { inLanes } from './in-lanes.ts';
import { ownTurns } from './own-turns.ts';
import { pauseWhereClosed } from './pause-digest.ts';
import { tellChange } from './tell-change.ts';

/**
 * One look: what has become of editions, and what is due by now, the longest overdue first. The channels are seen to side by side: one
 * whose edition takes long, or fails, keeps no other, and events are acknowledged meanwhile.
 */
export async function tickDigests(digesting: Digesting): Promise<void> {
  const { desk, faces } = digesting;
  const turn = ownTurns();
  // What it cannot write down now keeps nobody else: their channels wait, and the others go on.
  await attempt(async () => {
    do await turn();
    while (endSome(digesting) === MOST_ENDED);
  }, digesting);
  const due = stateSubscriptions(desk.state).due([...faces.keys()], desk.now());
  const round = { ...digesting, commit: inSmallGroups(desk.state) };
  await inLanes(due, channelOf, async (seen) => {
    await turn();
    await attempt(() => decide(seen, round), round);
  });
}

/** In one transaction. */
const MOST_ENDED = 50;

/** How many. */
function endSome(digesting: Digesting): number {
  const { state, now } = digesting.desk;
  return writeState(state, () => {
    const ended = endEditions(state.db, now(), MOST_ENDED);
    for (const edition of ended) pauseWhereClosed(edition, digesting);
    return ended.length;
  });
}

/** Whoever waits for the state waits for all that is written together. */
const MOST_TOGETHER = 16;

function inSmallGroups(state: State): GroupCommit {
  const commit = groupCommit(state, forMilliseconds);
  const few = fewAtOnce(MOST_TOGETHER);
  return (act) => few(() => commit(act));
}

function channelOf({ subscription: { platform, tenant, channel } }: Followed): string {
  return JSON.stringify([platform, tenant, channel]);
}

async function decide(seen: Followed, round: Round): Promise<void> {
  // Those before it took a while: it may not be as it was.
  const followed = unchanged(seen, round);
  if (followed === null) return;
  const { rhythm } = followed.subscription;
  switch (rhythm.kind) {
    case 'daily':
      return comeDaily(followed, rhythm, round);
    case 'on-change':
      return tellChange(followed, rhythm, round);
  }
}

async function attempt(act: () => Promise<void>, { report }: Digesting): Promise<void> {
  try {
    await act();
  } catch (error) {
    report(error);
  }
}
