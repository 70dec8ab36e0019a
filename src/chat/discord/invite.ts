/** How a server adds us: the page that Discord shows for it, with the permissions that we use and no others. */

import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** Discord's own names for them, in its order; each for something that we do. */
const PERMISSIONS = [
  'AddReactions',
  'ViewChannel',
  'SendMessages',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'SendMessagesInThreads',
] as const;

export const PERMISSION_BITS: bigint = PERMISSIONS.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);

export function inviteLink(application: string): string {
  const url = new URL('https://discord.com/oauth2/authorize');
  url.searchParams.set('client_id', application);
  url.searchParams.set('scope', [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '));
  url.searchParams.set('permissions', PERMISSION_BITS.toString());
  return url.href;
}
