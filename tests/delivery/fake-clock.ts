/** A clock that stands still until it is told to go on. */

import type { Clock } from '../../src/delivery/clock.ts';

export interface FakeClock extends Clock {
  /** Goes on by so much, ringing on the way; what is rung may set further alarms. */
  readonly advance: (ms: number) => Promise<void>;
  /** Lets everything run that needs no time. */
  readonly settle: () => Promise<void>;
  /** Whether anything waits to be woken. */
  readonly alarms: () => number;
}

export const NOON = Date.parse('2026-03-02T12:00:00Z');

interface Alarm {
  readonly at: number;
  readonly act: () => void;
}

export function fakeClock(startsAt = NOON): FakeClock {
  let now = startsAt;
  const alarms = new Set<Alarm>();

  async function advance(ms: number): Promise<void> {
    const until = now + ms;
    for (;;) {
      await promisesRun();
      const next = [...alarms].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      now = Math.max(now, next.at);
      alarms.delete(next);
      next.act();
    }
    now = until;
  }

  return {
    now: () => now,
    wake(at, act) {
      const alarm = { at, act };
      alarms.add(alarm);
      return () => {
        alarms.delete(alarm);
      };
    },
    advance,
    settle: () => advance(0),
    alarms: () => alarms.size,
  };
}

/** Every promise that waits for nothing but promises has run when this one has. */
function promisesRun(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
