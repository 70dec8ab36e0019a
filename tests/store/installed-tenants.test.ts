/** Which workspaces have installed the app, whatever secret their tokens are kept under. */

import { expect, test } from 'vitest';
import { installedTenants } from '../../src/store/installed-tenants.ts';
import { stateInstallations } from '../../src/store/installations.ts';
import { openedState } from './state-file.ts';

test('lists those of one platform, in the order of their ids, and no longer whoever left', () => {
  const state = openedState();
  expect(installedTenants(state, 'slack')).toEqual([]);
  const installations = stateInstallations(state, 'a secret of Port Lindow that is long enough');
  for (const tenant of ['T0LINDOW', 'T0BRANT', 'T0GONE']) installations.put({ platform: 'slack', tenant }, '{}');
  installations.put({ platform: 'discord', tenant: 'T0OTHER' }, '{}');
  installations.remove({ platform: 'slack', tenant: 'T0GONE' });
  expect(installedTenants(state, 'slack')).toEqual([
    { platform: 'slack', tenant: 'T0BRANT' },
    { platform: 'slack', tenant: 'T0LINDOW' },
  ]);
});
