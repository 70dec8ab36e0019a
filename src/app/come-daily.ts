/** A digest that comes at a time of day: its edition is sent, or its slot is passed over; what went by unseen is said. */

import { postEdition } from '../chat/team/post-edition.ts';
import type { Daily } from '../domain/subscription.ts';
import { dueNow } from '../schedule/due-now.ts';
import type { Sent } from '../schedule/due-now.ts';
import type { Slot } from '../schedule/slots.ts';
import type { Followed } from '../store/subscriptions.ts';
import { conclude, passOver, post, save, type Passed, type Round } from './due-digest.ts';

const ROW = 'this';

export async function comeDaily(followed: Followed, rhythm: Daily, round: Round): Promise<void> {
  const decided = dueNow([{ ...followed, id: ROW, rhythm }], round.desk.now());
  const nextAt = decided.nextAt.get(ROW) ?? null;
  const [late] = decided.skip;
  const [due] = decided.send;
  if (due !== undefined) return sendEdition({ ...followed, nextAt }, due, round);
  return conclude(
    followed,
    (current) => {
      if (late === undefined) {
        save({ ...current, nextAt }, round);
        return;
      }
      passOver(
        current,
        [...missed(late.older), { slot: late.slot.at, reason: 'it was more than an hour late' }],
        round,
      );
      save({ ...current, ...had(late.slot), nextAt }, round);
    },
    round,
  );
}

/** `next`: with the time that it is due again. */
async function sendEdition(next: Followed, { slot, older }: Sent, round: Round): Promise<void> {
  const { desk } = round;
  const { nextAt } = next;
  const written = await desk.digests.write(next, desk.now(), slot.at);
  // It took a while: somebody may have changed the subscription, or taken it back.
  await conclude(
    next,
    (current) => {
      const after = { ...current, ...had(slot), nextAt };
      passOver(current, missed(older), round);
      if (written.isQuiet && current.subscription.whenQuiet === 'silence') {
        passOver(current, [{ slot: slot.at, reason: 'nothing was new' }], round);
        save(after, round);
      } else {
        post(postEdition({ written, after, slot: slot.at }, desk), current, round);
      }
    },
    round,
  );
}

function had({ day, at }: Slot): Pick<Followed, 'lastDay' | 'lastAt'> {
  return { lastDay: day, lastAt: at };
}

/** Of weeks without us, the last days are enough to say so. */
const MOST_MISSED = 10;

function missed(older: readonly Slot[]): readonly Passed[] {
  return older.slice(-MOST_MISSED).map(({ at }) => ({ slot: at, reason: 'it was missed, and a newer one was due' }));
}
