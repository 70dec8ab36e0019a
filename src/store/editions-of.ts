/** The latest editions of one subscription. */

import type { KeptEdition } from './editions.ts';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import { prepared } from './prepared.ts';
import type { Tenant } from './tenant.ts';

/** The newest first, those that were left out included. Throws a Problem where SQLite fails. */
export function editionsOf(
  state: State,
  { platform, tenant, id }: Tenant & { /** Of the subscription. */ readonly id: string },
  most: number,
): readonly KeptEdition[] {
  return readState(state, () =>
    prepared(
      state.db,
      `SELECT subscription, slot, state, reason, since FROM edition
       WHERE platform = ? AND tenant = ? AND subscription = ? ORDER BY slot DESC LIMIT ?`,
    ).all(platform, tenant, id, most),
  ).map((row) => ({ ...row }) as unknown as KeptEdition);
}

/** More than can come to one channel in a day. */
const OF_A_DAY = 500;

/** When a subscription was told lately, at least on the last day: slots without an edition are none. Throws a Problem where SQLite fails. */
export function toldLately(state: State, of: Parameters<typeof editionsOf>[1]): readonly number[] {
  return editionsOf(state, of, OF_A_DAY).flatMap((one) => (one.state === 'skipped' ? [] : [one.slot]));
}
