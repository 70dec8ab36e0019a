/** The time, and being woken at one. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `act` once at `at`, or soon after; returns how to call it off. */
  wake(at: number, act: () => void): () => void;
}

/** The longest that Node's timers wait. */
const LONGEST_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  wake(at, act) {
    if (at <= Date.now()) return afterTurns(act);
    const timer = setTimeout(act, Math.min(Math.max(at - Date.now(), 0), LONGEST_MS));
    return () => {
      clearTimeout(timer);
    };
  },
};

/** From its arrival until it is read, a request takes as many turns of the event loop. */
const TURNS = 3;

/** A timer that is due may come before what has arrived meanwhile, again and again: this one lets it in first. */
function afterTurns(act: () => void): () => void {
  let left = TURNS;
  const turn = (): void => {
    left -= 1;
    if (left === 0) act();
    else next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  return () => {
    clearImmediate(next);
  };
}
