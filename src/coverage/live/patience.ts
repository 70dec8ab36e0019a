/** How long an article that could not be read is left alone: it may be tried with every visit, and few are worth that. */

export interface Patience {
  /** `waits`: it will be tried again soon; `idle`: much later, as little speaks for it. */
  stateOf(name: string, now: number): 'due' | 'waits' | 'idle';
  failed(name: string, failure: PatienceTried): void;
  done(name: string): void;
}

export interface PatienceTried {
  readonly now: number;
  /** What kept it from being read may be over soon. */
  readonly isPassing: boolean;
}

const FIRST_WAIT_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 24 * 60 * 60_000;
/** The oldest are forgotten, and tried again. */
const MOST = 10_000;

interface Wait {
  readonly failures: number;
  readonly since: number;
  readonly until: number;
  readonly isPassing: boolean;
}

export function patience(): Patience {
  const waits = new Map<string, Wait>();
  return {
    stateOf(name, now) {
      const wait = waits.get(name);
      // Before its beginning the clock was set back.
      if (wait === undefined || wait.until <= now || now < wait.since) return 'due';
      return wait.isPassing ? 'waits' : 'idle';
    },
    failed(name, { now, isPassing }) {
      const failures = (waits.get(name)?.failures ?? 0) + 1;
      const waitMs = isPassing ? Math.min(FIRST_WAIT_MS * 4 ** (failures - 1), LONGEST_WAIT_MS) : LONGEST_WAIT_MS;
      waits.delete(name);
      waits.set(name, { failures, since: now, until: now + waitMs, isPassing });
      const oldest = waits.keys().next();
      if (waits.size > MOST && oldest.done !== true) waits.delete(oldest.value);
    },
    done(name) {
      waits.delete(name);
    },
  };
}
