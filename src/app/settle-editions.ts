/** Prints what waits for the terminal and keeps what became of editions, wherever: what they told is told from then on. */

import type { TeamDesk } from '../chat/team/turn.ts';
import { endEditions } from '../store/editions.ts';
import { writeState } from '../store/open-state.ts';
import { allSubscriptions } from '../store/subscriptions.ts';
import { digestFaces } from './digest-faces.ts';
import type { Face } from './face.ts';
import { pauseWhereClosed } from './pause-digest.ts';
import { printEditions } from './print-editions.ts';

/** How many of the terminal are settled by that. Throws a Problem where the state file fails. */
export async function settleEditions({ state, ...desk }: TeamDesk, face: Face): Promise<number> {
  const settled = printEditions(state, face.result);
  // Whoever owns one that cannot be posted any more is told by the service.
  const followed = allSubscriptions(state).map(({ subscription }) => subscription.platform);
  const pausing = { desk: { state, ...desk }, faces: await digestFaces(followed, face), posted: nothing };
  writeState(state, () => {
    for (const edition of endEditions(state.db, desk.now())) pauseWhereClosed(edition, pausing);
  });
  return settled;
}

/** The service looks for itself. */
function nothing(): void {
  return undefined;
}
