/** A digest that comes when something changes: at most so often on a day, never in the quiet hours, and not in drops. */

import { postEdition } from '../chat/team/post-edition.ts';
import type { OnChange } from '../domain/subscription.ts';
import { mayTell } from '../schedule/may-tell.ts';
import { localDay } from '../schedule/slots.ts';
import { editionsOf } from '../store/editions-of.ts';
import type { Followed } from '../store/subscriptions.ts';
import { conclude, post, save, type Round } from './due-digest.ts';

/** How soon a channel that is told of changes is looked at again. */
const LOOK_MS = 60_000;
/** And after it was told: what comes right after is one edition, not many. */
const REST_MS = 5 * 60_000;
/** More than come in a day with that rest. */
const LATEST = 500;

export async function tellChange(followed: Followed, rhythm: OnChange, round: Round): Promise<void> {
  const { desk } = round;
  const now = desk.now();
  const today = localDay(rhythm.zone, now);
  const toldToday = editionsOf(desk.state, followed.subscription, LATEST).filter(
    (one) => one.state !== 'skipped' && localDay(rhythm.zone, one.slot) === today,
  ).length;
  const written = mayTell(rhythm, { toldToday, now }) ? await desk.digests.write(followed, now) : null;
  await conclude(
    followed,
    (current) => {
      // Another process has looked meanwhile.
      if (current.nextAt !== followed.nextAt) return;
      if (written === null || written.isQuiet) {
        save({ ...current, nextAt: now + LOOK_MS }, round);
        return;
      }
      const after = { ...current, nextAt: now + REST_MS, lastAt: now, lastDay: today };
      post(postEdition({ written, after, slot: now }, desk), current, round);
    },
    round,
  );
}
