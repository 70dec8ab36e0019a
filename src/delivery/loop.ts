/** A loop that looks for work, has some of it under way at once, and ends in good order. */

import type { Clock } from './clock.ts';
import { withinTime } from './within-time.ts';

export interface Loop {
  /** There may be something to do: soon, not at once, so that whoever says so is not kept waiting. */
  readonly poke: () => void;
  /** Begins nothing new. What is under way may finish; when the signal comes it is cut short. */
  readonly stop: (signal: AbortSignal) => Promise<void>;
}

export interface Tools {
  readonly clock: Clock;
  /** Hears of what should not happen; the loop goes on. */
  readonly report: (error: unknown) => void;
}

export interface Shift {
  /** How many more tasks may be under way. */
  readonly room: number;
  /** The signal tells a task to come to its end at once. */
  readonly begin: (task: (ending: AbortSignal) => Promise<void>) => void;
}

/** After the state file failed: a full disk is not emptied at once. */
const REST_MS = 5_000;
/** However much is said in this time, one look sees to it: under load a look takes milliseconds. */
const GATHER_MS = 20;

/** `turn` begins what there is to do, and says when to look again of itself (null: when poked, or when a task ends). */
export function startLoop(turn: (shift: Shift) => number | null, atOnce: number, { clock, report }: Tools): Loop {
  const running = new Set<Promise<void>>();
  const ending = new AbortController();
  let stopped = false;
  /** A look is coming that will see whatever is said until then. */
  let soon = false;
  let callOff = (): void => undefined;

  function wakeBy(at: number): void {
    if (stopped || soon) return;
    callOff();
    soon = at <= clock.now() + GATHER_MS;
    callOff = clock.wake(at, look);
  }

  function look(): void {
    soon = false;
    const at = takeTurn();
    if (at !== null) wakeBy(at);
  }

  function takeTurn(): number | null {
    try {
      return turn({ room: atOnce - running.size, begin });
    } catch (error) {
      report(error);
      return clock.now() + REST_MS;
    }
  }

  function begin(task: (ending: AbortSignal) => Promise<void>): void {
    const done = task(ending.signal)
      .catch(report)
      .finally(() => {
        running.delete(done);
        poke();
      });
    running.add(done);
  }

  const poke = (): void => {
    wakeBy(clock.now() + GATHER_MS);
  };
  wakeBy(clock.now());
  return {
    poke,
    async stop(signal) {
      stopped = true;
      callOff();
      const cut = (): void => {
        ending.abort();
      };
      signal.addEventListener('abort', cut);
      if (signal.aborted) cut();
      await Promise.all(running);
      signal.removeEventListener('abort', cut);
    },
  };
}

/** Writes down what came of a task, again and again while the state file fails: a result that is lost is work done twice. */
export async function keep(write: () => unknown, ending: AbortSignal, { clock, report }: Tools): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      report(error);
    }
    if (ending.aborted) return;
    await withinTime(() => new Promise<never>(() => undefined), { ms: REST_MS, ending, clock });
  }
}
