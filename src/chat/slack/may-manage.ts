/** Whether somebody may change what a channel of Slack follows, and whether we are in it. */

import type { webApi } from '@slack/bolt';
import type { From } from '../team/heard.ts';
import type { Leave } from '../team/turn.ts';
import { personOf } from './person.ts';

/**
 * Admins of the workspace (scope users:read) and whoever made the channel (channels:read, groups:read) may, and those whom our
 * own configuration names. Guests, and people of other workspaces, never. Where Slack does not tell, nobody is anything.
 */
export async function mayManage(from: From, isNamed: boolean, client: webApi.WebClient | null): Promise<Leave> {
  if (client === null) return 'not-them';
  // Conversations between people are no channels.
  if (!/^[CG]/.test(from.channel)) return 'no-channel';
  const [person, channel] = await Promise.all([personOf(from, client), channelOf(from.channel, client)]);
  if (person === 'outsider' || channel === 'talk') return channel === 'talk' ? 'no-channel' : 'not-them';
  const made = channel !== null && channel !== 'unseen' && person !== null && channel.creator === from.user;
  if (!isNamed && person !== 'admin' && !made) return 'not-them';
  return channel === 'unseen' || channel?.isMember === false ? 'not-us' : 'granted';
}

interface Channel {
  readonly creator: string | null;
  readonly isMember: boolean;
}

/** `talk`: a conversation between people. `unseen`: there is none for us. Null where Slack does not tell. */
async function channelOf(channel: string, client: webApi.WebClient): Promise<Channel | 'talk' | 'unseen' | null> {
  try {
    const { channel: known } = await client.conversations.info({ channel });
    if (known === undefined) return null;
    if (known.is_im === true || known.is_mpim === true) return 'talk';
    return { creator: known.creator ?? null, isMember: known.is_member !== false };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    // A private channel does not exist for those who are not in it.
    return said.includes('channel_not_found') ? 'unseen' : null;
  }
}
