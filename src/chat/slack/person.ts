/** What somebody is in a workspace, by Slack's word. */

import type { webApi } from '@slack/bolt';
import type { From } from '../team/heard.ts';

/** `outsider`: a guest, a bot, somebody who has left or belongs to another workspace. */
export type Person = 'admin' | 'member' | 'outsider';

/** Scope users:read. Null without it, or where Slack does not tell. */
export async function personOf(
  { user, tenant }: Pick<From, 'user' | 'tenant'>,
  client: webApi.WebClient,
): Promise<Person | null> {
  try {
    const { user: known } = await client.users.info({ user });
    if (known === undefined) return null;
    const { is_stranger, is_restricted, is_ultra_restricted, is_bot, deleted, is_admin, is_owner } = known;
    if ([is_stranger, is_restricted, is_ultra_restricted, is_bot, deleted].includes(true)) return 'outsider';
    // Whoever shares a channel with us is no stranger (docs.slack.dev, user object), and may be an admin elsewhere.
    const teams = [known.team_id ?? tenant, ...(known.enterprise_user?.teams ?? [])];
    if (!teams.includes(tenant)) return 'outsider';
    return is_admin === true || is_owner === true ? 'admin' : 'member';
  } catch {
    return null;
  }
}
