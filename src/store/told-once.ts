/** What a workspace or a server is told but once. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

/** Throws a Problem where SQLite fails. */
export function wasTold(state: State, { platform, tenant }: Tenant, matter: string): boolean {
  const row = readState(state, () =>
    prepared(state.db, 'SELECT 1 FROM told WHERE platform = ? AND tenant = ? AND matter = ?').get(
      platform,
      tenant,
      matter,
    ),
  );
  return row !== undefined;
}

/** For use inside a transaction. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveTold(db: DatabaseSync, { platform, tenant }: Tenant, matter: string, now: number): void {
  prepared(db, 'INSERT INTO told (platform, tenant, matter, told_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
    platform,
    tenant,
    matter,
    now,
  );
}
