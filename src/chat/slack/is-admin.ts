/** Whether Slack counts somebody among the admins of their workspace. */

import type { webApi } from '@slack/bolt';
import type { From } from '../team/heard.ts';
import { personOf } from './person.ts';

/** Scope users:read. Without it, or where Slack does not tell, nobody is one: those who are configured still may. */
export async function isAdmin(from: From, client: webApi.WebClient | null): Promise<boolean> {
  return client !== null && (await personOf(from, client)) === 'admin';
}
