/** By whose clocks somebody in Slack goes, by their own settings. */

import type { webApi } from '@slack/bolt';
import { zoneId } from '../../schedule/local-time.ts';
import type { From } from '../team/heard.ts';

/** A name of the IANA database (scope users:read); null without it, or where Slack does not tell. */
export async function userZone({ user }: Pick<From, 'user'>, client: webApi.WebClient): Promise<string | null> {
  try {
    const { user: known } = await client.users.info({ user });
    return zoneId(known?.tz ?? '');
  } catch {
    return null;
  }
}
