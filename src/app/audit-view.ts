/** What was withdrawn, restored and forgotten, and what was changed about digests: by whom, where and when. */

import type { DoneDeed } from '../store/audit.ts';
import type { Period } from './costs-view.ts';

/** This is what `audit --json` prints. */
export interface AuditView extends Period {
  /** The newest first. */
  readonly deeds: readonly SeenDeed[];
}

export interface SeenDeed {
  readonly at: string;
  /** Such as `slack:T024BE7LD`. */
  readonly workspace: string;
  /** Null where it was done in no channel, or the channel was forgotten since. */
  readonly channel: string | null;
  /** Null where it was done by whoever runs briefdesk, by the configuration, or the user was forgotten since. */
  readonly user: string | null;
  readonly deed: string;
  readonly what: string;
}

/** `deeds`: of the period, the newest first. */
export function auditView(deeds: readonly DoneDeed[], period: Period): AuditView {
  return {
    ...period,
    deeds: deeds.map(({ at, platform, tenant, channel, user, deed, what }) => ({
      at: new Date(at).toISOString(),
      workspace: `${platform}:${tenant}`,
      channel,
      user,
      deed,
      what,
    })),
  };
}
