/** Whether Slack counts somebody among the admins of their workspace. */

import type { webApi } from '@slack/bolt';
import type { From } from '../team/heard.ts';

/** Scope users:read. Without it, or where Slack does not tell, nobody is one: those who are configured still may. */
export async function isAdmin({ user }: From, client: webApi.WebClient | null): Promise<boolean> {
  if (client === null) return false;
  try {
    const { user: known } = await client.users.info({ user });
    // Whoever is shared in from another workspace is an admin there, if at all.
    if (known === undefined || known.is_stranger === true || known.deleted === true) return false;
    return known.is_admin === true || known.is_owner === true;
  } catch {
    return false;
  }
}
