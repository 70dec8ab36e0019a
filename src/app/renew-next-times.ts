/** Works out anew when daily digests are due: the clocks of the world may have been changed since, and this Node know of it. */

import { zoneId } from '../schedule/local-time.ts';
import { nextOwed } from '../schedule/slots.ts';
import { writeState } from '../store/open-state.ts';
import type { State } from '../store/open-state.ts';
import { allSubscriptions, saveSubscription } from '../store/subscriptions.ts';
import type { Followed } from '../store/subscriptions.ts';

/** Of all that are kept, those whose time is another one, as they should be. What was owed and has not come stays overdue. */
export function renewed(kept: readonly Followed[]): readonly Followed[] {
  return kept.flatMap((one) => {
    const nextAt = nextTime(one);
    return nextAt === one.nextAt ? [] : [{ ...one, nextAt }];
  });
}

function nextTime({ subscription, since, lastDay, nextAt }: Followed): number | null {
  const { rhythm, paused } = subscription;
  if (paused !== null || rhythm.kind === 'on-change') return nextAt;
  // Of a zone that this Node does not know the tick complains, each time that one is due.
  if (zoneId(rhythm.zone) === null) return nextAt;
  return nextOwed(rhythm, { lastDay, since }).at;
}

/** At each start. Throws a Problem where SQLite fails. */
export function renewNextTimes(state: State): void {
  writeState(state, () => {
    for (const one of renewed(allSubscriptions(state))) saveSubscription(state.db, one);
  });
}
