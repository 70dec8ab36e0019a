/** A digest that comes when something changes: at most so often on a day, never in the quiet hours, and not in drops. */

import { postEdition } from '../chat/team/post-edition.ts';
import type { OnChange } from '../domain/subscription.ts';
import { localDay } from '../schedule/slots.ts';
import { whatIsDue } from '../schedule/what-is-due.ts';
import { toldLately } from '../store/editions-of.ts';
import type { Followed } from '../store/subscriptions.ts';
import { conclude, post, save, type Round } from './due-digest.ts';

/** How soon a channel that is told of changes is looked at again. */
const LOOK_MS = 60_000;
/** And after it was told: what comes right after is one edition, not many. */
const REST_MS = 5 * 60_000;

export async function tellChange(followed: Followed, rhythm: OnChange, round: Round): Promise<void> {
  const { desk } = round;
  const now = desk.now();
  const due = whatIsDue({ ...followed, rhythm }, now, toldLately(desk.state, followed.subscription));
  const written = due.kind === 'send' ? await desk.digests.write(followed, now) : null;
  await conclude(
    followed,
    (current) => {
      // Another process has looked meanwhile.
      if (current.nextAt !== followed.nextAt) return;
      if (written === null || written.isQuiet) {
        save({ ...current, nextAt: now + LOOK_MS }, round);
        return;
      }
      const after = { ...current, nextAt: now + REST_MS, lastAt: now, lastDay: localDay(rhythm.zone, now) };
      post(postEdition({ written, after, slot: now }, desk), current, round);
    },
    round,
  );
}
