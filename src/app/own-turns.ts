/** Turns of the event loop, one for each who asks: between two of them everything else is seen to, however many wait. */

import { setImmediate } from 'node:timers/promises';

/** What it returns resolves for whoever called first, then in the next turn for the next, and so on. */
export function ownTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
