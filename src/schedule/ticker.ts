/** The heartbeat of the schedule. It decides nothing: what is due is found in the rows, so a beat that is lost costs seconds. */

import { schedule } from 'node-cron';
import type { ScheduledTask } from 'node-cron';
import { Problem } from '../domain/problem.ts';

export interface Ticker {
  /** No more ticks; resolves when the one under way is done. */
  readonly stop: () => Promise<void>;
}

export interface Beat {
  /** Seconds from one tick to the next. */
  readonly seconds: number;
  /** Hears of ticks that failed or were not done when the next one was due. */
  readonly report: (error: unknown) => void;
}

export const BEAT_SECONDS = 10;
/** Looks in a beat at the clock, so that node-cron seldom sees first that it was set. */
const LOOKS = 10;
const QUIET = { info: nothing, warn: nothing, error: nothing, debug: nothing };

/** Ticks at once and then at every beat, never twice at the same time. */
export function startTicker(tick: () => void | Promise<void>, { seconds, report }: Beat): Ticker {
  let running: Promise<void> | null = null;
  let told = false;
  let clockStart = clockStarted();
  let task = beating();
  const watch = setInterval(followClock, (seconds * 1000) / LOOKS);
  watch.unref();
  beat();

  function beating(): ScheduledTask {
    return schedule(`*/${seconds} * * * * *`, beat, {
      timezone: 'UTC',
      // Late by up to a whole beat is as good as on time; after a sleep one tick does for all that were missed.
      missedExecutionTolerance: seconds * 1000,
      suppressMissedWarning: true,
      logger: QUIET,
      unref: true,
    });
  }

  function beat(): void {
    if (running === null) {
      told = false;
      running = run().finally(() => {
        running = null;
      });
    } else if (!told) {
      told = true;
      report(
        new Problem(
          'internal',
          `Finding out what is due takes longer than ${seconds} s. It is looked at again when that is done.`,
        ),
      );
    }
  }

  async function run(): Promise<void> {
    try {
      await tick();
    } catch (error) {
      report(error);
    }
  }

  /**
   * node-cron keeps to the clock: set back by an hour, it would be silent for that hour; set forth (or the machine asleep) for a
   * week, it would take 10 seconds to go through all beats of that week. So it begins anew.
   */
  function followClock(): void {
    if (Math.abs(clockStarted() - clockStart) < seconds * 1000) return;
    clockStart = clockStarted();
    void task.destroy();
    task = beating();
    beat();
  }

  return {
    async stop() {
      clearInterval(watch);
      await task.destroy();
      await running;
    },
  };
}

/** What the clock showed when this process began: another time once it was set. */
function clockStarted(): number {
  return Date.now() - performance.now();
}

function nothing(): void {
  return undefined;
}
