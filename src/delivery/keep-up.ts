/** Says that this process is there, takes over from those that are not any more, and drops what is old. */

import type { Upkeep } from '../store/inbox-upkeep.ts';
import { startLoop } from './loop.ts';
import type { Loop, Tools } from './loop.ts';
import { silentOf } from './silent.ts';

const BEAT_MS = 10_000;
const PRUNE_MS = 60 * 60_000;

export interface Keeping {
  readonly upkeep: Upkeep;
  /** This process. */
  readonly worker: string;
  /** Called with each beat: there may be something of others to do. */
  readonly wake: () => void;
}

/** Once stopped, it has let go of everything. */
export function startUpkeep({ upkeep, worker, wake }: Keeping, tools: Tools): Loop {
  let prunedAt = Number.NEGATIVE_INFINITY;
  const loop = startLoop(
    () => {
      const now = tools.clock.now();
      for (const silent of silentOf(upkeep.beat(), now)) upkeep.release(silent);
      if (Math.abs(now - prunedAt) >= PRUNE_MS) {
        upkeep.prune();
        prunedAt = now;
      }
      wake();
      return now + BEAT_MS;
    },
    0,
    tools,
  );
  return {
    poke: loop.poke,
    async stop(signal) {
      await loop.stop(signal);
      try {
        for (const heard of upkeep.beat()) if (heard.worker === worker) upkeep.release(heard);
      } catch (error) {
        // Then others wait until we have been silent for long enough.
        tools.report(error);
      }
    },
  };
}
