/** What did not surely reach its readers: nobody can say that nothing was lost who cannot say what was. */

import { readState } from './open-state.ts';
import type { State } from './open-state.ts';

export interface Undelivered {
  readonly channel: string;
  readonly key: string;
  readonly part: number;
  /** `unknown`: it may be there. */
  readonly state: 'unknown' | 'dead';
  readonly reason: string;
  readonly since: number;
}

/** Of one tenant, as far back as the outbox remembers, the latest first. Throws a Problem where SQLite fails. */
export function undelivered(
  state: State,
  { platform, tenant }: { readonly platform: string; readonly tenant: string },
): readonly Undelivered[] {
  return readState(state, () =>
    state.db
      .prepare(
        `SELECT channel, key, part, state, reason, since FROM outbox
         WHERE platform = ? AND tenant = ? AND state IN ('unknown', 'dead') ORDER BY since DESC, id DESC`,
      )
      .all(platform, tenant),
  ) as unknown as readonly Undelivered[];
}
