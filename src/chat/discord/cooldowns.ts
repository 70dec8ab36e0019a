/** How often one person, and one channel, may ask: decided from when they last did. */

import type { From } from '../team/heard.ts';
import { isStaff } from './permissions.ts';

/** In milliseconds; 0 lets everybody ask at any time. */
export interface CooldownRules {
  readonly userMs: number;
  readonly channelMs: number;
}

export interface Cooldowns {
  /** Milliseconds since 1970 from when on this may be asked; null where it may be now, and then it counts. Staff need not wait. */
  until(from: From, now: number): number | null;
}

/** Forgotten once so many have asked; those who need not wait any more go first. */
const MOST = 50_000;

export function cooldowns({ userMs, channelMs }: CooldownRules): Cooldowns {
  const free = new Map<string, number>();
  return {
    until(from, now) {
      if (isStaff(from)) return null;
      const { tenant, channel, user, direct } = from;
      const limits = [
        { name: JSON.stringify([tenant, 'user', user]), ms: userMs },
        // A direct conversation has one person in it.
        { name: JSON.stringify([tenant, 'channel', channel]), ms: direct ? 0 : channelMs },
      ].filter(({ ms }) => ms > 0);
      const until = Math.max(0, ...limits.map(({ name }) => free.get(name) ?? 0));
      if (until > now) return until;
      for (const { name, ms } of limits) free.set(name, now + ms);
      if (free.size > MOST) forget(free, now);
      return null;
    },
  };
}

function forget(free: Map<string, number>, now: number): void {
  for (const [name, until] of free) if (until <= now) free.delete(name);
  // More than that at once is no crowd that needs to be told apart.
  if (free.size > MOST) free.clear();
}
