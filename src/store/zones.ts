/** By whose clocks a workspace or a server goes: asked once, and taken wherever nobody says otherwise. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

/** A name of the IANA database; null where nobody was asked yet. Throws a Problem where SQLite fails. */
export function keptZone(state: State, { platform, tenant }: Tenant): string | null {
  const row = readState(state, () =>
    prepared(state.db, 'SELECT zone FROM zone WHERE platform = ? AND tenant = ?').get(platform, tenant),
  );
  return row === undefined ? null : (row as unknown as { readonly zone: string }).zone;
}

/** For use inside a transaction. */
export function saveZone(db: DatabaseSync, { platform, tenant }: Tenant, zone: string): void {
  prepared(
    db,
    'INSERT INTO zone (platform, tenant, zone) VALUES (?, ?, ?) ON CONFLICT (platform, tenant) DO UPDATE SET zone = excluded.zone',
  ).run(platform, tenant, zone);
}
