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
    const timer = setTimeout(act, Math.min(Math.max(at - Date.now(), 0), LONGEST_MS));
    return () => {
      clearTimeout(timer);
    };
  },
};
