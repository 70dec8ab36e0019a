/** What Bolt has to say, in our log: warnings and errors only, as it tells bodies and headers below those. */

import { LogLevel } from '@slack/bolt';
import type { Logger } from '@slack/bolt';
import type { Log } from '../../domain/log.ts';

/** Nothing that is logged holds a body, a token, a signature or an address to reply to. */
export interface Tools {
  readonly log: Log;
  /** Hears of what should not happen. */
  readonly report: (error: unknown) => void;
}

const LONGEST_LINE = 500;

export function boltLogger(log: Log): Logger {
  const quiet = (): void => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: (...said: unknown[]) => {
      log.warn({ of: 'bolt' }, textOf(said));
    },
    error: (...said: unknown[]) => {
      log.error({ of: 'bolt' }, textOf(said));
    },
    setLevel: quiet,
    getLevel: () => LogLevel.WARN,
    setName: quiet,
  };
}

/** Errors by their message: what hangs on them may be anything. */
function textOf(said: readonly unknown[]): string {
  const words = said.map((one) => (one instanceof Error ? one.message : typeof one === 'string' ? one : typeof one));
  return words.join(' ').slice(0, LONGEST_LINE);
}
