/** The workspaces that have installed the app on a platform. */

import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';

/** In the order of their ids. Throws a Problem where SQLite fails. */
export function installedTenants(state: State, platform: string): readonly Tenant[] {
  const rows = readState(state, () =>
    state.db.prepare('SELECT tenant FROM installation WHERE platform = ? ORDER BY tenant').all(platform),
  ) as unknown as readonly { readonly tenant: string }[];
  return rows.map(({ tenant }) => ({ platform, tenant }));
}
