/** Whether a running service is well: heard somewhere, keeping time, and able to read what it must not lose. */

export interface RunningHealth {
  readonly ok: boolean;
  /** By name, whether each that is set up is heard. */
  readonly platforms: Readonly<Record<string, boolean>>;
  /** Whether the schedule was looked at lately. */
  readonly schedule: boolean;
  /** Whether the state file can be read. */
  readonly state: boolean;
}

export interface Signs {
  readonly platforms: Readonly<Record<string, boolean>>;
  /** Null before the first. */
  readonly lastTickAt: number | null;
  readonly canReadState: boolean;
}

/** A tick comes every ten seconds; where a slow model words many editions, it takes minutes. */
const LATE_MS = 10 * 60_000;

/** One platform that is heard is enough: what ends the process must not end what still answers. */
export function runningHealth({ platforms, lastTickAt, canReadState: state }: Signs, now: number): RunningHealth {
  const schedule = lastTickAt !== null && now - lastTickAt <= LATE_MS;
  return { ok: Object.values(platforms).includes(true) && schedule && state, platforms, schedule, state };
}
