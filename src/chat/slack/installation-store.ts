/** Where Bolt's install flow keeps what a workspace granted. */

import type { Installation, InstallationStore } from '@slack/bolt';
import type { Installations } from '../../store/installations.ts';
import { ID } from './ids.ts';
import { PLATFORM } from './reading.ts';

/** What a whole organization installed is kept under the organization's id, as its events are. */
export function installationStore(installations: Installations): InstallationStore {
  return {
    storeInstallation(installation) {
      return settled(() => {
        const tenant = keyOf(installation.isEnterpriseInstall === true, installation);
        installations.put({ platform: PLATFORM, tenant }, JSON.stringify(installation));
      });
    },
    fetchInstallation({ isEnterpriseInstall, teamId, enterpriseId }) {
      return settled(() => {
        const tenant = keyOf(isEnterpriseInstall, { team: { id: teamId }, enterprise: { id: enterpriseId } });
        const kept = installations.get({ platform: PLATFORM, tenant });
        if (kept === null) throw new Error('this workspace has no installation');
        return JSON.parse(kept) as Installation;
      });
    },
    deleteInstallation({ isEnterpriseInstall, teamId, enterpriseId }) {
      return settled(() => {
        const tenant = keyOf(isEnterpriseInstall, { team: { id: teamId }, enterprise: { id: enterpriseId } });
        installations.remove({ platform: PLATFORM, tenant });
      });
    },
  };
}

interface Ids {
  readonly team?: { readonly id: string | undefined } | undefined;
  readonly enterprise?: { readonly id: string | undefined } | undefined;
}

function keyOf(orgWide: boolean, { team, enterprise }: Ids): string {
  const id = (orgWide ? enterprise?.id : team?.id) ?? '';
  if (!ID.test(id)) throw new Error(`an installation names no ${orgWide ? 'organization' : 'workspace'}`);
  return id;
}

function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
